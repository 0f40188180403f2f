import type { ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { requiredInt, optionalInt } from "../server/body-fields";
import { hashOf } from "../seeded-random";
import { ClinicContext, ok } from "./clinic-access";
import type { IntakeRecord } from "./intake.records";
import type { VisitRecord } from "./visit.records";

const DEFAULT_SLOT_SECONDS = 900;
const MAX_SLOTS = 500;
const OPENS_AT_HOUR = 8;
const CLOSES_AT_HOUR = 16;

interface Slot {
  readonly start: number;
  readonly end: number;
  readonly providers: string[];
}

/** A provider's day off, lunch and so on: the same for the same provider and time. */
const isAtWork = (providerId: string, start: number): boolean => hashOf(`${providerId} ${start}`) % 10 < 4;

const overlaps = (visit: VisitRecord, start: number, end: number): boolean => visit.start < end && start < visit.end;

function hourOf(seconds: number): number {
  return new Date(seconds * 1000).getUTCHours();
}

/** Open slots of the clinic's providers. */
export function availabilityRoutes(context: ClinicContext): ApiRoute[] {
  const { clinic, access } = context;

  const freeProviders = (providerIds: readonly string[], start: number, end: number): string[] => {
    const busy = new Set(
      [...clinic.visits.values()]
        .filter((visit) => visit.status < 40 && overlaps(visit, start, end))
        .map((visit) => visit.providerId),
    );
    return providerIds.filter((id) => isAtWork(id, start) && !busy.has(id));
  };

  const slotsOf = (from: number, to: number, seconds: number, providerIds: readonly string[]): Slot[] => {
    const slots: Slot[] = [];
    for (
      let start = Math.ceil(from / seconds) * seconds;
      start + seconds <= to && slots.length < MAX_SLOTS;
      start += seconds
    ) {
      if (hourOf(start) < OPENS_AT_HOUR || hourOf(start) >= CLOSES_AT_HOUR) continue;
      const providers = freeProviders(providerIds, start, start + seconds);
      if (providers.length > 0) slots.push({ start, end: start + seconds, providers });
    }
    return slots;
  };

  const intakeOf = (id: string | null): IntakeRecord | undefined => {
    if (id === null) return undefined;
    const intake = clinic.intakes.get(id);
    if (!intake) throw new Refusal(404, "No such intake.");
    return intake;
  };

  /** The consultation's length in seconds, found among the intakes that carry it. */
  const consultationSeconds = (id: string | null): number | undefined => {
    if (id === null) return undefined;
    const holder = [...clinic.intakes.values()].find(({ consultation }) => consultation?.id === id);
    if (!holder) throw new Refusal(404, "No such consultation.");
    return Number(holder.consultation?.["duration" as never] ?? 15) * 60;
  };

  const providerIdsOf = (named: string | null): string[] => {
    const providers = [...clinic.users.values()].filter(({ type }) => type === 400).map(({ id }) => id);
    if (named === null) return providers;
    if (!providers.includes(named)) throw new Refusal(404, "No such provider.");
    return [named];
  };

  return [
    {
      method: "GET",
      template: "/availability",
      handle: ({ query, headers }) => {
        if (!access.isApplication(headers)) access.callerOf(headers);
        const from = requiredInt(query.get("start"), "start");
        const to = requiredInt(query.get("end"), "end");
        const duration = optionalInt(query.get("duration"), "duration");
        if (duration !== undefined && duration < 60) throw new Refusal(400, "duration must be 60 seconds or more.");
        const intake = intakeOf(query.get("intake_id"));
        const roomCode = query.get("room_code") ?? intake?.room_code;
        if (roomCode !== undefined && !clinic.rooms.has(roomCode)) throw new Refusal(404, "No such room.");
        const seconds = duration ?? consultationSeconds(query.get("consultation_id")) ?? DEFAULT_SLOT_SECONDS;
        const slots = slotsOf(from, to, seconds, providerIdsOf(query.get("provider_id")));
        // The vendor lists the first slot twice.
        return ok(slots[0] ? [slots[0], ...slots] : []);
      },
    },
  ];
}
