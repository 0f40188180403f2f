import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { SandboxCredentials } from "../credentials";
import { ApiCall, ApiReply, ApiRoute, HttpMethod, Refusal } from "../server/api-route";
import { optionalInt } from "../server/body-fields";
import type { SimulatedApi } from "../server/simulated-api";
import { saveBatch } from "./plans-batch";
import { PLAN_FIELDS } from "./plan-fields";
import { RateLimit } from "./rate-limit";
import type { BenefitPlanRecord } from "./vba.records";

const DEFAULT_PAGE_SIZE = 100;
const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  429: "Too Many Requests",
};

const envelope = (data: unknown, error: unknown = null) => ({ data, error, debug: { activityId: randomUUID() } });
const ok = (data: unknown, headers: Record<string, string> = {}): ApiReply => ({
  status: 200,
  body: envelope(data),
  headers,
});

function demandAccess(headers: IncomingHttpHeaders, credentials: SandboxCredentials): void {
  if (!headers["user-agent"]) throw new Refusal(403, "A User-Agent is required.");
  const isKnown =
    headers.authorization === `Bearer ${credentials.vbaToken}` &&
    headers["x-api-key"] === credentials.vbaApiKey &&
    headers["vbasoftware-database"] === credentials.vbaDatabase;
  if (!isKnown) throw new Refusal(401, "Unknown or missing credential.");
}

function sorted(plans: BenefitPlanRecord[], sortBy: string | null): BenefitPlanRecord[] {
  if (sortBy === null) return plans;
  if (!PLAN_FIELDS.some(({ name }) => name === sortBy)) throw new Refusal(400, "sortBy names no field.");
  return plans.sort((a, b) => (String(a[sortBy]) < String(b[sortBy]) ? -1 : 1));
}

function listPlans(plans: Iterable<BenefitPlanRecord>, { query }: ApiCall): ApiReply {
  const planType = query.get("planType");
  const matching = [...plans].filter(({ plan_Type }) => planType === null || plan_Type === planType);
  const all = sorted(matching, query.get("sortBy"));
  if (!query.has("page") && !query.has("pageSize")) return ok(all);
  const page = optionalInt(query.get("page"), "page") ?? 1;
  const size = optionalInt(query.get("pageSize"), "pageSize") ?? DEFAULT_PAGE_SIZE;
  if (page < 1 || size < 1) throw new Refusal(400, "page and pageSize begin at 1.");
  const counts = {
    TotalCount: all.length,
    TotalPages: Math.ceil(all.length / size),
    CurrentPage: page,
    PageSize: size,
  };
  return ok(all.slice((page - 1) * size, page * size), { "x-pagination": JSON.stringify(counts) });
}

function planOf(plans: ReadonlyMap<string, BenefitPlanRecord>, id = ""): BenefitPlanRecord {
  const plan = plans.get(id);
  if (!plan) throw new Refusal(404, "No such plan.");
  return plan;
}

const isJson = (contentType = ""): boolean =>
  /^(application\/json|text\/json|application\/[\w.-]+\+json)\b/.test(contentType);

/** The benefits administrator, VBAPI. */
export function createVbaApi(
  plans: Map<string, BenefitPlanRecord>,
  credentials: SandboxCredentials,
  requestsPerSecond: number | undefined,
): SimulatedApi {
  const limit = requestsPerSecond === undefined ? undefined : new RateLimit(requestsPerSecond);
  const route = (method: HttpMethod, template: string, handle: (call: ApiCall) => ApiReply): ApiRoute => ({
    method,
    template,
    handle: (call) => {
      if (limit && !limit.admits()) throw new Refusal(429, "Too many requests.");
      demandAccess(call.headers, credentials);
      return handle(call);
    },
  });
  let answers = 0;
  return {
    upstream: "vba",
    basePath: "/vbasoftware",
    routes: [
      route("GET", "/plans", (call) => listPlans(plans.values(), call)),
      route("GET", "/plans/{planID}", ({ params }) => ok(planOf(plans, params["planID"]))),
      route("PUT", "/plans-batch", ({ body, headers }) => {
        if (!isJson(headers["content-type"]) || !Array.isArray(body))
          throw new Refusal(400, "The body must be a JSON array.");
        return { status: 207, body: envelope(saveBatch(plans, body)) };
      }),
      route("DELETE", "/plans/{planID}", ({ params }) => {
        plans.delete(planOf(plans, params["planID"]).plan_ID);
        return { status: 204 };
      }),
    ],
    refuse: (status, detail) => {
      const error = { type: "about:blank", title: TITLES[status] ?? "Error", status, detail, instance: "/vbasoftware" };
      return { status, body: envelope(null, error) };
    },
    stringify: (body) => JSON.stringify(body),
    // Every other answer is labelled as plain text although it is JSON.
    contentType: () => (answers++ % 2 === 0 ? "application/json; charset=utf-8" : "text/plain; charset=utf-8"),
  };
}
