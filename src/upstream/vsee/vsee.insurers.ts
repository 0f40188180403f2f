import { notOffered, type NotOffered } from "../capability-memory";
import { insurerList } from "../optional-endpoint";
import { id, text } from "../wire/wire-kind";
import { wireShape } from "../wire/wire-view";
import type { VseeApi } from "./vsee.api";

/** Newer clinics call an insurer's name `text`, older ones `name`. */
const InsurerWire = wireShape("vsee", "insurer", { id, text, name: text });

export interface ListedInsurer {
  /** As it goes into a card. */
  readonly code: string;
  readonly name: string | null;
}

/** Insurers that the clinic lists, each code once; `notOffered` where the deployment has no list. One call. */
export async function listInsurers(
  api: VseeApi,
  dropped: (field: string) => void,
): Promise<ListedInsurer[] | NotOffered> {
  const route = "/insurances/list/insurers";
  const body = await api.readOptional(insurerList, { route, path: route });
  if (body === notOffered) return notOffered;
  const insurers = new Map<string, ListedInsurer>();
  for (const wire of InsurerWire.views(body?.["data"] ?? [], dropped)) {
    const code = wire.id?.trim();
    if (!code) dropped("insurer.id");
    else insurers.set(code, { code, name: wire.text ?? wire.name });
  }
  return [...insurers.values()];
}
