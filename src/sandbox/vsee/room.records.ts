import type { ConsultationRecord } from "./intake.records";

export interface RoomRecord {
  /** The visit's `room_id`, which differs from `room.id`. */
  readonly visitRoomId: number;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly domain: string;
  readonly slug: string;
  readonly description: string;
  readonly subtitle: string;
  readonly isPublic: boolean;
  readonly providerIds: readonly string[];
  readonly specialties: readonly { readonly code: string; readonly name: string; readonly duration: number }[];
  readonly takesWalkIns: boolean;
  readonly consultations: readonly ConsultationRecord[];
  readonly currency: string;
  readonly isClosed: boolean;
  readonly closedMessage: string;
  readonly timezone: string;
  readonly created: number;
  readonly modified: number;
}
