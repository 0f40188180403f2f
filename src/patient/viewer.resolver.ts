import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import { Ctx, Directive, FieldResolver, Info, Query, registerEnumType, Resolver } from "type-graphql";
import { Role } from "../auth/role";
import type { GraphContext } from "../context";
import { loadPatient } from "./load-patient";
import { Patient } from "./patient.type";
import { Viewer } from "./viewer.type";

registerEnumType(Role, {
  name: "Role",
  description: "What a caller may do; each role adds its rights.",
  valuesConfig: {
    PATIENT: { description: "A patient: their own chart." },
    CLINIC_STAFF: { description: "Staff of the clinic: every chart of the clinic account." },
    BROKER: { description: "A broker: members by member id, plans and the broker account." },
    INSURER: { description: "An insurer: pre-authorizations of the insurances in their token." },
    BENEFITS_ADMIN: { description: "An administrator of plan benefits." },
  },
});

/** `Query.viewer`. */
@Resolver(() => Viewer)
export class ViewerResolver {
  @Directive("@authenticated")
  @Query(() => Viewer, { description: "The caller, from the access token." })
  viewer(@Ctx() { caller }: GraphContext): Viewer {
    if (!caller)
      throw new GraphQLError("An access token is required: send `Authorization: Bearer <access token>`.", {
        extensions: { code: "UNAUTHENTICATED" },
      });
    return Object.assign(new Viewer(), {
      subject: caller.subject,
      roles: [...caller.roles],
      insurances: caller.roles.has(Role.INSURER) ? [...caller.insurances] : [],
    });
  }

  @FieldResolver(() => Patient, {
    nullable: true,
    description: "The caller's own chart, if the caller is a patient.",
  })
  async patient(@Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo): Promise<Patient | null> {
    const own = context.access.ownPatientId;
    return own === null ? null : loadPatient(own, context, info);
  }
}
