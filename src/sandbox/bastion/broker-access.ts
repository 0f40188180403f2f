import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { BrokerStore } from "../sandbox-store";
import { ApiCall, ApiReply, ApiRoute, HttpMethod, Refusal } from "../server/api-route";
import { isAbsent } from "../server/body-fields";
import type { BrokerAccount } from "./bastion.records";
import { clock } from "../../clock";

/** Dependencies of the broker's routes. */
export interface BrokerContext {
  readonly broker: BrokerStore;
  /** Under which name a customer's conditions are read. */
  readonly conditionsField: "condition" | "conditions";
  /** Longest lifetime of a token, whatever was requested; no limit if undefined. */
  readonly maxTokenSeconds: number | undefined;
  /** Sends an event to the configured webhook; does not wait. */
  readonly notify: (event: string, data: Record<string, unknown>) => void;
}

function demandLogin({ username, password }: BrokerAccount, headers: IncomingHttpHeaders): void {
  const expected = Buffer.from(`${username}:${password}`, "utf8").toString("base64");
  if (headers["api-key"] !== expected) throw new Refusal(401, "Unknown user or wrong password.");
}

function demandToken({ tokens }: BrokerAccount, headers: IncomingHttpHeaders): void {
  const endsAt = tokens.get(String(headers["api-key"]));
  if (endsAt === undefined) throw new Refusal(401, "Unknown or missing token.");
  if (endsAt !== null && endsAt <= clock.now()) throw new Refusal(401, "The token has expired.");
}

/** Bodies are JSON and labelled so. */
function demandJson({ method, headers }: ApiCall): void {
  const isJson = (headers["content-type"] ?? "").startsWith("application/json");
  if (method !== "GET" && !isJson) throw new Refusal(400, "Content-Type must be application/json.");
}

type Auth = "none" | "basic" | "token";

/** Makes routes that first check their kind of `api-key`. */
export function brokerRoutes({ broker }: BrokerContext) {
  const demand = { none: () => {}, basic: demandLogin, token: demandToken };
  return (auth: Auth, method: HttpMethod, template: string, handle: (call: ApiCall) => ApiReply): ApiRoute => ({
    method,
    template,
    handle: (call) => {
      demand[auth](broker.account, call.headers);
      demandJson(call);
      return handle(call);
    },
  });
}

/** Success in the broker's usual shape. */
export const ok = (fields: Record<string, unknown>): ApiReply => ({ status: 200, body: { status: true, ...fields } });

/** Success of the member operations, which count it as `success: 1`. */
export const done = (message: string, fields: Record<string, unknown>): ApiReply =>
  ok({ data: { success: 1, message, ...fields } });

/** A refusal of the business kind: HTTP 200, and only `success` says no. */
export const declined = (message: string): ApiReply => ok({ data: { success: 0, message } });

function lifeSeconds(expiresIn: unknown, maxTokenSeconds = Infinity): number {
  if (isAbsent(expiresIn)) return maxTokenSeconds;
  if (typeof expiresIn !== "number" || !(expiresIn > 0))
    throw new Refusal(422, "expiresIn must be a number of seconds.");
  return Math.min(expiresIn, maxTokenSeconds);
}

/** A new token; without an end where neither the request nor the deployment sets one. */
export function issueToken({ broker, maxTokenSeconds }: BrokerContext, expiresIn: unknown): string {
  const seconds = lifeSeconds(expiresIn, maxTokenSeconds);
  const token = `sbx.${randomBytes(24).toString("base64url")}`;
  broker.account.tokens.set(token, Number.isFinite(seconds) ? clock.now() + seconds * 1000 : null);
  return token;
}
