import { Policy } from "../auth/policy";
import { Field, ObjectType, registerEnumType } from "type-graphql";

export enum UserErrorCode {
  INVALID = "INVALID",
  NOT_FOUND = "NOT_FOUND",
  CONFLICT = "CONFLICT",
  REFUSED_BY_UPSTREAM = "REFUSED_BY_UPSTREAM",
  OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN",
  NOT_SENT = "NOT_SENT",
}
registerEnumType(UserErrorCode, {
  name: "UserErrorCode",
  description: "Kind of problem of a write.",
  valuesConfig: {
    INVALID: { description: "The input is invalid: `field` says where. Nothing was sent." },
    NOT_FOUND: { description: "The record does not exist, or the caller may not see it." },
    CONFLICT: { description: "The record was changed or claimed by another write: read it again first." },
    REFUSED_BY_UPSTREAM: { description: "The upstream understood the write and refused it. Nothing was changed." },
    OUTCOME_UNKNOWN: {
      description:
        "The write was sent, but its answer was lost; it may have been performed. Read the record before repeating it.",
    },
    NOT_SENT: { description: "It was not sent: repeat it with the same reference or key." },
  },
});

@Policy("none", "structure")
@ObjectType({
  description: "A problem that the caller can act on: invalid input, or a refusal by the upstream.",
})
export class UserError {
  @Field(() => UserErrorCode, { description: "Kind of problem." })
  code!: UserErrorCode;

  @Field(() => String, { description: "What is wrong and what to do, as text for people." })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Path below `input`, list positions as numbers in text: `["cards", "1", "insurerCode"]`.',
  })
  field!: string[] | null;
}

export function userError(code: UserErrorCode, message: string, field: readonly string[] | null = null): UserError {
  return Object.assign(new UserError(), { code, message, field: field && [...field] });
}

/** A fault of the input at `field`, a path below `input`. */
export function invalid(field: readonly string[], message: string): UserError {
  return userError(UserErrorCode.INVALID, message, field);
}
