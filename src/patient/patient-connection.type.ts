import { Field, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { PageInfo } from "../connection/page-info.type";
import { Patient } from "./patient.type";

@Policy("none", "structure")
@ObjectType({ description: "A patient and their cursor." })
export class PatientEdge {
  @Field(() => String, { description: "Pass it as `after` to continue after this patient." })
  cursor!: string;

  @Field(() => Patient, { description: "The patient." })
  node!: Patient;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of patients, in the clinic's order." })
export class PatientConnection {
  @Field(() => [PatientEdge], { description: "Patients with their cursors." })
  edges!: PatientEdge[];

  @Field(() => [Patient], { description: "Patients without cursors." })
  nodes!: Patient[];

  @Field(() => PageInfo, { description: "Position of the page in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: "Number of patients in the whole list; null if the clinic does not say.",
  })
  totalCount!: number | null;
}
