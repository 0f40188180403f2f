import type { ApiCall, ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { optionalInt } from "../server/body-fields";
import { ClinicContext, ok } from "./clinic-access";
import type { RoomRecord } from "./room.records";
import type { ClinicUser } from "./user.records";

const PAGE_SIZE = 20;

/** A room in the list: no more than names it. */
const toListed = ({ slug, name, domain, code, created, modified }: RoomRecord): Record<string, unknown> => ({
  slug,
  name,
  domain,
  code,
  created,
  modified,
});

function toRoom(room: RoomRecord, accountCode: string): Record<string, unknown> {
  return {
    id: room.id,
    ...toListed(room),
    description: room.description,
    subtitle: room.subtitle,
    active: true,
    account_code: accountCode,
    users: room.providerIds.join(","),
    provider_ids: room.providerIds,
    public_access_room: room.isPublic,
    specialties: room.specialties,
    visits: { walkin: { enabled: room.takesWalkIns }, appointment: { enabled: true } },
    auth: { login: true, guest: room.isPublic },
    payment: { consultations: room.consultations, currency: room.currency },
    operation_settings: {
      is_closed: room.isClosed,
      close_msg: room.closedMessage,
      default_timezone: room.timezone,
    },
  };
}

/** Without `full_name` and `email`, and with a code that may be empty. */
function toRoomProvider(user: ClinicUser, position: number): Record<string, unknown> {
  const { id, username, code, subtype, first_name, last_name, vseeid, photo, title, suffix, active } = user;
  const person = { id, username, subtype, first_name, last_name, vseeid, photo, title, suffix, status: active };
  const isEven = position % 2 === 0;
  return { ...person, code: isEven ? code : "", short_bio: isEven ? "Twenty years of practice." : false };
}

/** Rooms, which the account code alone opens. */
export function roomRoutes({ clinic, access }: ClinicContext): ApiRoute[] {
  const route = (template: string, answer: (call: ApiCall) => unknown): ApiRoute => ({
    method: "GET",
    template,
    handle: (call) => {
      access.demandAccount(call.headers);
      return ok(answer(call));
    },
  });
  const roomOf = (code = ""): RoomRecord => {
    const room = clinic.rooms.get(code);
    if (!room) throw new Refusal(404, "No such room.");
    return room;
  };
  const providersOf = (code: string | undefined): Record<string, unknown>[] =>
    roomOf(code)
      .providerIds.flatMap((id) => clinic.users.get(id) ?? [])
      .map(toRoomProvider);

  return [
    route("/rooms", ({ query }) => {
      const page = optionalInt(query.get("page"), "page") ?? 1;
      const limit = optionalInt(query.get("limit"), "limit") ?? PAGE_SIZE;
      if (page < 1 || limit < 1) throw new Refusal(400, "page and limit begin at 1.");
      return [...clinic.rooms.values()].slice((page - 1) * limit, page * limit).map(toListed);
    }),
    route("/rooms/{code}", ({ params }) => toRoom(roomOf(params["code"]), clinic.accountCode)),
    route("/rooms/{code}/providers", ({ params }) => providersOf(params["code"])),
    route("/rooms/{code}/providers/{id}", ({ params }) => {
      const found = providersOf(params["code"]).find(({ id }) => id === params["id"]);
      if (!found) throw new Refusal(404, "No such provider.");
      return found;
    }),
  ];
}
