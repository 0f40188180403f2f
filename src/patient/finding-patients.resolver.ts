import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { defaultPageSize, type Connection } from "../connection/connection";
import type { GraphContext } from "../context";
import type { MaybeFlawed } from "../upstream/flawed";
import { loadPatient } from "./load-patient";
import { loadPatientsFound } from "./load-patients-found";
import { PatientConnection } from "./patient-connection.type";
import { Patient } from "./patient.type";
import { registerPatient } from "./register-patient";
import { RegisterPatientInput } from "./register-patient.input";
import { RegisterPatientPayload } from "./register-patient.payload";

/** `Query.searchPatients` and `Mutation.registerPatient`. */
@Resolver(() => RegisterPatientPayload)
export class FindingPatientsResolver {
  @Directive("@authenticated")
  @Directive(
    '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
  )
  @Directive("@cost(weight: 10)")
  @Query(() => PatientConnection, {
    nullable: true,
    description:
      "Clinic staff, by POST only: patients whose name or e-mail address contains the text. Null with BAD_USER_INPUT if the deployment's clinic cannot search. One call per hundred patients found, and one for the page.",
  })
  searchPatients(
    @Arg("search", () => String, { description: "Part of a name or of an e-mail address, 3 to 200 characters." })
    search: string,
    @Arg("first", () => Int, { nullable: true, defaultValue: defaultPageSize, description: "Page size, 0 to 100." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Return the items after this cursor." })
    after: string | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MaybeFlawed<Connection<Patient>> | null> {
    return loadPatientsFound(search, { first, after }, context, info);
  }

  @Directive("@authenticated")
  @Mutation(() => RegisterPatientPayload, {
    nullable: true,
    description:
      "Clinic staff: creates a patient at the clinic, or finds the one with this code. If the code belongs to someone else (another name or birth date), the result is CONFLICT and shows nothing about them.",
  })
  registerPatient(
    @Arg("input", () => RegisterPatientInput, { description: "The person." }) input: RegisterPatientInput,
    @Ctx() context: GraphContext,
  ): Promise<RegisterPatientPayload> {
    return registerPatient(input, context);
  }

  @FieldResolver(() => Patient, { nullable: true, description: "The patient; null if no one was registered." })
  async patient(
    @Root() { patientId }: Partial<RegisterPatientPayload>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Patient | null> {
    return patientId == null ? null : loadPatient(patientId, context, info);
  }
}
