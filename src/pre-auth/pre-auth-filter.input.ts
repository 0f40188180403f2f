import { Field, InputType } from "type-graphql";
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
}

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
