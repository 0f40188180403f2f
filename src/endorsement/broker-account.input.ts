import { GraphQLEmailAddress, GraphQLURL } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";

const keyDescription = "The same key with the same input never writes twice.";

@InputType({ description: "Where the broker sends its events." })
export class UpdateBrokerWebhookInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => GraphQLURL, { description: "An https address that the broker can reach over the internet." })
  url!: URL;

  @Field(() => String, {
    nullable: true,
    description: "The key that events are to carry; the one set before stays where it is left out.",
  })
  accessKey?: string | null;
}

@InputType({ description: "Changes the password under which this graph logs in at the broker." })
export class ChangeBrokerPasswordInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => String, { description: "The present password." })
  oldPassword!: string;

  @Field(() => String, { description: "The new password." })
  newPassword!: string;
}

@InputType({ description: "Has the broker send a link to reset a password." })
export class RequestBrokerPasswordResetInput {
  @Field(() => ID, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;

  @Field(() => GraphQLEmailAddress, { description: "E-mail address of the broker account." })
  email!: string;
}
