import { ApiCall, ApiReply, Refusal } from "../server/api-route";
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
  // A refusal that comes with HTTP 200: `ok` decides.
  if (!found) return { status: 200, body: { ok: false, error: "The insurance is not supported." } };
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

/** The pre-authorization list: one operation, behind a bearer key of the sandbox's own. */
export function createPreAuthApi(lists: ReadonlyMap<string, PreAuthList>, apiKey: string): SimulatedApi {
  return {
    upstream: "preauth",
    basePath: "",
    routes: [
      {
        method: "GET",
        template: "/pre-auth-list",
        handle: (call) => {
          if (call.headers.authorization !== `Bearer ${apiKey}`) throw new Refusal(401, "Unknown or missing key.");
          return list(lists, call);
        },
      },
    ],
    refuse: (status, message) => ({ status, body: { ok: false, error: message } }),
    stringify: (body) => JSON.stringify(body).replaceAll("/", "\\/"),
    contentType: () => "application/json",
  };
}
