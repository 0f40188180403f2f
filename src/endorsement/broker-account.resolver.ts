import { Arg, Ctx, Directive, Mutation, Resolver } from "type-graphql";
import type { GraphContext } from "../context";
import {
  ChangeBrokerPasswordInput,
  RequestBrokerPasswordResetInput,
  UpdateBrokerWebhookInput,
} from "./broker-account.input";
import { BrokerAccountPayload } from "./endorsement.payload";
import { changeBrokerPassword, requestBrokerPasswordReset, updateBrokerWebhook } from "./write-broker-account";

/** What brokers write of their account. */
@Resolver(() => BrokerAccountPayload)
export class BrokerAccountResolver {
  @Directive("@authenticated")
  @Mutation(() => BrokerAccountPayload, { description: "Sets where the broker sends its events. For BROKER." })
  updateBrokerWebhook(
    @Arg("input", () => UpdateBrokerWebhookInput, { description: "Where to." }) input: UpdateBrokerWebhookInput,
    @Ctx() context: GraphContext,
  ): Promise<BrokerAccountPayload> {
    return updateBrokerWebhook(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => BrokerAccountPayload, {
    description:
      "Changes the password under which this graph logs in at the broker, and logs in with the new one. For BROKER.",
  })
  changeBrokerPassword(
    @Arg("input", () => ChangeBrokerPasswordInput, { description: "The old and the new one." })
    input: ChangeBrokerPasswordInput,
    @Ctx() context: GraphContext,
  ): Promise<BrokerAccountPayload> {
    return changeBrokerPassword(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => BrokerAccountPayload, { description: "Has the broker send a link to reset a password. For BROKER." })
  requestBrokerPasswordReset(
    @Arg("input", () => RequestBrokerPasswordResetInput, { description: "Where to." })
    input: RequestBrokerPasswordResetInput,
    @Ctx() context: GraphContext,
  ): Promise<BrokerAccountPayload> {
    return requestBrokerPasswordReset(input, context);
  }
}
