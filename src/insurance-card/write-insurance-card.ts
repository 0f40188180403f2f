import type { GraphContext } from "../context";
import type { CardBody } from "../upstream/vsee/vsee.bodies";
import type { UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden } from "../user-error/write-outcome";
import { trimTexts } from "../input/trim-texts";
import { cardTypeWord, needsPatient, toCardBody } from "./card-body.mapper";
import { checkDelete, checkImport, checkSave } from "./insurance-card-input.validation";
import type {
  DeleteInsuranceCardInput,
  InsuranceCardInput,
  ImportInsuranceCardsInput,
  SaveInsuranceCardInput,
} from "./insurance-card.input";
import { cardId } from "./insurance-card.mapper";
import {
  DeleteInsuranceCardPayload,
  ImportInsuranceCardsPayload,
  SaveInsuranceCardPayload,
} from "./insurance-card.payload";

/** Saves one or two cards with one write: staff for any patient, patients for themselves. */
export async function importInsuranceCards(
  typed: ImportInsuranceCardsInput,
  context: GraphContext,
): Promise<ImportInsuranceCardsPayload> {
  const input = trimTexts(typed);
  const { patientId, cards } = input;
  const userErrors = await write(patientId, checkImport(input), context, async () => {
    await countNumbers(cards, context);
    const bodies = await toBodies(patientId, cards, context);
    return (writes) => writes.importCards(patientId, bodies);
  });
  await tellProofs(patientId, cards, context);
  return Object.assign(new ImportInsuranceCardsPayload(), { patientId: ifDone(userErrors, patientId), userErrors });
}

/** Saves a card in place of the one of its type. */
export async function saveInsuranceCard(
  typed: SaveInsuranceCardInput,
  context: GraphContext,
): Promise<SaveInsuranceCardPayload> {
  const input = trimTexts(typed);
  const { patientId, card } = input;
  const userErrors = await write(patientId, checkSave(input), context, async () => {
    await countNumbers([card], context);
    const [body] = await toBodies(patientId, [card], context);
    return (writes) => writes.saveCard(patientId, body!);
  });
  await tellProofs(patientId, [card], context);
  const written = ifDone(userErrors, { patientId, type: card.type });
  return Object.assign(new SaveInsuranceCardPayload(), { written, userErrors });
}

/** Takes a card away. */
export async function deleteInsuranceCard(
  typed: DeleteInsuranceCardInput,
  context: GraphContext,
): Promise<DeleteInsuranceCardPayload> {
  const input = trimTexts(typed);
  const { patientId, type } = input;
  const remove: Perform = (writes) => writes.deleteCard(patientId, cardTypeWord(type));
  const userErrors = await write(patientId, checkDelete(input), context, () => remove, "type");
  await context.proofs.cardWritten({ patientId, cardType: type }, null);
  const deletedId = ifDone(userErrors, cardId(patientId, type));
  return Object.assign(new DeleteInsuranceCardPayload(), {
    deletedId,
    patientId: ifDone(userErrors, patientId),
    userErrors,
  });
}

/** A patient may write only a few different numbers a day, so that no one can try out numbers. Throws RATE_LIMITED. */
async function countNumbers(
  cards: readonly Pick<InsuranceCardInput, "subscriberNumber">[],
  { access, caller, proofs }: GraphContext,
): Promise<void> {
  if (access.clinicStaff || caller === null) return;
  await proofs.countNumbers(
    caller.subject,
    cards.map(({ subscriberNumber }) => subscriberNumber),
  );
}

/** Whatever the result of the write, staff's confirmation of another number is void, and the index reads the new number. */
async function tellProofs(
  patientId: string,
  cards: readonly Pick<InsuranceCardInput, "type" | "insurerCode" | "subscriberNumber">[],
  { insurers, links, proofs }: GraphContext,
): Promise<void> {
  for (const { type, insurerCode, subscriberNumber } of cards) {
    const code = insurers.find(insurerCode)?.code ?? insurerCode;
    links.observe({ kind: "card", patientId, card: { insurerCode: code, number: subscriberNumber } });
    await proofs.cardWritten({ patientId, cardType: type }, subscriberNumber);
  }
}

/** The cards as they are sent: the patient's own record, one call, completes those of a policy holder. */
async function toBodies(
  patientId: string,
  cards: readonly InsuranceCardInput[],
  { sources }: GraphContext,
): Promise<CardBody[]> {
  const patient = cards.some(needsPatient) ? await sources.vsee.user(patientId) : null;
  return cards.map((card) => toCardBody(card, patient));
}

type Perform = (writes: GraphContext["sources"]["vsee"]["writes"]) => Promise<void>;

/**
 * Checks rights, then the input, then reads what is needed, then writes. Returns what went wrong; `subject` is the input field
 * to report if the clinic has no such record.
 */
async function write(
  patientId: string,
  problems: UserError[],
  { access, sources }: GraphContext,
  prepare: () => Perform | Promise<Perform>,
  subject: "patientId" | "type" = "patientId",
): Promise<UserError[]> {
  if (!access.patient(patientId)) throw forbidden();
  if (problems.length > 0) return problems;
  const perform = await prepare();
  const outcome = await attemptWrite(() => perform(sources.vsee.writes), [subject]);
  return "problem" in outcome ? [outcome.problem] : [];
}

function ifDone<T>(userErrors: readonly UserError[], written: T): T | null {
  return userErrors.length === 0 ? written : null;
}
