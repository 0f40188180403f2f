import type { GraphContext } from "../context";
import type { UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden } from "../user-error/write-outcome";
import { cardTypeWord, toCardBody } from "./card-body.mapper";
import { checkDelete, checkImport, checkSave } from "./insurance-card-input.validation";
import type {
  DeleteInsuranceCardInput,
  ImportInsuranceCardsInput,
  SaveInsuranceCardInput,
} from "./insurance-card.input";
import { cardId } from "./insurance-card.mapper";
import {
  DeleteInsuranceCardPayload,
  ImportInsuranceCardsPayload,
  SaveInsuranceCardPayload,
} from "./insurance-card.payload";

/** Keeps one card or two by one write: staff for any patient, a patient its own. */
export async function importInsuranceCards(
  input: ImportInsuranceCardsInput,
  context: GraphContext,
): Promise<ImportInsuranceCardsPayload> {
  const { patientId, cards } = input;
  const userErrors = await write(patientId, checkImport(input), context, (writes) =>
    writes.importCards(patientId, cards.map(toCardBody)),
  );
  return Object.assign(new ImportInsuranceCardsPayload(), { patientId: ifDone(userErrors, patientId), userErrors });
}

/** Keeps a card in place of the one of its type. */
export async function saveInsuranceCard(
  input: SaveInsuranceCardInput,
  context: GraphContext,
): Promise<SaveInsuranceCardPayload> {
  const { patientId, card } = input;
  const userErrors = await write(patientId, checkSave(input), context, (writes) =>
    writes.saveCard(patientId, toCardBody(card)),
  );
  const written = ifDone(userErrors, { patientId, type: card.type });
  return Object.assign(new SaveInsuranceCardPayload(), { written, userErrors });
}

/** Takes a card away. */
export async function deleteInsuranceCard(
  input: DeleteInsuranceCardInput,
  context: GraphContext,
): Promise<DeleteInsuranceCardPayload> {
  const { patientId, type } = input;
  const userErrors = await write(patientId, checkDelete(input), context, (writes) =>
    writes.deleteCard(patientId, cardTypeWord(type)),
  );
  const deletedId = ifDone(userErrors, cardId(patientId, type));
  return Object.assign(new DeleteInsuranceCardPayload(), {
    deletedId,
    patientId: ifDone(userErrors, patientId),
    userErrors,
  });
}

/** Rights first, then the input's problems, then the clinic. What comes back is what went wrong. */
async function write(
  patientId: string,
  problems: UserError[],
  { access, sources }: GraphContext,
  perform: (writes: GraphContext["sources"]["vsee"]["writes"]) => Promise<void>,
): Promise<UserError[]> {
  if (!access.patient(patientId)) throw forbidden();
  if (problems.length > 0) return problems;
  const outcome = await attemptWrite(() => perform(sources.vsee.writes));
  return "problem" in outcome ? [outcome.problem] : [];
}

function ifDone<T>(userErrors: readonly UserError[], written: T): T | null {
  return userErrors.length === 0 ? written : null;
}
