import { isClinicId } from "../input/ids";
import { toUnixSeconds } from "../upstream/vsee/vsee.bodies";
import { codeBound, textFaults, type TextBound } from "../upstream/vsee/clinic-text";
import { invalid, type UserError } from "../user-error/user-error.type";
import type { BookVisitInput, RequestEConsultInput, StartWalkInVisitInput, UpdateVisitInput } from "./visit.input";

const codeTexts: Record<"roomCode" | "patientCode", TextBound> = { roomCode: codeBound, patientCode: { most: 128 } };

export function checkWalkIn(input: StartWalkInVisitInput): UserError[] {
  const { visitId, visitDataId } = input;
  const twoNames = visitId != null && visitDataId != null && visitId !== visitDataId;
  return [
    ...checkTexts(input),
    ...checkIds(input, "intakeId", "providerId", "visitId", "visitDataId", "patientId"),
    ...(twoNames ? [invalid(["visitDataId"], "Give either visitId or visitDataId, its older name.")] : []),
  ];
}

export function checkEConsult(input: RequestEConsultInput): UserError[] {
  return [...checkTexts(input), ...checkIds(input, "intakeId")];
}

export function checkBooking(input: BookVisitInput): UserError[] {
  return [
    ...checkTexts(input),
    ...checkIds(input, "patientId", "intakeId", "providerId"),
    ...(isSlot(input.slotStart, input.slotEnd) ? [] : [invalid(["slotEnd"], "The end must be later than the start.")]),
  ];
}

export function checkVisitUpdate(input: UpdateVisitInput): UserError[] {
  const { slotStart, slotEnd, providerId, roomCode, intakeId } = input;
  const problems = [...checkTexts(input), ...checkIds(input, "providerId", "intakeId")];
  if (slotStart == null && slotEnd == null) {
    return providerId === undefined && roomCode == null && intakeId == null
      ? [...problems, invalid([], "There is nothing to change: give a time, a provider, a room or an intake.")]
      : problems;
  }
  if (slotStart == null) return [...problems, invalid(["slotStart"], "Give the start together with the end.")];
  if (slotEnd == null) return [...problems, invalid(["slotEnd"], "Give the end together with the start.")];
  return isSlot(slotStart, slotEnd)
    ? problems
    : [...problems, invalid(["slotEnd"], "The end must be later than the start.")];
}

// The clinic uses whole seconds: start and end within the same second are not a slot.
function isSlot(start: Date, end: Date): boolean {
  return toUnixSeconds(end) > toUnixSeconds(start);
}

function checkTexts(input: { readonly roomCode?: string | null; readonly patientCode?: string | null }): UserError[] {
  return textFaults(input, codeTexts).map(({ field, fault }) => invalid([field], fault));
}

function checkIds<Field extends string>(
  input: { readonly [F in Field]?: string | null },
  ...fields: readonly Field[]
): UserError[] {
  return fields.flatMap((field) => {
    const id = input[field];
    return id == null || isClinicId(id) ? [] : [invalid([field], "This cannot be an id.")];
  });
}
