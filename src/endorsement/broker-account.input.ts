import { GraphQLEmailAddress, GraphQLURL } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";

const keyDescription = "Makes the write idempotent: the same key with the same input never writes twice.";

@InputType({ description: "Address that the broker sends its events to." })
export class UpdateBrokerWebhookInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => GraphQLURL, { description: "An https address that the broker can reach over the internet." })
  url!: URL;

  @Field(() => String, {
    nullable: true,
    description: "Key that events must contain; if omitted, the earlier key is kept.",
  })
  accessKey?: string | null;
}

@InputType({ description: "Changes the password that this graph uses to log in at the broker." })
export class ChangeBrokerPasswordInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => String, { description: "The current password." })
  oldPassword!: string;

  @Field(() => String, { description: "The new password." })
  newPassword!: string;
}

@InputType({ description: "Asks the broker to send a password reset link." })
export class RequestBrokerPasswordResetInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => GraphQLEmailAddress, { description: "E-mail address of the broker account." })
  email!: string;
}
