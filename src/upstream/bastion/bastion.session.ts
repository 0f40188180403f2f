import { cancelledError, SharedLoad } from "../http/shared-load";
import type { CallScope, UpstreamClient } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import { invalidField } from "../wire/wire-view";
import { acceptedAnswer } from "./bastion.envelope";
import { BrokerToken } from "./broker-token";

export interface BastionCredential {
  readonly username: string;
  readonly password: { reveal(): string };
  /** Lifetime to request at login; otherwise the broker's tokens never expire. */
  readonly tokenTtlSeconds: number;
}

/** After a login that was refused, so that a wrong password is not tried at every call. */
const refusalHoldsMs = 1_000;

/** A POST that changes nothing at the broker. */
export const loginRoute = "/auth/generateAuthToken";

/**
 * The process's login at the broker. One login serves however many calls wait for it; it is renewed in the background
 * before it ends, and once, with one repeat of the call, when the broker says that it has ended.
 */
export class BastionSession {
  #password: string;
  /** A password that may be the current one, because the answer to its change was lost. */
  #possiblePassword: string | null = null;
  private token: BrokerToken | null = null;
  private login: SharedLoad<BrokerToken> | null = null;
  private refusal: { readonly error: UpstreamError; readonly until: number } | null = null;

  constructor(
    private readonly client: UpstreamClient,
    private readonly credential: BastionCredential,
  ) {
    this.#password = credential.password.reveal();
  }

  /** A token that is valid for a call now. Rejects with {@link UpstreamError}, `sent: false`: the call has not been sent. */
  tokenFor(scope: CallScope): BrokerToken | Promise<BrokerToken> {
    const { token, login } = this;
    if (!token?.isUsable) return this.tokenAfterLogin(scope);
    if (token.isDue && login === null) this.startLogin(null);
    return token;
  }

  private async tokenAfterLogin(scope: CallScope): Promise<BrokerToken> {
    const { login, refusal } = this;
    if (scope.cancellation.isCancelled) throw cancelledError("bastion", scope.cancellation);
    if (refusal !== null && performance.now() < refusal.until) throw refusal.error;
    return (login?.joinable ? login : this.startLogin(scope)).join(scope);
  }

  /** The broker has refused this token. */
  ended(token: BrokerToken): void {
    // Of the many calls under one token the first to be refused has it replaced for all.
    if (this.token === token) this.token = null;
  }

  /** The password was changed: logs in with the new one. */
  async changePassword(password: string, scope: CallScope): Promise<void> {
    this.#password = password;
    this.#possiblePassword = null;
    this.token = this.login = this.refusal = null;
    // The change is done; if this login fails, the next call tries again.
    await this.tokenAfterLogin(scope).catch(() => undefined);
  }

  /** The password may have been changed: the new one is tried if the current one is refused. */
  passwordMayBe(password: string): void {
    this.#possiblePassword = password;
  }

  private startLogin(owner: CallScope | null): SharedLoad<BrokerToken> {
    const login = new SharedLoad("bastion", (scope) => this.logIn(scope), owner);
    this.login = login;
    login.answer.then(
      (token) => this.loggedIn(login, token),
      (error: unknown) => this.loginFailed(login, error),
    );
    return login;
  }

  private loggedIn(login: SharedLoad<BrokerToken>, token: BrokerToken): void {
    // A login with a password that has been replaced meanwhile.
    if (this.login !== login) return;
    this.login = null;
    this.token = token;
  }

  private loginFailed(login: SharedLoad<BrokerToken>, error: unknown): void {
    if (this.login !== login) return;
    this.login = null;
    this.token?.postponeRenewal();
    if (error instanceof UpstreamError && error.code === "UPSTREAM_REJECTED") {
      this.refusal = { error, until: performance.now() + refusalHoldsMs };
    }
  }

  private async logIn(scope: CallScope): Promise<BrokerToken> {
    const possible = this.#possiblePassword;
    try {
      return await this.generateToken(this.#password, scope);
    } catch (error) {
      if (!isUnauthorized(error) || possible === null) throw error;
      const token = await this.generateToken(possible, scope);
      this.#password = possible;
      this.#possiblePassword = null;
      return token;
    }
  }

  private async generateToken(password: string, scope: CallScope): Promise<BrokerToken> {
    const { username, tokenTtlSeconds } = this.credential;
    const apiKey = Buffer.from(`${username}:${password}`, "utf8").toString("base64");
    const route = loginRoute;
    const headers = { "api-key": apiKey };
    const login = { method: "POST", route, path: route, headers, body: { expiresIn: tokenTtlSeconds } } as const;
    const askedAt = performance.now();
    try {
      // An additional token does no harm, so a broken connection is retried instead of failing all waiting calls.
      const { body } = await this.client.request(login, scope).catch((error: unknown) => {
        if (isBrokenConnection(error)) return this.client.request(login, scope);
        throw error;
      });
      return new BrokerToken(tokenIn(body), askedAt, tokenTtlSeconds * 1000);
    } catch (error) {
      throw error instanceof UpstreamError ? asUnsent(error) : error;
    }
  }
}

function tokenIn(body: unknown): string {
  const { token } = acceptedAnswer(body);
  // It is sent in a header, so only these characters are valid.
  if (typeof token !== "string" || !/^[\x21-\x7e]{1,8192}$/.test(token)) throw invalidField("bastion", "token");
  return token;
}

export function isUnauthorized(error: unknown): boolean {
  return error instanceof UpstreamError && error.status === 401;
}

function isBrokenConnection(error: unknown): boolean {
  return (
    error instanceof UpstreamError && error.code === "UPSTREAM_UNAVAILABLE" && error.sent && error.status === undefined
  );
}

/** Calls that waited for a failed login have not been sent. */
function asUnsent({ upstream, code, status, retryAfterSeconds, field, cause }: UpstreamError): UpstreamError {
  return new UpstreamError({ upstream, code, sent: false, status, retryAfterSeconds, field, cause });
}
