import { IncomingHttpHeaders } from "node:http";
import type { SandboxCredentials } from "../credentials";
import { userTokenOf } from "../credentials";
import { ADMIN_USER_ID } from "../people/staff.generator";
import type { ClinicStore } from "../sandbox-store";
import { ApiCall, ApiReply, ApiRoute, HttpMethod, Refusal } from "../server/api-route";

/** The user of a call's token. */
export interface ClinicCaller {
  readonly userId: string;
  readonly isAdmin: boolean;
}

/** Knows every clinic token: the admin's and one for each user. */
export class ClinicAccess {
  private readonly callers = new Map<string, ClinicCaller>();

  constructor(
    private readonly clinic: ClinicStore,
    private readonly credentials: SandboxCredentials,
    seed: number,
  ) {
    for (const userId of clinic.users.keys()) this.callers.set(userTokenOf(seed, userId), { userId, isAdmin: false });
    this.callers.set(credentials.vseeApiToken, { userId: ADMIN_USER_ID, isAdmin: true });
  }

  /** 401 unless the call carries a known token and the clinic's account code. */
  callerOf(headers: IncomingHttpHeaders): ClinicCaller {
    this.demandAccount(headers);
    const caller = this.callers.get(String(headers["x-apitoken"]));
    if (!caller) throw new Refusal(401, "Unknown or missing token.");
    return caller;
  }

  /** 401 unless the call carries the clinic's account code. */
  demandAccount(headers: IncomingHttpHeaders): void {
    if (headers["x-accountcode"] !== this.credentials.vseeAccountCode) throw new Refusal(401, "Unknown account.");
  }

  /** Whether the call carries the application's own key and secret. */
  isApplication(headers: IncomingHttpHeaders): boolean {
    const { vseeApiKey, vseeApiSecret } = this.credentials;
    return headers["x-apikey"] === vseeApiKey && headers["x-apisecret"] === vseeApiSecret;
  }

  /** The user in a path, `-` being the caller: 404 if there is none, 403 if the caller may not see them. */
  userId(caller: ClinicCaller, named = ""): string {
    const userId = named === "-" ? caller.userId : named;
    this.demandOwn(caller, userId);
    if (!this.clinic.users.has(userId)) throw new Refusal(404, "No such user.");
    return userId;
  }

  /** 403 unless the record is the caller's own or the caller an admin. */
  demandOwn(caller: ClinicCaller, ownerId: string | undefined): void {
    if (!caller.isAdmin && caller.userId !== ownerId) throw new Refusal(403, "Not allowed.");
  }
}

/** Dependencies of the clinic's routes. */
export interface ClinicContext {
  readonly clinic: ClinicStore;
  readonly access: ClinicAccess;
  /** Query parameter by which `GET /visits` narrows to one member, if this deployment has one. */
  readonly visitsMemberParam: string | undefined;
  /** Whether `GET /users` lists and searches, besides reading by id. */
  readonly hasPatientSearch: boolean;
  /** How long an eligibility check runs, milliseconds. */
  readonly eligibilityJobMs: number;
}

type ClinicHandler = (call: ApiCall, caller: ClinicCaller) => ApiReply;

/** Makes routes that first require a token. */
export function clinicRoutes({ access }: ClinicContext) {
  return (method: HttpMethod, template: string, handle: ClinicHandler): ApiRoute => ({
    method,
    template,
    handle: (call) => handle(call, access.callerOf(call.headers)),
  });
}

/** Success as the clinic wraps it. */
export const ok = (data: unknown, beside: Record<string, unknown> = {}): ApiReply => ({
  status: 200,
  body: { data, ...beside },
});
