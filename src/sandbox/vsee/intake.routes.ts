import { randomUUID } from "node:crypto";
import type { ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { fieldsOf, isAbsent, optionalInt, optionalText } from "../server/body-fields";
import { SeededRandom, hashOf } from "../seeded-random";
import { makeAttachment } from "./attachment.generator";
import { ClinicCaller, ClinicContext, clinicRoutes, ok } from "./clinic-access";
import type { AttachmentRecord, IntakeRecord } from "./intake.records";
import { clock } from "../../clock";

type Fields = Readonly<Record<string, unknown>>;

const NAMED_FIELDS: ReadonlySet<string> = new Set([
  "provider_id",
  "reason_for_visit",
  "type",
  "member_id",
  "room_code",
  "attachments",
  "location",
  "phone",
  "consultation",
]);
/** Only set by the server, whatever a request contains. */
const SERVER_FIELDS: ReadonlySet<string> = new Set(["id", "created", "modified", "visit_id", "invoice_id"]);

/** Ids in any of the three forms that a request may use. */
function attachmentIds(value: unknown): string[] {
  const list = typeof value === "string" ? value.split(",") : value;
  if (!Array.isArray(list)) throw new Refusal(400, "attachments must be a list of ids.");
  return list.map((item: unknown) => {
    const id = typeof item === "object" && item !== null ? (item as { id?: unknown }).id : item;
    if (typeof id !== "string" || id.trim() === "") throw new Refusal(400, "An attachment has no id.");
    return id.trim();
  });
}

function toAttachments(value: unknown, creatorId: string): AttachmentRecord[] | "" {
  if (isAbsent(value)) return "";
  const made = attachmentIds(value).map((id) =>
    makeAttachment(new SeededRandom(hashOf(id)), creatorId, clock.nowSeconds(), id),
  );
  return made.length === 0 ? "" : made;
}

const customFieldsOf = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !NAMED_FIELDS.has(name) && !SERVER_FIELDS.has(name)));

/** Creating, changing and reading intakes. */
export function intakeRoutes(context: ClinicContext): ApiRoute[] {
  const { clinic, access } = context;
  const route = clinicRoutes(context);

  /** The patient whose code a request names, otherwise the token's own; none for an admin without a code. */
  const memberOf = (fields: Fields, caller: ClinicCaller): string | undefined => {
    const code = optionalText(fields, "member_id");
    if (code === undefined) return caller.isAdmin ? undefined : caller.userId;
    const member = [...clinic.users.values()].find((user) => user.type === 200 && user.code === code);
    if (!member) throw new Refusal(400, "No patient has this code.");
    access.demandOwn(caller, member.id);
    return member.id;
  };

  const typeOf = (fields: Fields): Partial<IntakeRecord> => {
    const type = optionalInt(fields["type"], "type");
    if (type !== undefined && type !== 1 && type !== 2) throw new Refusal(400, "type must be 1 or 2.");
    return type === undefined ? {} : { type: String(type) };
  };

  const roomOf = (fields: Fields): Partial<IntakeRecord> => {
    const room_code = optionalText(fields, "room_code");
    if (room_code !== undefined && !clinic.rooms.has(room_code)) throw new Refusal(400, "No such room.");
    return room_code === undefined ? {} : { room_code, room: room_code };
  };

  const textsOf = (fields: Fields): Partial<IntakeRecord> =>
    Object.fromEntries(
      ["provider_id", "reason_for_visit", "location", "phone"]
        .filter((name) => fields[name] !== undefined && fields[name] !== null)
        .map((name) => [name, optionalText(fields, name) ?? ""]),
    );

  const consultationOf = ({ consultation }: Fields): Partial<IntakeRecord> => {
    if (consultation === undefined || consultation === null) return {};
    return { consultation: fieldsOf(consultation) };
  };

  /** The changes of a request, by the names under which they are stored. */
  const changesOf = (fields: Fields, caller: ClinicCaller): Partial<IntakeRecord> => {
    const member_id = memberOf(fields, caller);
    return {
      ...customFieldsOf(fields),
      ...(member_id === undefined ? {} : { member_id }),
      ...typeOf(fields),
      ...roomOf(fields),
      ...textsOf(fields),
      ...consultationOf(fields),
      ...("attachments" in fields ? { attachments: toAttachments(fields["attachments"], caller.userId) } : {}),
    };
  };

  const intakeOf = (id: string | undefined, caller: ClinicCaller): IntakeRecord => {
    const intake = clinic.intakes.get(id ?? "");
    if (!intake) throw new Refusal(404, "No such intake.");
    access.demandOwn(caller, intake.member_id);
    return intake;
  };

  return [
    route("POST", "/intakes", ({ body }, caller) => {
      const fields = fieldsOf(body);
      const { consultation: _updateOnly, ...creating } = fields;
      const at = clock.nowSeconds();
      const intake: IntakeRecord = {
        id: randomUUID(),
        created: at,
        modified: at,
        attachments: "",
        ...changesOf(creating, caller),
      };
      clinic.intakes.set(intake.id, intake);
      return ok({ id: intake.id, ...customFieldsOf(fields) });
    }),
    route("POST", "/intakes/{id}", ({ params, body }, caller) => {
      const intake = intakeOf(params["id"], caller);
      Object.assign(intake, changesOf(fieldsOf(body), caller), { modified: clock.nowSeconds() });
      return ok({ id: intake.id });
    }),
    route("GET", "/intakes/{id}", ({ params }, caller) => ok(intakeOf(params["id"], caller))),
  ];
}
