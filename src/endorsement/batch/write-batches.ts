import type { GraphContext } from "../../context";
import { endorsementMutations } from "../endorsement-mutations";
import type {
  AddEndorsementInput,
  ChangeEndorsementPlanInput,
  RemoveEndorsementInput,
  RestoreEndorsementInput,
} from "../endorsement.input";
import { addEndorsement, changeEndorsementPlan, removeEndorsement, restoreEndorsement } from "../write-endorsement";
import type {
  AddEndorsementsInput,
  ChangeEndorsementPlansInput,
  RemoveEndorsementsInput,
  RestoreEndorsementsInput,
} from "./batch.input";
import {
  AddEndorsementsPayload,
  AddEndorsementsResult,
  EndorsementBatchPayload,
  EndorsementBatchResult,
} from "./batch.payload";
import { RestoreTogether } from "./restore-together";
import { runBatch, type BatchItem, type ItemOutcome } from "./run-batch";

/** Many enrolments, eight at a time. Each costs as much as a single one. */
export async function addEndorsements(
  { endorsements }: AddEndorsementsInput,
  context: GraphContext,
): Promise<AddEndorsementsPayload> {
  const items = endorsements.map((input) => ({ reference: input.reference, memberId: null, input }));
  const mutation = endorsementMutations.addEndorsement;
  const write = ({ input }: BatchItem<AddEndorsementInput>) => addEndorsement(input, context);
  const outcomes = await runBatch({ mutation, items, write }, context);
  const results = outcomes.map(({ memberId, userErrors }, position) =>
    Object.assign(new AddEndorsementsResult(), { reference: items[position]!.reference, memberId, userErrors }),
  );
  return Object.assign(new AddEndorsementsPayload(), { results, userErrors: [] });
}

/** Many removals, eight at a time. `prepare` reads what the removals would hide from the answer. */
export async function removeEndorsements(
  { endorsements }: RemoveEndorsementsInput,
  context: GraphContext,
  prepare: () => Promise<void>,
): Promise<EndorsementBatchPayload> {
  const items = endorsements.map(({ reference, memberId, policyId }) =>
    itemOf<RemoveEndorsementInput>(reference, { idempotencyKey: reference, memberId, policyId }),
  );
  const mutation = endorsementMutations.removeEndorsement;
  const write = ({ input, reference }: BatchItem<RemoveEndorsementInput>) =>
    removeEndorsement(input, context, { reference });
  return toPayload(items, await runBatch({ mutation, items, write, prepare }, context));
}

/** Many restorations: one call if the vendor has it, otherwise one per member. */
export async function restoreEndorsements(
  { endorsements }: RestoreEndorsementsInput,
  context: GraphContext,
): Promise<EndorsementBatchPayload> {
  const items = endorsements.map(({ reference, memberId }) =>
    itemOf<RestoreEndorsementInput>(reference, { idempotencyKey: reference, memberId }),
  );
  const together = new RestoreTogether(items.length, context.sources.bastion.writes);
  const write = ({ input, reference }: BatchItem<RestoreEndorsementInput>) =>
    restoreEndorsement(input, context, { reference }, together.restore);
  const mutation = endorsementMutations.restoreEndorsement;
  // All of them are under way at once: the one call waits for the last.
  const batch = { mutation, items, write, onSettled: together.itemSettled, atOnce: items.length };
  return toPayload(items, await runBatch(batch, context));
}

export async function changeEndorsementPlans(
  { endorsements }: ChangeEndorsementPlansInput,
  context: GraphContext,
): Promise<EndorsementBatchPayload> {
  const items = endorsements.map(({ reference, memberId, oldPlanId, newPlanId }) =>
    itemOf<ChangeEndorsementPlanInput>(reference, { idempotencyKey: reference, memberId, oldPlanId, newPlanId }),
  );
  const mutation = endorsementMutations.changeEndorsementPlan;
  const write = ({ input, reference }: BatchItem<ChangeEndorsementPlanInput>) =>
    changeEndorsementPlan(input, context, { reference });
  return toPayload(items, await runBatch({ mutation, items, write }, context));
}

function itemOf<Input extends { readonly memberId: string }>(reference: string, input: Input): BatchItem<Input> {
  return { reference, memberId: input.memberId, input };
}

function toPayload(
  items: readonly BatchItem<{ readonly memberId: string }>[],
  outcomes: readonly ItemOutcome[],
): EndorsementBatchPayload {
  const results = outcomes.map(({ userErrors, memberId: written }, position) => {
    const { reference, input } = items[position]!;
    const { memberId } = input;
    return Object.assign(new EndorsementBatchResult(), { reference, memberId, userErrors, isDone: written !== null });
  });
  return Object.assign(new EndorsementBatchPayload(), { results, userErrors: [] });
}
