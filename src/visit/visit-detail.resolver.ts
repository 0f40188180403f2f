import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Directive, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { intakeHeldBy, intakeKnownById } from "../intake/load-intake";
import { Intake } from "../intake/intake.type";
import { selectedFields } from "../selection/selected-fields";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import type { Flawed } from "../upstream/flawed";
import { readable } from "../upstream/readable";
import { isNamed } from "../upstream/wire/lazy-mapper";
import { Room } from "../room/room.type";
import { roomKnownAs } from "../room/load-rooms";
import { toProviders } from "../room/to-visit-provider";
import { VisitProvider } from "../room/visit-provider.type";
import { toPostVisit, toPrescriptions } from "./clinical-note.mapper";
import { PostVisit, Prescription } from "./clinical-note.type";
import { toCallLog, toMeeting } from "./meeting.mapper";
import { CallLog, Meeting } from "./meeting.type";
import { detailList, detailOf, selectsOnly } from "./visit-detail";
import { invoiceOf, toPayment, toRelatedVisit } from "./visit-parts.mapper";
import { Invoice, Payment, RelatedVisit } from "./visit-parts.type";
import { Visit } from "./visit.type";

/** The parts of a visit that take the visit's own read, unless the list's row has everything that is selected. */
@Resolver(() => Visit)
export class VisitDetailResolver {
  @Directive("@listSize(assumedSize: 3)")
  @FieldResolver(() => [VisitProvider], { description: "All hosts of the visit." })
  hosts(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<VisitProvider[] | Flawed<VisitProvider[]>> {
    return detailList(visit, context, (wire) => toProviders(wire.hosts ?? []));
  }

  @FieldResolver(() => Boolean, { nullable: true, description: "Whether it is a test visit." })
  async isTest(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<boolean | null> {
    return (await detailOf(visit, context))?.is_test ?? null;
  }

  @FieldResolver(() => Room, {
    nullable: true,
    description:
      "The waiting room. Its code costs no further call; fields that the visit omits take one call to the room.",
  })
  async room(
    @Root() visit: Visit,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Room | null> {
    const listed = roomCodeOf(visit.wire);
    if (listed !== null && selectsOnly(selectedFields(info), "id", "code", "consultations", "providers")) {
      return roomKnownAs(listed, visit.wire.room, context, info);
    }
    const detail = await detailOf(visit, context);
    const code = (detail && roomCodeOf(detail)) ?? listed;
    return code === null ? null : roomKnownAs(code, detail?.room ?? null, context, info);
  }

  @FieldResolver(() => Intake, { nullable: true, description: "The patient's intake for the visit." })
  intake(
    @Root() visit: Visit,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Intake | Promise<Intake | null> {
    const listed = visit.wire.intake_id ?? visit.wire.intake?.id ?? null;
    if (listed !== null && selectsOnly(selectedFields(info), "id")) return intakeKnownById(listed, visit);
    return detailOf(visit, context).then((detail) => (detail?.intake ? intakeHeldBy(visit, detail.intake) : null));
  }

  @FieldResolver(() => Payment, { nullable: true, description: "What the visit costs the patient." })
  payment(
    @Root() visit: Visit,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Payment | null | Promise<Payment | null> {
    const { payment } = visit.wire;
    if (payment !== null && !selectedFields(info).has("id")) return toPayment(payment);
    return detailOf(visit, context).then((wire) => (wire?.payment ? toPayment(wire.payment) : null));
  }

  @FieldResolver(() => Invoice, { nullable: true, description: "The invoice. Its id costs no further call." })
  async invoice(
    @Root() visit: Visit,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Invoice | null> {
    const listed = invoiceOf(visit.wire);
    if (listed !== null && (visit.isDetailed || selectsOnly(selectedFields(info), "id"))) return listed;
    const detail = await detailOf(visit, context);
    return detail && invoiceOf(detail);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: "The video meeting." })
  async meeting(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<Meeting | null> {
    const meeting = (await detailOf(visit, context))?.meeting;
    return meeting && isNamed(() => meeting.meeting_id) ? toMeeting(meeting) : null;
  }

  @FieldResolver(() => CallLog, { nullable: true, description: "Log of the call; null before there was one." })
  async callLog(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<CallLog | null> {
    const log = (await detailOf(visit, context))?.call_logs;
    return log ? toCallLog(log) : null;
  }

  @FieldResolver(() => PostVisit, {
    nullable: true,
    description: "The clinician's note. Drafts are for clinic staff only.",
  })
  async postVisit(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<PostVisit | null> {
    const note = (await detailOf(visit, context))?.postvisit;
    return note ? toPostVisit(note, context.access.clinicStaff) : null;
  }

  @Directive("@listSize(assumedSize: 5)")
  @FieldResolver(() => [Prescription], { description: "Drugs that were prescribed in the visit." })
  prescriptions(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<Prescription[] | Flawed<Prescription[]>> {
    return detailList(visit, context, (wire) => toPrescriptions(wire.prescriptions, context.access.clinicStaff));
  }

  @Directive("@listSize(assumedSize: 5)")
  @FieldResolver(() => [Prescription], { description: "Drugs prescribed before the visit." })
  priorPrescriptions(
    @Root() visit: Visit,
    @Ctx() context: GraphContext,
  ): Promise<Prescription[] | Flawed<Prescription[]>> {
    return detailList(visit, context, (wire) =>
      toPrescriptions(wire.prescriptionsBeforeVisit, context.access.clinicStaff),
    );
  }

  @FieldResolver(() => RelatedVisit, {
    nullable: true,
    description: "The walk-in as which an appointment was started.",
  })
  async relatedWalkIn(@Root() visit: Visit, @Ctx() context: GraphContext): Promise<RelatedVisit | null> {
    const related = (await detailOf(visit, context))?.related_walkin;
    return related && isNamed(() => related.id) ? toRelatedVisit(related) : null;
  }
}

/** From the room's own record or from the visit's; one that cannot be read matters only if the other is missing. */
function roomCodeOf(visit: VisitWire): string | null {
  const ofRoom = (): string | null => visit.room?.code ?? null;
  return readable(ofRoom) ?? readable(() => visit.room_code) ?? ofRoom() ?? visit.room_code;
}
