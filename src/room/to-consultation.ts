import type { MaybeFlawed } from "../upstream/flawed";
import type { ConsultationWire } from "../upstream/vsee/room.wire";
import { lazyMapper } from "../upstream/wire/lazy-mapper";
import { Consultation } from "./consultation.type";

export interface ConsultationSource {
  readonly wire: ConsultationWire;
  /** The room's currency, for a consultation without its own. */
  readonly currency?: MaybeFlawed<string | null>;
}

export const toConsultation = lazyMapper<Consultation, ConsultationSource>(Consultation, {
  id: ({ wire }) => wire.id,
  description: ({ wire }) => wire.description,
  durationMinutes: ({ wire }) => wire.duration,
  amount: ({ wire }) => wire.amount,
  currency: ({ wire, currency }) => wire.currency ?? currency ?? null,
  charge: ({ wire }) => wire.charge,
  group: ({ wire }) => wire.group,
  slots: ({ wire }) => wire.slots,
  visibleToPatient: ({ wire }) => wire.visible_to_patient,
});
