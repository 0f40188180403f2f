import { notOffered, type NotOffered } from "../capability-memory";
import type { OptionalEndpoint } from "../optional-endpoint";
import { readable } from "../readable";
import { id, text } from "../wire/wire-kind";
import { invalidField, isRecord, wireShape, type ViewOf } from "../wire/wire-view";
import type { VseeApi } from "./vsee.api";
import { insurerList, olderInsurerList } from "./vsee.endpoints";

/** Newer clinics call an insurer's name `text`, older ones `name`. */
const InsurerWire = wireShape("vsee", "insurer", { id, text, name: text });
type InsurerWire = ViewOf<typeof InsurerWire>;

export interface ListedInsurer {
  /** As it is written to a card. */
  readonly code: string;
  readonly name: string | null;
}

/**
 * The clinic's insurers, each code once; `notOffered` if the deployment does not list them. One call; a second one, to the
 * older endpoint, for a deployment without the newer list.
 */
export async function listInsurers(
  api: VseeApi,
  dropped: (field: string) => void,
): Promise<ListedInsurer[] | NotOffered> {
  const listed = await readList(api);
  if (listed === notOffered) return notOffered;
  const insurers = new Map<string, ListedInsurer>();
  for (const wire of InsurerWire.views(listed ?? [], dropped)) {
    const code = readable(() => wire.id)?.trim();
    if (!code) dropped("insurer.id");
    else insurers.set(code, { code, name: nameOf(wire, dropped) });
  }
  return [...insurers.values()];
}

function nameOf(wire: InsurerWire, dropped: (field: string) => void): string | null {
  const name = readable(() => wire.text) ?? readable(() => wire.name);
  if (name === null) dropped("insurer.text");
  return name;
}

async function readList(api: VseeApi): Promise<unknown> {
  const newer = await api.readOptional(insurerList, requestOf(insurerList));
  if (newer !== notOffered) return newer?.["data"];
  const older = await api.readOptional(olderInsurerList, requestOf(olderInsurerList));
  if (older === notOffered) return notOffered;
  const data = older?.["data"];
  if (data == null) return null;
  if (!isRecord(data) || data["insurers"] === undefined) throw invalidField("vsee", "insurer[]");
  return data["insurers"];
}

function requestOf({ route }: OptionalEndpoint): { readonly route: string; readonly path: string } {
  const path = route.slice("GET ".length);
  return { route: path, path };
}
