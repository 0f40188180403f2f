import { isClinicId } from "../../input/ids";
import type { CallScope, UpstreamClient, UpstreamRequest, UpstreamResponse } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import { invalidField, isRecord } from "../wire/wire-view";
import { accepted } from "./clinic-answer";
import { runningSince, type StartedCheck } from "./eligibility-check";
import type {
  BookingBody,
  CardBody,
  CardTypeWord,
  EConsultBody,
  IntakeBody,
  VisitChangeBody,
  WalkInBody,
} from "./vsee.bodies";
import { EligibilityWire } from "./vsee.wire";

/** What an operation remembers of the clinic and must read anew once it has written. */
export interface ClinicMemory {
  forgetCards(userId: string): void;
  forgetEligibility(userId: string): void;
  forgetIntake(id: string): void;
  /** One visit, and every list, which may hold it. */
  forgetVisit(id: string): void;
  forgetVisits(): void;
  /** Keeps a visit that a write answered with, where it is whole. Gives its id. */
  rememberVisit(answer: unknown): string;
}

/**
 * The clinic's writes: each one call, sent once, never again. They reject with `UpstreamError`; what the operation
 * remembered of the record is forgotten whatever came of the write, because a lost answer may hide a change.
 */
export class VseeWrites {
  private begun = false;

  constructor(
    private readonly client: UpstreamClient,
    private readonly scope: CallScope,
    private readonly headers: Readonly<Record<string, string>> | undefined,
    private readonly memory: ClinicMemory,
  ) {}

  /** Whether anything may have been written for this operation. */
  get hasBegun(): boolean {
    return this.begun;
  }

  /** Adds or overwrites the cards of the types given, and leaves a type that is not given alone. */
  async importCards(userId: string, insurances: readonly CardBody[]): Promise<void> {
    const route = "/users/{user_id}/insurances/import";
    const request = { method: "POST", route, path: `/users/${named(userId)}/insurances/import` } as const;
    await this.send({ ...request, body: { insurances } }, () => this.memory.forgetCards(userId));
  }

  /** Adds or overwrites the card of its type. */
  async saveCard(userId: string, card: CardBody): Promise<void> {
    const route = "/users/{user_id}/insurances/{type}";
    const request = { method: "POST", route, path: `/users/${named(userId)}/insurances/${card.card_type}` } as const;
    await this.send({ ...request, body: card }, () => this.memory.forgetCards(userId));
  }

  async deleteCard(userId: string, type: CardTypeWord): Promise<void> {
    const route = "/users/{user_id}/insurances/{type}";
    const request = { method: "DELETE", route, path: `/users/${named(userId)}/insurances/${type}` } as const;
    await this.send(request, () => this.memory.forgetCards(userId));
  }

  /** Asks for a check of the primary card. 429 is an answer: one runs already. */
  async checkEligibility(userId: string): Promise<StartedCheck> {
    const route = "/users/{user_id}/insurances/primary/eligibility/check";
    const path = `/users/${named(userId)}/insurances/primary/eligibility/check`;
    const answer = await this.send({ method: "POST", route, path, answers: [429] }, () =>
      this.memory.forgetEligibility(userId),
    );
    if (answer.status !== 429) return { begun: EligibilityWire.view(dataOf(answer)) };
    if (answer.headers.get("retry-after") !== undefined) throw rateLimited(answer);
    return { runningSince: runningSince(answer.body) };
  }

  /** The new intake's id. */
  async createIntake(body: IntakeBody): Promise<string> {
    const answer = await this.send({ method: "POST", route: "/intakes", path: "/intakes", body });
    const data = dataOf(answer);
    const id = isRecord(data) ? data["id"] : null;
    if (typeof id !== "string" || !isClinicId(id)) throw invalidField("vsee", "intake.id");
    return id;
  }

  async updateIntake(id: string, body: IntakeBody): Promise<void> {
    const request = { method: "POST", route: "/intakes/{id}", path: `/intakes/${named(id)}`, body } as const;
    await this.send(request, () => this.memory.forgetIntake(id));
  }

  /** The new visit's id, as from all that begin a visit. */
  addWalkIn(body: WalkInBody): Promise<string> {
    return this.beginVisit("/visits/add_walkin", body, [body.visit_id, body.visit_data_id], body.intake_id);
  }

  addEConsult(body: EConsultBody): Promise<string> {
    return this.beginVisit("/visits/add_econsult", body, [], body.intake_id);
  }

  bookVisit(body: BookingBody): Promise<string> {
    return this.beginVisit("/visits", body, [], body.intakeId);
  }

  async updateVisit(id: string, body: VisitChangeBody): Promise<void> {
    const request = { method: "POST", route: "/visits/{id}", path: `/visits/${named(id)}?version=2`, body } as const;
    const { body: answer } = await this.send(request, () => this.memory.forgetVisit(id));
    // What it answers with is not documented: a visit of this id is the new state, anything else is read anew.
    const visit = isRecord(answer) ? answer["data"] : null;
    if (isRecord(visit) && visit["id"] === id) this.memory.rememberVisit(visit);
  }

  async closeVisit(id: string, reason: string): Promise<void> {
    const request = { method: "POST", route: "/visits/close", path: "/visits/close" } as const;
    await this.send({ ...request, body: { id, reason } }, () => this.memory.forgetVisit(id));
  }

  async cancelVisit(id: string): Promise<void> {
    const request = { method: "POST", route: "/visits/delete", path: "/visits/delete", body: { id } } as const;
    await this.send(request, () => this.memory.forgetVisit(id));
  }

  /** Performs a write that is described elsewhere; what is read after it is read anew. */
  perform<T>(write: () => Promise<T>): Promise<T> {
    this.begun = true;
    return write();
  }

  private async beginVisit(
    route: string,
    body: unknown,
    earlierVisits: readonly (string | undefined)[],
    intakeId: string | undefined,
  ): Promise<string> {
    const answer = await this.send({ method: "POST", route, path: route, body }, () => {
      this.memory.forgetVisits();
      for (const id of earlierVisits) if (id !== undefined) this.memory.forgetVisit(id);
      if (intakeId !== undefined) this.memory.forgetIntake(intakeId);
    });
    return this.memory.rememberVisit(dataOf(answer));
  }

  private async send(request: UpstreamRequest, forget: () => void = () => undefined): Promise<UpstreamResponse> {
    this.begun = true;
    try {
      return accepted(await this.client.request({ ...request, headers: this.headers }, this.scope));
    } finally {
      forget();
    }
  }
}

/** An id that may become a segment of a path. One that cannot names nothing, and nothing is sent. */
function named(id: string): string {
  if (isClinicId(id)) return id;
  throw new UpstreamError({ upstream: "vsee", code: "UPSTREAM_REJECTED", sent: false, status: 404 });
}

function dataOf({ body }: UpstreamResponse): unknown {
  if (!isRecord(body) || !("data" in body)) throw invalidField("vsee", "data");
  return body["data"];
}

// The clinic's word for a running check says nothing of when to come back: this is a limit of calls.
function rateLimited({ status, headers }: UpstreamResponse): UpstreamError {
  const seconds = Number(headers.get("retry-after"));
  const retryAfterSeconds = Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
  return new UpstreamError({ upstream: "vsee", code: "UPSTREAM_UNAVAILABLE", sent: true, status, retryAfterSeconds });
}
