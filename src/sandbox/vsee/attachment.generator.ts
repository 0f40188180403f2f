import type { SeededRandom } from "../seeded-random";
import type { AttachmentRecord } from "./intake.records";

/** An uploaded file's record; `id` if the caller has one, such as the id that a client attached. */
export function makeAttachment(
  random: SeededRandom,
  creatorId: string,
  at: number,
  id = random.uuid(),
): AttachmentRecord {
  const ext = random.pick(["png", "jpg", "pdf"]);
  const day = new Date(at * 1000).toISOString().slice(0, 10).replaceAll("-", "/");
  return {
    _id: id,
    name: `${random.pick(["rash", "referral", "lab-result", "ecg"])}.${ext}`,
    path: `files/${day}/${id}.${ext}`,
    size: random.int(800, 4_000_000),
    ext,
    type: 0,
    creator_id: creatorId,
    remark: random.chance(0.3) ? "taken at home" : null,
    using: 1,
    modified: { sec: at, usec: random.int(0, 999) * 1000 },
    created: { sec: at, usec: random.int(0, 999) * 1000 },
  };
}
