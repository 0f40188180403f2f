import type { ApolloClient } from "@apollo/client";
import {
  ChangeMembersPlansDocument,
  EnrolMembersDocument,
  MemberPlansDocument,
  MemberPoliciesDocument,
  RemoveMembersDocument,
  RestoreMembersDocument,
  type UserErrorCode,
} from "../../operations.generated";
import type { Change, Proposal } from "./proposals";

type Action = Change["action"];

/** The graph's result for one change. */
export interface ChangeResult {
  readonly reference: string;
  readonly userErrors: readonly { readonly code: UserErrorCode; readonly message: string }[];
}

interface Chosen<Wanted extends Action> {
  readonly reference: string;
  readonly change: Extract<Change, { readonly action: Wanted }>;
}

/**
 * Sends changes of one kind together. A member's data for a change is read once, so that a repeated change has the same
 * input.
 */
export class ChangeSender {
  private readonly policyIds = new Map<string, string | null>();
  private readonly planIds = new Map<string, string | null>();

  constructor(private readonly client: ApolloClient) {}

  send(action: Action, proposals: readonly Proposal[]): Promise<readonly ChangeResult[]> {
    switch (action) {
      case "REMOVE":
        return this.remove(chosenOf("REMOVE", proposals));
      case "RESTORE":
        return this.restore(chosenOf("RESTORE", proposals));
      case "CHANGE_PLAN":
        return this.changePlans(chosenOf("CHANGE_PLAN", proposals));
      case "ADD":
        return this.enrol(chosenOf("ADD", proposals));
    }
  }

  private async remove(chosen: readonly Chosen<"REMOVE">[]): Promise<readonly ChangeResult[]> {
    await this.readPolicies(unread(chosen, this.policyIds));
    const endorsements = chosen.flatMap(({ reference, change: { memberId } }) => {
      const policyId = this.policyIds.get(memberId);
      return policyId == null ? [] : [{ reference, memberId, policyId }];
    });
    const unknown = without(chosen, endorsements, "The broker does not say which policy the member is on.");
    if (endorsements.length === 0) return unknown;
    const { data } = await this.client.mutate({
      mutation: RemoveMembersDocument,
      variables: { input: { endorsements } },
      fetchPolicy: "no-cache",
    });
    return [...unknown, ...(data?.removeEndorsements?.results ?? [])];
  }

  private async restore(chosen: readonly Chosen<"RESTORE">[]): Promise<readonly ChangeResult[]> {
    const endorsements = chosen.map(({ reference, change: { memberId } }) => ({ reference, memberId }));
    const { data } = await this.client.mutate({
      mutation: RestoreMembersDocument,
      variables: { input: { endorsements } },
      fetchPolicy: "no-cache",
    });
    return data?.restoreEndorsements?.results ?? [];
  }

  private async changePlans(chosen: readonly Chosen<"CHANGE_PLAN">[]): Promise<readonly ChangeResult[]> {
    await this.readPlans(unread(chosen, this.planIds));
    const endorsements = chosen.flatMap(({ reference, change: { memberId, planId: newPlanId } }) => {
      const oldPlanId = this.planIds.get(memberId);
      return oldPlanId == null ? [] : [{ reference, memberId, oldPlanId, newPlanId }];
    });
    const unknown = without(chosen, endorsements, "The broker does not say which plan the member is on.");
    if (endorsements.length === 0) return unknown;
    const { data } = await this.client.mutate({
      mutation: ChangeMembersPlansDocument,
      variables: { input: { endorsements } },
      fetchPolicy: "no-cache",
    });
    return [...unknown, ...(data?.changeEndorsementPlans?.results ?? [])];
  }

  private async enrol(chosen: readonly Chosen<"ADD">[]): Promise<readonly ChangeResult[]> {
    const endorsements = chosen.map(({ reference, change: { enrolment } }) => ({ reference, ...enrolment }));
    const { data } = await this.client.mutate({
      mutation: EnrolMembersDocument,
      variables: { input: { endorsements } },
      fetchPolicy: "no-cache",
    });
    return data?.addEndorsements?.results ?? [];
  }

  private async readPolicies(memberIds: readonly string[]): Promise<void> {
    if (memberIds.length === 0) return;
    const variables = { memberIds: [...memberIds] };
    const { data } = await this.client.query({ query: MemberPoliciesDocument, variables, fetchPolicy: "no-cache" });
    data?.endorsementsByIds.forEach((member) => {
      if (member) this.policyIds.set(member.memberId, member.policyId);
    });
  }

  private async readPlans(memberIds: readonly string[]): Promise<void> {
    if (memberIds.length === 0) return;
    const variables = { memberIds: [...memberIds] };
    const { data } = await this.client.query({ query: MemberPlansDocument, variables, fetchPolicy: "no-cache" });
    data?.endorsementsByIds.forEach((member) => {
      if (member) this.planIds.set(member.memberId, member.plan?.id ?? null);
    });
  }
}

function chosenOf<Wanted extends Action>(action: Wanted, proposals: readonly Proposal[]): readonly Chosen<Wanted>[] {
  return proposals.flatMap(({ reference, change }) =>
    change?.action === action ? [{ reference, change: change as Chosen<Wanted>["change"] }] : [],
  );
}

function unread(
  chosen: readonly { readonly change: { readonly memberId: string } }[],
  known: ReadonlyMap<string, string | null>,
): readonly string[] {
  return chosen.map(({ change }) => change.memberId).filter((memberId) => known.get(memberId) == null);
}

/** Selected changes that were not sent, with the reason. */
function without(
  chosen: readonly { readonly reference: string }[],
  sent: readonly { readonly reference: string }[],
  message: string,
): readonly ChangeResult[] {
  const references = new Set(sent.map(({ reference }) => reference));
  return chosen
    .filter(({ reference }) => !references.has(reference))
    .map(({ reference }) => ({ reference, userErrors: [{ code: "NOT_FOUND" as const, message }] }));
}
