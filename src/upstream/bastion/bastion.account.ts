import type { CallScope, UpstreamClient } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import type { BastionApi } from "./bastion.api";
import type { WebhookBody } from "./bastion.bodies";
import { acceptedAnswer } from "./bastion.envelope";
import type { BastionSession } from "./bastion.session";

/** The vendor's own account at the broker. Each write is sent once; rejects with `UpstreamError`. */
export class BastionAccount {
  constructor(
    private readonly client: UpstreamClient,
    private readonly api: BastionApi,
    private readonly session: BastionSession,
    private readonly scope: CallScope,
  ) {}

  /** Address that the broker sends its events to, and the key in them. */
  async configureWebhook(body: WebhookBody): Promise<void> {
    await this.api.write("PATCH", "/vendors/config", body, this.scope);
  }

  /** Changes the password of the process's own login, and logs in with the new one. */
  async changePassword(oldPassword: string, newPassword: string): Promise<void> {
    const body = { oldPassword, newPassword, newConfirmPassword: newPassword };
    try {
      await this.api.write("POST", "/auth/change-password", body, this.scope);
    } catch (error) {
      const wasRefused = error instanceof UpstreamError && error.code === "UPSTREAM_REJECTED";
      // It may have been performed nevertheless: then the old password will be refused.
      if (!wasRefused) this.session.passwordMayBe(newPassword);
      throw error;
    }
    await this.session.changePassword(newPassword, this.scope);
  }

  /** Has a link sent by e-mail. A GET that acts: it is neither repeated nor shared, and carries no credential. */
  async requestPasswordReset(email: string): Promise<void> {
    const route = "/auth/password-reset";
    const path = `${route}?email=${encodeURIComponent(email)}`;
    const { body } = await this.client.request(
      { method: "GET", route, path, retry: false, unshared: true },
      this.scope,
    );
    acceptedAnswer(body);
  }
}
