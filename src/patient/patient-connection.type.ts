import { Field, Int, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { PageInfo } from "../connection/page-info.type";
import { Patient } from "./patient.type";

@Policy("none", "structure")
@ObjectType({ description: "A patient in a list." })
export class PatientEdge {
  @Field(() => String, { description: "Where the patient is in the list: give it as `after` to go on from here." })
  cursor!: string;

  @Field(() => Patient, { description: "The patient." })
  node!: Patient;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of patients, in the clinic's order." })
export class PatientConnection {
  @Field(() => [PatientEdge], { description: "The patients with their cursors." })
  edges!: PatientEdge[];

  @Field(() => [Patient], { description: "The patients." })
  nodes!: Patient[];

  @Field(() => PageInfo, { description: "Where the page is in the list." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "How many there are; null where the clinic does not say." })
  totalCount!: number | null;
}
