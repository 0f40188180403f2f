import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Policy } from "../auth/policy";
import { CoverageWorklistEntry } from "./worklist.type";

export enum CoverageWorklistChangeType {
  ADDED = "ADDED",
  UPDATED = "UPDATED",
  REMOVED = "REMOVED",
}
registerEnumType(CoverageWorklistChangeType, {
  name: "CoverageWorklistChangeType",
  description: "What happened to a row.",
  valuesConfig: {
    ADDED: { description: "The row is new in the list." },
    UPDATED: { description: "The row has changed." },
    REMOVED: { description: "The row is no longer in the list." },
  },
});

@Policy("clinic-staff", "structure")
@ObjectType({
  description:
    "`entry` is null for REMOVED: cancelled, ended, moved out of the period, or no longer within the filter.",
})
export class CoverageWorklistChange {
  @Field(() => CoverageWorklistChangeType, { description: "What happened." })
  type!: CoverageWorklistChangeType;

  @Field(() => ID, { description: "The row's id." })
  entryId!: string;

  @Field(() => CoverageWorklistEntry, { nullable: true, description: "The row as it is now." })
  entry!: CoverageWorklistEntry | null;
}
