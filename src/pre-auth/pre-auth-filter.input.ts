import { Field, InputType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { PreAuthStatus } from "./pre-auth-status";

@InputType({ description: "Which of an insurer's pre-authorizations." })
export class PreAuthFilter {
  @Field(() => DateTimeScalar, { description: "Only those confirmed at this time or later." })
  confirmedFrom!: Date;

  @Field(() => DateTimeScalar, {
    description: "Only those confirmed at this time or earlier, at most 366 days after `confirmedFrom`.",
  })
  confirmedTo!: Date;

  @Field(() => [PreAuthStatus], { nullable: true, description: "Only those in one of these states." })
  status?: PreAuthStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: approved, and not paid (0 or no amount); false: paid.",
  })
  unpaid?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the insurer's system allows its cancellation." })
  cancellable?: boolean | null;
}

export enum PreAuthOrder {
  CONFIRMED_DESC = "CONFIRMED_DESC",
  CONFIRMED_ASC = "CONFIRMED_ASC",
}
registerEnumType(PreAuthOrder, {
  name: "PreAuthOrder",
  description: "Order of pre-authorizations; those without a confirm date come last.",
  valuesConfig: {
    CONFIRMED_DESC: { description: "Last confirmed first." },
    CONFIRMED_ASC: { description: "First confirmed first." },
  },
});

@InputType({ description: "Which of a person's pre-authorizations." })
export class PatientPreAuthFilter {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Only those confirmed at this time or later; default: 30 days before `confirmedTo`.",
  })
  confirmedFrom?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Only those confirmed at this time or earlier, at most 366 days after `confirmedFrom`; default: now.",
  })
  confirmedTo?: Date | null;

  @Field(() => [PreAuthStatus], { nullable: true, description: "Only those in one of these states." })
  status?: PreAuthStatus[] | null;
}
