import { Field, InputType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { PreAuthStatus } from "./pre-auth-status";

@InputType({ description: "Which of an insurer's pre-authorizations." })
export class PreAuthFilter {
  @Field(() => DateTimeScalar, { description: "Confirmed at this moment or later." })
  confirmedFrom!: Date;

  @Field(() => DateTimeScalar, {
    description: "Confirmed at this moment or earlier, 366 days after `confirmedFrom` at most.",
  })
  confirmedTo!: Date;

  @Field(() => [PreAuthStatus], { nullable: true, description: "In one of these states." })
  status?: PreAuthStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: approved, and paid is 0 or not given; false: paid.",
  })
  unpaid?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the insurer's system lets it be cancelled." })
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
    CONFIRMED_DESC: { description: "The last confirmed first." },
    CONFIRMED_ASC: { description: "The first confirmed first." },
  },
});

@InputType({ description: "Which of a person's pre-authorizations." })
export class PatientPreAuthFilter {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Confirmed at this moment or later; 30 days before `confirmedTo` where it is left out.",
  })
  confirmedFrom?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Confirmed at this moment or earlier, 366 days after `confirmedFrom` at most; now where it is left out.",
  })
  confirmedTo?: Date | null;

  @Field(() => [PreAuthStatus], { nullable: true, description: "In one of these states." })
  status?: PreAuthStatus[] | null;
}
