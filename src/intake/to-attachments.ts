import { isNamed, lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import type { AttachmentWire } from "../upstream/vsee/intake.wire";
import { Attachment } from "./attachment.type";

const toAttachment = lazyMapper<Attachment, AttachmentWire>(Attachment, {
  id: (wire) => orElse("", () => idOf(wire) ?? ""),
  name: (wire) => wire.name,
  path: (wire) => wire.path,
  sizeBytes: (wire) => wire.size,
  extension: (wire) => wire.ext,
  typeCode: (wire) => wire.type,
  creatorId: (wire) => wire.creator_id,
  remark: (wire) => wire.remark,
  using: (wire) => wire.using,
  createdAt: (wire) => wire.created,
  updatedAt: (wire) => wire.modified,
});

/** A file without an id cannot be read, so it is omitted. */
export function toAttachments(wires: readonly AttachmentWire[] | null): Attachment[] {
  return (wires ?? []).filter((wire) => isNamed(() => idOf(wire))).map(toAttachment);
}

function idOf(wire: AttachmentWire): string | null {
  return wire._id ?? wire.id;
}
