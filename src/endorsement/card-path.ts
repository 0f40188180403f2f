import type { InsurerEntry } from "../insurer/insurer-directory";

/** How a path came to a member: by the card of a patient who was proved to be the member. */
export interface CardPath {
  readonly memberId: string;
  readonly patientId: string;
  readonly insurer: InsurerEntry;
  /** Whether the caller is that patient, by a proof that is enough for a patient. */
  readonly isOwn: boolean;
}
