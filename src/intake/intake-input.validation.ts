import { isClinicId } from "../input/ids";
import { jsonFaults } from "../upstream/vsee/clinic-json";
import { toClinicPhone } from "../upstream/vsee/clinic-phone";
import { codeBound, proseBound, textFaults, type TextBound } from "../upstream/vsee/clinic-text";
import { invalid, type UserError } from "../user-error/user-error.type";
import type { CreateIntakeInput, UpdateIntakeInput } from "./intake.input";
import { namedIntakeFields } from "./intake.mapper";
import { VisitType } from "./visit-type";

const mostAttachments = 50;
const texts: Record<"patientCode" | "roomCode" | "reasonForVisit" | "location", TextBound> = {
  patientCode: { most: 128 },
  roomCode: codeBound,
  reasonForVisit: proseBound,
  location: { ...codeBound, mayBeEmpty: true },
};

/** Names that a write interprets although no read returns them: other spellings, and a switch. */
const writeOnlyNames: ReadonlySet<string> = new Set(["reasonforvisit", "_id"]);

/** Every problem of a new intake, before anything is sent. */
export function checkIntake(input: CreateIntakeInput): UserError[] {
  return [
    ...textFaults<keyof typeof texts>(input, texts).map(({ field, fault }) => invalid([field], fault)),
    ...checkIds(input),
    ...checkType(input),
    ...checkPhone(input),
    ...checkAttachments(input),
    ...checkCustomFields(input),
  ];
}

/** Every problem of a change. */
export function checkIntakeUpdate(input: UpdateIntakeInput): UserError[] {
  const { consultation, consultationId } = input;
  const faults = consultation ? jsonFaults(consultation) : [];
  const isTwice = consultation != null && consultationId != null;
  return [
    ...checkIntake(input),
    ...faults.map(({ path, fault }) => invalid(["consultation", ...path], fault)),
    ...(isTwice ? [invalid(["consultationId"], "Give either consultationId or consultation.")] : []),
  ];
}

function checkIds(input: CreateIntakeInput): UserError[] {
  return (["patientId", "providerId"] as const).flatMap((field) => {
    const id = input[field];
    return id == null || isClinicId(id) ? [] : [invalid([field], "This cannot be the id of a person.")];
  });
}

function checkType({ type }: CreateIntakeInput): UserError[] {
  if (type == null || type === VisitType.WALK_IN || type === VisitType.SCHEDULED) return [];
  return [invalid(["type"], "An intake must be for a WALK_IN or SCHEDULED visit.")];
}

function checkPhone({ phone }: CreateIntakeInput): UserError[] {
  if (phone == null || phone === "" || toClinicPhone(phone) !== null) return [];
  return [
    invalid(["phone"], "This must be a phone number, such as +14155550123 or 415 555 0123, without an extension."),
  ];
}

function checkAttachments({ attachmentIds }: CreateIntakeInput): UserError[] {
  const ids = attachmentIds ?? [];
  if (ids.length > mostAttachments)
    return [invalid(["attachmentIds"], `At most ${mostAttachments} files are allowed.`)];
  return ids.flatMap((id, position) =>
    isClinicId(id) ? [] : [invalid(["attachmentIds", String(position)], "This cannot be the id of a file.")],
  );
}

function checkCustomFields({ customFields }: CreateIntakeInput): UserError[] {
  if (!customFields) return [];
  const collisions = Object.keys(customFields).filter(
    (name) => namedIntakeFields.has(name) || writeOnlyNames.has(name),
  );
  return [
    ...jsonFaults(customFields).map(({ path, fault }) => invalid(["customFields", ...path], fault)),
    ...collisions.map((name) =>
      invalid(
        ["customFields", name],
        "The clinic uses this name for a field of its own: use the corresponding field of the input.",
      ),
    ),
  ];
}
