import { ApiRoute, Refusal } from "../server/api-route";
import { fieldsOf, requiredText } from "../server/body-fields";
import { BrokerContext, brokerRoutes, issueToken, ok } from "./broker-access";

const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Login, password and webhook of the vendor's own account. */
export function accountRoutes(context: BrokerContext): ApiRoute[] {
  const { account } = context.broker;
  const route = brokerRoutes(context);
  return [
    route("basic", "POST", "/auth/generateAuthToken", ({ body }) => {
      const { expiresIn } = body === undefined ? { expiresIn: undefined } : fieldsOf(body);
      return ok({ token: issueToken(context, expiresIn) });
    }),
    route("token", "POST", "/auth/change-password", ({ body }) => {
      const fields = fieldsOf(body);
      const [oldPassword, newPassword, confirmation] = ["oldPassword", "newPassword", "newConfirmPassword"].map(
        (name) => requiredText(fields, name),
      );
      if (oldPassword !== account.password) throw new Refusal(422, "The old password is wrong.");
      if (newPassword !== confirmation) throw new Refusal(422, "The new passwords differ.");
      account.password = newPassword ?? "";
      account.tokens.clear();
      // No `status` here, and `success` is a boolean.
      return { status: 200, body: { data: { success: true, message: "Password Successfully updated!" } } };
    }),
    route("none", "GET", "/auth/password-reset", ({ query }) => {
      const email = query.get("email");
      if (!email) throw new Refusal(400, "email is required.");
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Refusal(422, "email is no e-mail address.");
      account.passwordResets.push(email);
      return ok({ message: "Successful!" });
    }),
    route("token", "PATCH", "/vendors/config", ({ body }) => {
      const fields = fieldsOf(body);
      const url = requiredText(fields, "webhookURL");
      if (!isHttpUrl(url)) throw new Refusal(422, "webhookURL must be a URI.");
      const accessKey = fields["webhookAccessKey"];
      if (accessKey !== undefined && typeof accessKey !== "string")
        throw new Refusal(422, "webhookAccessKey must be text.");
      account.webhookUrl = url;
      if (accessKey !== undefined) account.webhookAccessKey = accessKey;
      return ok({ message: "Configuration updated successfully!" });
    }),
  ];
}
