import type { MaybeFlawed } from "../upstream/flawed";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { DateTimeScalar } from "../scalar/date-time.scalar";

@Policy("own-patient", "directory")
@ObjectType({ description: "A phone number to join a meeting." })
export class MeetingPhone {
  @Field(() => String, { description: "Country, ISO 3166-1 alpha-2." })
  country!: string;

  @Field(() => String, { description: "Number as the clinic sends it." })
  number!: string;
}

@Policy("own-patient", "health")
@ObjectType({ description: "The video meeting of a visit." })
export class Meeting {
  @Field(() => ID, { description: "The clinic's meeting id." })
  id!: MaybeFlawed<string>;

  @Policy("own-patient", "sensitive")
  @Field(() => String, { nullable: true, description: "Secret PIN to enter the meeting." })
  pin!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when the meeting can be entered." })
  expiresAt!: Date | null;

  @Field(() => [String], { description: "Accounts that may host it." })
  hosts!: MaybeFlawed<string[]>;

  @Field(() => Boolean, { nullable: true, description: "Whether recording starts by itself." })
  recordingAutoStart!: boolean | null;

  @Field(() => [MeetingPhone], { description: "Phone numbers to join the meeting." })
  phoneNumbers!: MaybeFlawed<MeetingPhone[]>;
}

@Policy("own-patient", "health")
@ObjectType({ description: "One call of a visit: the numbered fields of the clinic's log." })
export class ProviderCall {
  @Field(() => String, { nullable: true, description: "The called provider's id in the vendor's call system." })
  providerId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the call began." })
  startedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: "Length of the call." })
  durationSeconds!: number | null;

  @Field(() => Int, { nullable: true, description: "How long the patient had waited before it." })
  waitingSeconds!: number | null;
}

@Policy("own-patient", "health")
@ObjectType({ description: "How the call of a visit went." })
export class CallLog {
  @Field(() => DateTimeScalar, { nullable: true, description: "When the first call began." })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the last call ended." })
  endedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: "Total seconds in calls." })
  durationSeconds!: number | null;

  @Field(() => Int, { nullable: true, description: "Seconds the patient waited." })
  waitingSeconds!: number | null;

  @Field(() => [ProviderCall], { description: "The calls, in their order." })
  providers!: ProviderCall[];

  @Field(() => [String], {
    nullable: true,
    description: "Patients in the calls, by their ids in the vendor's call system.",
  })
  patients!: string[] | null;

  @Field(() => String, { nullable: true, description: "The clinic's value for the origin of the log." })
  source!: string | null;

  @Field(() => [String], { nullable: true, description: "Ids of the meetings that the log covers." })
  sourceIds!: string[] | null;
}
