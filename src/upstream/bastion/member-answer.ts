import { textIdOf } from "../../input/ids";
import type { BatchLoader } from "../batch-loader";
import { UpstreamError } from "../upstream-error";
import { invalidField, isRecord, type WireView } from "../wire/wire-view";
import { isKey } from "./row-keys";

/** Callers' ids have been checked; an id of the broker's own that cannot be sent is the broker's fault. */
export function loadById<Value>(loader: BatchLoader<string, Value>, id: string): Promise<Value> {
  return textIdOf(id) === id ? loader.load(id) : Promise.reject(invalidField("bastion", "id"));
}

/** The member of an answer, which endpoints name differently. */
export function memberIn(data: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(data)) throw invalidField("bastion", "data");
  const member = data["member"] ?? data["membersDetails"];
  if (!isRecord(member)) throw invalidField("bastion", "member");
  return member;
}

/** The view, if it is of the requested record. Throws {@link UpstreamError} otherwise. */
export function named<View extends WireView>(
  view: View,
  key: string,
  wanted: string,
  countDrift: (field: string) => void,
): View {
  const name = view.raw[key];
  if (isKey(name) && String(name).trim() === wanted) return view;
  countDrift(key);
  throw new UpstreamError({ upstream: "bastion", code: "UPSTREAM_INVALID_RESPONSE", sent: true });
}
