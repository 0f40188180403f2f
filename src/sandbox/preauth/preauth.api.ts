import { clock } from "../../clock";
import { ApiCall, ApiReply, ApiRoute, Refusal } from "../server/api-route";
import { requiredInt, optionalInt } from "../server/body-fields";
import type { SimulatedApi } from "../server/simulated-api";
import type { PreAuthList } from "./preauth.records";

const DEFAULT_TOP = 20;
const MAX_TOP = 100;

/** A parameter under its name or its alias. */
const either = (query: URLSearchParams, name: string, alias: string): string | null =>
  query.get(name) ?? query.get(alias);

function window(query: URLSearchParams) {
  const from = requiredInt(either(query, "confirm_from", "from"), "confirm_from");
  const to = requiredInt(either(query, "confirm_to", "to"), "confirm_to");
  const skip = optionalInt(query.get("skip"), "skip") ?? 0;
  const top = optionalInt(query.get("top"), "top") ?? DEFAULT_TOP;
  if (skip < 0 || top < 1) throw new Refusal(400, "skip and top must not be negative.");
  return { from, to, skip, top: Math.min(top, MAX_TOP) };
}

function list(lists: ReadonlyMap<string, PreAuthList>, { query }: ApiCall): ApiReply {
  const insurance = either(query, "insurance", "ins");
  if (!insurance) throw new Refusal(400, "insurance is required.");
  const { from, to, skip, top } = window(query);
  const found = lists.get(insurance);
  if (!found) return notSupported;
  const inWindow = found.entries.filter(({ listedAt }) => from <= listedAt && listedAt <= to);
  const page = inWindow.slice(skip, skip + top);
  const data = page.map(({ record }, position) => {
    const { pre_auth_id, ...rest } = record;
    return { pre_auth_id, index: skip + position + 1, ...rest };
  });
  const total = found.givesTotal ? inWindow.length : null;
  const meta = { provider_status: found.givesTotal ? 200 : null, count: data.length, total };
  return { status: 200, body: { ok: true, provider: found.provider, insurance, meta, data } };
}

/** A person's policies; for an unknown person, it is null whether they are covered. */
function policies(lists: ReadonlyMap<string, PreAuthList>, { query }: ApiCall): ApiReply {
  const insurance = required(query, "insurance", "ins");
  const nationalCode = required(query, "national_code", "nationalCode");
  const found = lists.get(insurance);
  if (!found) return notSupported;
  const data = found.policies.get(nationalCode) ?? [];
  const now = clock.nowSeconds();
  const isCovered = data.some(({ coverage: { coverage_end } }) => coverage_end === null || coverage_end >= now);
  const meta = { provider_status: 200, count: data.length, is_under_cov: data.length === 0 ? null : isCovered };
  return { status: 200, body: { ok: true, provider: found.provider, insurance, meta, data } };
}

/** Cancels a record whose flag allows it, permanently; a second time is refused. */
function cancel(lists: ReadonlyMap<string, PreAuthList>, { query }: ApiCall): ApiReply {
  const insurance = required(query, "insurance", "ins");
  const id = required(query, "pre_auth_id", "mcPreAuthId", "preAuthId");
  const cancellation_desc = required(query, "cancellation_desc", "cancellationDescription");
  const found = lists.get(insurance);
  const position = found?.entries.findIndex(({ record }) => String(record.pre_auth_id) === id) ?? -1;
  const entry = found?.entries[position];
  if (!found || !entry) return refused("There is no such pre-authorization.");
  if (entry.record.status.slug === "cancelled") return refused("It is cancelled already.");
  if (entry.record.flags.cancel_enabled !== true) return refused("It cannot be cancelled.");
  const record = {
    ...entry.record,
    status: { slug: "cancelled", label: "Cancelled" },
    flags: { ...entry.record.flags, cancel_enabled: false },
    cancellation_desc,
  };
  found.entries[position] = { ...entry, record };
  const meta = { provider_status: 200 };
  return { status: 200, body: { ok: true, provider: found.provider, insurance, meta, data: record } };
}

const refused = (error: string): ApiReply => ({ status: 200, body: { ok: false, error } });
// A refusal that comes with HTTP 200: `ok` decides.
const notSupported = refused("The insurance is not supported.");

/** A parameter under its name or one of its aliases. */
function required(query: URLSearchParams, ...names: readonly string[]): string {
  const value = names.map((name) => query.get(name)).find((given) => given !== null && given !== "");
  if (value == null) throw new Refusal(400, `${names[0]} is required.`);
  return value;
}

/** The pre-authorizations of several insurances, behind a bearer key of the sandbox's own. */
export function createPreAuthApi(lists: ReadonlyMap<string, PreAuthList>, apiKey: string): SimulatedApi {
  const route = (template: string, answer: typeof list): ApiRoute => ({
    method: "GET",
    template,
    handle: (call) => {
      if (call.headers.authorization !== `Bearer ${apiKey}`) throw new Refusal(401, "Unknown or missing key.");
      return answer(lists, call);
    },
  });
  return {
    upstream: "preauth",
    basePath: "",
    routes: [
      route("/pre-auth-list", list),
      route("/insurance-policies", policies),
      route("/pre-auth-cancellation", cancel),
    ],
    refuse: (status, message) => ({ status, body: { ok: false, error: message } }),
    stringify: (body) => JSON.stringify(body).replaceAll("/", "\\/"),
    contentType: () => "application/json",
  };
}
