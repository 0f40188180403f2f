import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { badInput } from "../input/bad-input";
import type { GraphContext } from "../context";
import { loadIntake } from "../intake/load-intake";
import { loadProvider } from "../room/load-provider";
import { VisitProvider } from "../room/visit-provider.type";
import { Flawed, type MaybeFlawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import { orElse, readEach } from "../upstream/wire/lazy-mapper";
import { isClinicId } from "../input/ids";
import { AvailabilityInput, AvailabilitySlot } from "./availability.type";

/** `Query.availability`. */
@Resolver(() => AvailabilitySlot)
export class AvailabilityResolver {
  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 50)")
  @Query(() => [AvailabilitySlot], {
    description: "The clinic's free slots, without duplicates. For patients and clinic staff.",
  })
  availability(
    @Arg("input", () => AvailabilityInput, { description: "Where and when to look." }) input: AvailabilityInput,
    @Ctx() context: GraphContext,
  ): Promise<MaybeFlawed<AvailabilitySlot[]>> {
    checkWindow(input);
    return orFlawed([], freeSlots(input, context));
  }

  @Directive("@listSize(assumedSize: 5)")
  @FieldResolver(() => [VisitProvider], {
    nullable: true,
    description:
      "The providers who are free. One users call for all slots. Callers other than clinic staff see only names, title, suffix and photo.",
  })
  providers(
    @Root() { providerIds }: AvailabilitySlot,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): (VisitProvider | Promise<VisitProvider>)[] {
    const isPublic = !context.access.clinicStaff;
    if (providerIds instanceof Flawed) throw providerIds.error;
    return providerIds.map((id) => loadProvider({ id, wire: null, isPublic }, context, info));
  }
}

async function freeSlots(input: AvailabilityInput, context: GraphContext): Promise<MaybeFlawed<AvailabilitySlot[]>> {
  if (!(await mayLook(input, context))) return [];
  const slots = await context.sources.vsee.visits.availability({
    start: toUnixSeconds(input.start),
    end: toUnixSeconds(input.end),
    duration: input.durationMinutes == null ? undefined : input.durationMinutes * 60,
    room_code: input.roomCode?.trim() || undefined,
    provider_id: input.providerId ?? undefined,
    intake_id: input.intakeId ?? undefined,
    consultation_id: input.consultationId ?? undefined,
  });
  // A slot whose start or end cannot be read cannot be booked, so it is omitted.
  return readEach(slots, (slot) => {
    const { start, end } = slot;
    const providerIds = orElse([], () => slot.providers ?? []);
    return start && end ? Object.assign(new AvailabilitySlot(), { start, end, providerIds }) : null;
  });
}

function checkWindow({ start, end, durationMinutes }: AvailabilityInput): void {
  if (end.getTime() <= start.getTime()) throw badInput("end must be later than start.");
  if (durationMinutes != null && durationMinutes <= 0) throw badInput("durationMinutes must be greater than 0.");
}

// Patients may only search for their own intake; invalid ids find nothing.
async function mayLook(
  { intakeId, providerId, consultationId }: AvailabilityInput,
  context: GraphContext,
): Promise<boolean> {
  if (!context.access.clinic) return false;
  if ([intakeId, providerId, consultationId].some((id) => id != null && !isClinicId(id))) return false;
  if (intakeId == null || context.access.clinicStaff) return true;
  return (await loadIntake(intakeId, context)) !== null;
}

function toUnixSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
