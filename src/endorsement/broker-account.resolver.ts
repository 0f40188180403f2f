import { Arg, Ctx, Directive, Mutation, Resolver } from "type-graphql";
import type { GraphContext } from "../context";
import {
  ChangeBrokerPasswordInput,
  RequestBrokerPasswordResetInput,
  UpdateBrokerWebhookInput,
} from "./broker-account.input";
import { BrokerAccountPayload } from "./endorsement.payload";
import { changeBrokerPassword, requestBrokerPasswordReset, updateBrokerWebhook } from "./write-broker-account";

/** Brokers' writes to their account. */
@Resolver(() => BrokerAccountPayload)
export class BrokerAccountResolver {
  @Directive("@authenticated")
  @Mutation(() => BrokerAccountPayload, {
    description: "Sets the address that the broker sends its events to. For BROKER.",
  })
  updateBrokerWebhook(
    @Arg("input", () => UpdateBrokerWebhookInput, { description: "The address." }) input: UpdateBrokerWebhookInput,
    @Ctx() context: GraphContext,
  ): Promise<BrokerAccountPayload> {
    return updateBrokerWebhook(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => BrokerAccountPayload, {
    description:
      "Changes the password that this graph uses to log in at the broker, and logs in with the new one. For BROKER.",
  })
  changeBrokerPassword(
    @Arg("input", () => ChangeBrokerPasswordInput, { description: "The old and the new password." })
    input: ChangeBrokerPasswordInput,
    @Ctx() context: GraphContext,
  ): Promise<BrokerAccountPayload> {
    return changeBrokerPassword(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => BrokerAccountPayload, { description: "Asks the broker to send a password reset link. For BROKER." })
  requestBrokerPasswordReset(
    @Arg("input", () => RequestBrokerPasswordResetInput, { description: "The address." })
    input: RequestBrokerPasswordResetInput,
    @Ctx() context: GraphContext,
  ): Promise<BrokerAccountPayload> {
    return requestBrokerPasswordReset(input, context);
  }
}
