import { JsonObjectScalar } from "../scalar/json-object.scalar";
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Policy } from "../auth/policy";
import type { GraphContext } from "../context";
import { VisitType, visitTypeOf } from "../intake/visit-type";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { isNamed } from "../upstream/wire/lazy-mapper";
import { partOf } from "./visit-detail";
import { toClinicAccount, toRootVisit, toVisitPerson } from "./visit-parts.mapper";
import { ClinicAccount, RootVisit, VisitPerson } from "./visit-parts.type";
import { Visit } from "./visit.type";

/** Plain fields of a visit that most lists omit: together they cost the visit's own read once, if the row lacks them. */
@Resolver(() => Visit)
export class VisitRecordResolver {
  @FieldResolver(() => DateTimeScalar, { nullable: true, description: "Until when an e-consult can be answered." })
  expiresAt(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<Date | null> | Date | null {
    const { wire } = visit;
    if (visitTypeOf(wire.type) !== VisitType.E_CONSULT) return wire.expiry;
    return partOf(visit, context, "expiry", ({ expiry }) => expiry);
  }

  @FieldResolver(() => VisitPerson, { nullable: true, description: "Who created the visit." })
  creator(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<VisitPerson | null> {
    return partOf(visit, context, "creator", ({ creator }) =>
      creator && isNamed(() => creator.id) ? toVisitPerson(creator) : null,
    );
  }

  @FieldResolver(() => [ID], { nullable: true, description: "Further providers, by the clinic's user ids." })
  moreProviderIds(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<string[] | null> {
    return partOf(visit, context, "more_provider_ids", (wire) => wire.more_provider_ids);
  }

  @Policy("clinic-staff", "sensitive")
  @FieldResolver(() => [String], { nullable: true, description: "E-mail addresses of guests. Clinic staff only." })
  async guestEmails(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<string[] | null> {
    if (!context.access.clinicStaff) return null;
    return partOf(visit, context, "guest_emails", (wire) => wire.guest_emails);
  }

  @Policy("clinic-staff", "sensitive")
  @FieldResolver(() => [String], { nullable: true, description: "Phone numbers of guests. Clinic staff only." })
  async guestMobiles(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<string[] | null> {
    if (!context.access.clinicStaff) return null;
    return partOf(visit, context, "guest_mobiles", (wire) => wire.guest_mobiles);
  }

  @FieldResolver(() => String, { nullable: true, description: "How the patient is reminded: the clinic's value." })
  reminderType(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<string | null> {
    return partOf(visit, context, "reminder_type", (wire) => wire.reminder_type);
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: "When the patient is reminded." })
  reminderAt(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<Date | null> {
    return partOf(visit, context, "reminder_time", (wire) => wire.reminder_time);
  }

  @FieldResolver(() => [JsonObjectScalar], {
    nullable: true,
    description: "Pending actions, in the clinic's own format.",
  })
  pendingActions(
    @Root() visit: Visit,
    @Ctx() context: GraphContext,
  ): Promise<Readonly<Record<string, unknown>>[] | null> {
    return partOf(visit, context, "pending_actions", (wire) => wire.pending_actions);
  }

  @FieldResolver(() => [JsonObjectScalar], {
    nullable: true,
    description: "People to notify, in the clinic's own format.",
  })
  notifyList(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<Readonly<Record<string, unknown>>[] | null> {
    return partOf(visit, context, "notify_list", (wire) => wire.notify_list);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "The clinic's `incharge`; its meaning is not documented.",
  })
  isInCharge(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<boolean | null> {
    return partOf(visit, context, "incharge", (wire) => wire.incharge);
  }

  @FieldResolver(() => Boolean, { nullable: true, description: "Whether the period for editing the note has ended." })
  isEditExpired(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<boolean | null> {
    return partOf(visit, context, "isEditExpired", (wire) => wire.isEditExpired);
  }

  @FieldResolver(() => ClinicAccount, { nullable: true, description: "The clinic account that it belongs to." })
  account(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<ClinicAccount | null> {
    return partOf(visit, context, "account", ({ account }) => account && toClinicAccount(account));
  }

  @FieldResolver(() => RootVisit, { nullable: true, description: "The original visit of the series." })
  rootVisit(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<RootVisit | null> {
    return partOf(visit, context, "root_visit", ({ root_visit: root }) =>
      root && isNamed(() => root.id) ? toRootVisit(root) : null,
    );
  }
}
