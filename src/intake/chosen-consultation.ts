import type { GraphContext } from "../context";
import { loadConsultation } from "../room/load-rooms";
import { notOffered } from "../upstream/capability-memory";
import type { IntakeWire } from "../upstream/vsee/intake.wire";
import { invalid, type UserError } from "../user-error/user-error.type";
import { notFound } from "../user-error/write-outcome";
import type { UpdateIntakeInput } from "./intake.input";

export type ChosenConsultation =
  { readonly consultation: Readonly<Record<string, unknown>> | undefined } | { readonly problems: UserError[] };

/**
 * The consultation that an update chooses, in the clinic's form: with an id, the room's own record with price and charge; as
 * JSON, which only staff may send, as given. At most one call, to the room.
 */
export async function chosenConsultation(
  { consultation, consultationId, roomCode }: UpdateIntakeInput,
  readIntake: () => Promise<IntakeWire | null>,
  context: GraphContext,
): Promise<ChosenConsultation> {
  if (consultationId == null) return { consultation: consultation ?? undefined };
  const room = roomCode ?? (await roomOf(readIntake));
  if (room === null) return { problems: [invalid(["roomCode"], "Give the room that offers the consultation.")] };
  const found = await loadConsultation(room, consultationId, context);
  if (found === notOffered) {
    const fault =
      "This deployment's clinic does not list its rooms, so that a consultation cannot be chosen by its id.";
    return { problems: [invalid(["consultationId"], fault)] };
  }
  return found === null ? { problems: [notFound(["consultationId"])] } : { consultation: found.raw };
}

async function roomOf(readIntake: () => Promise<IntakeWire | null>): Promise<string | null> {
  const intake = await readIntake();
  return intake?.room_code ?? intake?.room ?? null;
}
