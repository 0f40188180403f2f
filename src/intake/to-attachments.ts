import { isNamed, lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import type { AttachmentWire } from "../upstream/vsee/vsee.wire";
import { Attachment } from "./intake.type";

const toAttachment = lazyMapper<Attachment, AttachmentWire>(Attachment, {
  id: (wire) => orElse("", () => idOf(wire) ?? ""),
  name: (wire) => wire.name,
  path: (wire) => wire.path,
  sizeBytes: (wire) => wire.size,
  extension: (wire) => wire.ext,
  createdAt: (wire) => wire.created,
});

/** A file that has no id cannot be asked for: it is left out. */
export function toAttachments(wires: readonly AttachmentWire[] | null): Attachment[] {
  return (wires ?? []).filter((wire) => isNamed(() => idOf(wire))).map(toAttachment);
}

function idOf(wire: AttachmentWire): string | null {
  return wire._id ?? wire.id;
}
