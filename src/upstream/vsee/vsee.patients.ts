import { BatchLoader } from "../batch-loader";
import { notOffered, type NotOffered } from "../capability-memory";
import { isClinicId } from "../../input/ids";
import { laterPages } from "../optional-endpoint";
import { readable } from "../readable";
import { settleEach } from "../settle-each";
import { integer } from "../wire/wire-kind";
import { invalidField, isRecord } from "../wire/wire-view";
import { dataIn, type VseeApi } from "./vsee.api";
import type { RegistrationBody } from "./vsee.bodies";
import { patientRegistration, patientSearch } from "./vsee.endpoints";
import { totalIn, usersPerCall } from "./vsee.users";
import { UserWire } from "./vsee.wire";
import type { VseeWrites } from "./vsee.writes";

/** The clinic's code for users who are patients. */
const patientType = 200;
/** A search with more results is refused. */
const mostPages = 10;

export interface FoundPatients {
  /** Ids in the clinic's order, each once. */
  readonly ids: readonly string[];
  /** Null if the clinic does not say. */
  readonly total: number | null;
  /** Whether the clinic has no more than these. */
  readonly isWhole: boolean;
  /** Whether patients may be missing, because the list changed whenever it was read. */
  readonly isIncomplete: boolean;
}

interface FoundPage {
  readonly ids: readonly string[];
  readonly rows: number;
  readonly total: number | null;
}

export interface VseePatientsOptions {
  readonly dropped: (field: string) => void;
  /** Whether the client has the application's own key and secret. */
  readonly hasApplicationKey: boolean;
}

/** Reads and writes of patients other than the batch read of users: single reads, search and registration. */
export class VseePatients {
  constructor(
    private readonly api: VseeApi,
    private readonly writes: VseeWrites,
    private readonly options: VseePatientsOptions,
  ) {}

  private readonly profiles = new BatchLoader<string, UserWire | null>(
    (ids) => settleEach(ids, (id) => this.readProfile(id)),
    { name: "vsee.profile" },
  );

  /** A user with the fields that only the single read returns. One call per user. */
  profile(id: string): Promise<UserWire | null> {
    return isClinicId(id) ? this.profiles.load(id) : Promise.resolve(null);
  }

  /**
   * Patients whose name or e-mail address contains the text, until `isEnough`; ids only, as entries do not identify a person.
   * One call per hundred; twice as many if patients moved between pages meanwhile.
   */
  async search(text: string, isEnough: (ids: readonly string[]) => boolean): Promise<FoundPatients | NotOffered> {
    const found = await this.searchOnce(text, isEnough);
    if (found === notOffered || !found.isIncomplete) return found;
    const again = await this.searchOnce(text, isEnough);
    if (again === notOffered) return notOffered;
    return { ...again, isIncomplete: again.isIncomplete && !isSameList(found.ids, again.ids) };
  }

  private async searchOnce(
    text: string,
    isEnough: (ids: readonly string[]) => boolean,
  ): Promise<FoundPatients | NotOffered> {
    const ids = new Set<string>();
    const totals = new Set<number | null>();
    let start = 0;
    let isWhole = false;
    let hasRepeated = false;
    for (let page = 0; page < mostPages && !isWhole; page++) {
      const found = await this.readFound(text, start);
      if (found === notOffered) return notOffered;
      const before = ids.size;
      for (const id of found.ids) ids.add(id);
      // A server may return smaller pages than requested.
      start += found.rows;
      totals.add(found.total);
      const isNew = ids.size > before;
      hasRepeated ||= isNew && ids.size - before < new Set(found.ids).size;
      // The list ends at an empty page, at the announced total, or at a page without new ids.
      isWhole = !isNew || (found.total !== null && start >= found.total);
      if (isEnough([...ids])) break;
    }
    const total = [...totals].at(-1) ?? null;
    const isShort = isWhole && total !== null && start < total;
    return { ids: [...ids], total, isWhole, isIncomplete: hasRepeated || totals.size > 1 || isShort };
  }

  /** The clinic's patients from this position, at most a hundred. One call. `notOffered` if the clinic does not list them. */
  async list(start: number): Promise<FoundPage | NotOffered> {
    const body = await this.readPage({}, start);
    if (body === notOffered) return notOffered;
    const users = UserWire.views(body?.["data"] ?? [], this.options.dropped);
    const patients = users.filter((user) => !isNoPatient(user));
    return { ids: patients.flatMap((user) => this.patientIdOf(user) ?? []), rows: users.length, total: totalIn(body) };
  }

  /**
   * Creates the patient with this code, or finds them. Tokens in the answer are dropped. Resolves to `notOffered` if the clinic
   * does not register patients through this API.
   */
  register(body: RegistrationBody): Promise<UserWire | NotOffered> {
    return this.writes.perform(async () => {
      const request = { method: "POST", route: "/users/sso", path: "/users/sso", body } as const;
      // The endpoint is for the application itself: with its key and secret, no user's token must be sent.
      const headers = this.options.hasApplicationKey ? { "X-ApiToken": undefined } : undefined;
      const answer = await this.api.writeOptional(patientRegistration, { ...request, ...(headers && { headers }) });
      if (answer === null) return notOffered;
      const user = UserWire.view(withoutTokens(dataIn(answer.body)));
      const { id } = user;
      if (id === null || !isClinicId(id)) throw invalidField("vsee", "user.id");
      return user;
    });
  }

  private async readProfile(id: string): Promise<UserWire | null> {
    const data = await this.api.read({ route: "/users/{user_id}", path: `/users/${id}` });
    if (data === null) return null;
    const user = UserWire.view(data);
    // An answer about another user is not an answer about this one.
    if (user.id !== id) throw invalidField("vsee", "user.id");
    return user;
  }

  private async readFound(text: string, start: number): Promise<FoundPage | NotOffered> {
    const body = await this.readPage({ q: text }, start);
    if (body === notOffered) return notOffered;
    const users = UserWire.views(body?.["data"] ?? [], this.options.dropped);
    return { ids: users.flatMap((user) => this.patientIdOf(user) ?? []), rows: users.length, total: totalIn(body) };
  }

  /** A page of patients. The order is requested, because the clinic's default may differ between calls. */
  private readPage(
    filter: { readonly q?: string },
    start: number,
  ): Promise<Readonly<Record<string, unknown>> | null | NotOffered> {
    const order = { sort: "full_name.asc", start: String(start), limit: String(usersPerCall) };
    const query = new URLSearchParams({ ...filter, type: String(patientType), ...order });
    const path = `/users?${query.toString()}`;
    return this.api.readOptional(start === 0 ? patientSearch : laterPages(patientSearch), {
      route: "/users",
      path,
      values: Object.values(filter),
      unshared: true,
    });
  }

  private patientIdOf(user: UserWire): string | null {
    const id = readable(() => user.id);
    if (id !== null && isClinicId(id)) return id;
    this.options.dropped("user.id");
    return null;
  }
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/** Whether a user's record says that the user is not a patient. */
export function isNoPatient({ raw }: UserWire): boolean {
  const { type } = raw;
  return integer.check(type) && integer.decode(type as never) !== null && Number(type) !== patientType;
}

function withoutTokens(user: unknown): unknown {
  if (!isRecord(user)) return user;
  const { token: _token, vsee: _vsee, ...rest } = user;
  return rest;
}
