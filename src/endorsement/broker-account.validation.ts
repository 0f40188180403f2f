import { isPublicUrl } from "../input/public-url";
import { resolvesPublicly, type ResolveHost } from "../input/resolves-publicly";
import { invalid, type UserError } from "../user-error/user-error.type";
import type {
  ChangeBrokerPasswordInput,
  RequestBrokerPasswordResetInput,
  UpdateBrokerWebhookInput,
} from "./broker-account.input";
import { checkOptionalText, checkText, checkThat, problemsOf, type Check, type Path } from "./input-checks";

const longestUrl = 2048;
const longestKey = 256;
const longestEmail = 254;
const shortestPassword = 8;
const longestPassword = 256;

/** Every problem of a webhook's address and key, before anything is sent. The address's name is resolved, once. */
export async function checkUpdateBrokerWebhook(
  { url, accessKey }: UpdateBrokerWebhookInput,
  { allowPrivateUrls, resolveHost }: { readonly allowPrivateUrls: boolean; readonly resolveHost: ResolveHost },
): Promise<UserError[]> {
  const problems = problemsOf(
    checkThat(url.href.length <= longestUrl, ["url"], `This may have at most ${longestUrl} characters.`) ??
      checkThat(
        isPublicUrl(url, allowPrivateUrls),
        ["url"],
        "This must be an https address on the internet, without a user name or password.",
      ),
    accessKey == null ? null : checkText(accessKey, ["accessKey"], longestKey),
  );
  if (problems.length > 0 || allowPrivateUrls || (await resolvesPublicly(url, resolveHost))) return problems;
  return [invalid(["url"], "This host name does not resolve to a public address on the internet.")];
}

export function checkChangeBrokerPassword({ oldPassword, newPassword }: ChangeBrokerPasswordInput): UserError[] {
  return problemsOf(
    checkPassword(oldPassword, ["oldPassword"], 1),
    checkPassword(newPassword, ["newPassword"], shortestPassword) ??
      checkThat(newPassword !== oldPassword, ["newPassword"], "The new password must be another than the old one."),
  );
}

export function checkRequestBrokerPasswordReset({ email }: RequestBrokerPasswordResetInput): UserError[] {
  return problemsOf(checkOptionalText(email, ["email"], longestEmail));
}

// Blanks at its ends are a password's own: it goes out as it was given.
function checkPassword(password: string, path: Path, shortest: number): Check {
  return (
    checkText(password, path, longestPassword) ??
    checkThat(
      password.length >= shortest && password.length <= longestPassword,
      path,
      `This must have ${shortest} to ${longestPassword} characters.`,
    )
  );
}
