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

/** What an operation has read of the clinic and must read again after a write. */
export interface ClinicMemory {
  forgetCards(userId: string): void;
  forgetEligibility(userId: string): void;
  forgetIntake(id: string): void;
  /** One visit, and every list, which may contain it. */
  forgetVisit(id: string): void;
  forgetVisits(): void;
  /** Keeps the visit of a write's answer, if it is complete. Returns its id. */
  rememberVisit(answer: unknown): string;
}

/**
 * The clinic's writes: one call each, sent once, never repeated. They reject with `UpstreamError`. What the operation had read
 * of the record is discarded whatever the result, because a lost answer may hide a change.
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

  /** Adds or overwrites cards of the given types, and does not change other types. */
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

  /** Starts a check of the primary card. 429 is an answer: a check is already running. */
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

  /** The new visit's id, as for all writes that begin a visit. */
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
    // The answer is not documented: if it is a visit with this id, it is the new state; otherwise the visit is read again.
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

  /** Performs a write that is described elsewhere; later reads read again. */
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

/** An id for a path segment. If it is not valid, the record is missing and nothing is sent. */
function named(id: string): string {
  if (isClinicId(id)) return id;
  throw new UpstreamError({ upstream: "vsee", code: "UPSTREAM_REJECTED", sent: false, status: 404 });
}

function dataOf({ body }: UpstreamResponse): unknown {
  if (!isRecord(body) || !("data" in body)) throw invalidField("vsee", "data");
  return body["data"];
}

// The clinic's answer for a running check does not say when to retry, so the limit of calls applies.
function rateLimited({ status, headers }: UpstreamResponse): UpstreamError {
  const seconds = Number(headers.get("retry-after"));
  const retryAfterSeconds = Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
  return new UpstreamError({ upstream: "vsee", code: "UPSTREAM_UNAVAILABLE", sent: true, status, retryAfterSeconds });
}
