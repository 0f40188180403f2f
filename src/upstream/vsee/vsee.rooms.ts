import { BatchLoader } from "../batch-loader";
import { notOffered, type NotOffered } from "../capability-memory";
import { laterPages } from "../optional-endpoint";
import { readable } from "../readable";
import { settleEach } from "../settle-each";
import { ProviderWire, RoomWire } from "./room.wire";
import type { VseeApi } from "./vsee.api";
import { roomList, roomProviders, singleRoom } from "./vsee.endpoints";

const roomsPerPage = 100;
/** A page with fewer rooms is the last one: servers do not return smaller pages than requested. */
const smallestPage = 10;
/** No clinic has more pages than this: a longer list repeats pages. */
const mostPages = 50;

export interface ListedRoom {
  readonly code: string;
  readonly wire: RoomWire;
}

/** The clinic's rooms. The list is one call for each hundred, a room one call, its providers one call. */
export class VseeRooms {
  constructor(
    private readonly api: VseeApi,
    private readonly dropped: (field: string) => void,
  ) {}

  private readonly rooms = new BatchLoader<string, RoomWire | null | NotOffered>(
    (codes) => settleEach(codes, (code) => this.readRoom(code)),
    { name: "vsee.room" },
  );

  private readonly providers = new BatchLoader<string, readonly ProviderWire[] | null | NotOffered>(
    (codes) => settleEach(codes, (code) => this.readProviders(code)),
    { name: "vsee.room-providers" },
  );

  /** All rooms that have a code, each once. */
  async list(): Promise<ListedRoom[] | NotOffered> {
    const rooms = new Map<string, RoomWire>();
    for (let page = 1; page <= mostPages; page++) {
      const rows = await this.readPage(page);
      if (rows === notOffered) return notOffered;
      const before = rooms.size;
      for (const { code, wire } of rows.rooms) if (!rooms.has(code)) rooms.set(code, wire);
      if (rows.received < smallestPage || rooms.size === before) break;
    }
    return [...rooms].map(([code, wire]) => ({ code, wire }));
  }

  byCode(code: string): Promise<RoomWire | null | NotOffered> {
    return isRoomCode(code) ? this.rooms.load(code) : Promise.resolve(null);
  }

  providersOf(code: string): Promise<readonly ProviderWire[] | null | NotOffered> {
    return isRoomCode(code) ? this.providers.load(code) : Promise.resolve(null);
  }

  private async readPage(
    page: number,
  ): Promise<{ readonly rooms: ListedRoom[]; readonly received: number } | NotOffered> {
    const path = `/rooms?page=${page}&limit=${roomsPerPage}`;
    const endpoint = page === 1 ? roomList : laterPages(roomList);
    const body = await this.api.readOptional(endpoint, { route: "/rooms", path });
    if (body === notOffered) return notOffered;
    const rows = RoomWire.views(body?.["data"] ?? [], this.dropped);
    const rooms = rows.flatMap((wire) => {
      const code = readable(() => wire.code);
      if (code === null) this.dropped("room.code");
      return code === null ? [] : [{ code, wire }];
    });
    return { rooms, received: rows.length };
  }

  private async readRoom(code: string): Promise<RoomWire | null | NotOffered> {
    const path = `/rooms/${encodeURIComponent(code)}`;
    const body = await this.api.readOptional(singleRoom, { route: "/rooms/{code}", path, values: [code] });
    if (body === null || body === notOffered) return body;
    return body["data"] === null ? null : RoomWire.view(body["data"]);
  }

  private async readProviders(code: string): Promise<readonly ProviderWire[] | null | NotOffered> {
    const path = `/rooms/${encodeURIComponent(code)}/providers`;
    const body = await this.api.readOptional(roomProviders, {
      route: "/rooms/{code}/providers",
      path,
      values: [code],
    });
    if (body === null || body === notOffered) return body;
    return ProviderWire.views(body["data"] ?? [], this.dropped);
  }
}

/** Whether a text can be the code of a room, which is one path segment. If not, the room is missing. */
function isRoomCode(code: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  return code.length >= 1 && code.length <= 128 && !/^\.{1,2}$|[\u0000-\u001f\u007f]/.test(code) && code.isWellFormed();
}
