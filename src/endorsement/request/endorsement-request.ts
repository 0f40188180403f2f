declare module "../../context" {
  interface GraphContext {
    /** Callers' requested writes of members, and their outcomes. */
    readonly endorsementRequests: EndorsementRequests;
  }
}

export type EndorsementRequestAction = "ADD" | "REMOVE" | "RESTORE" | "CHANGE_PLAN" | "UPDATE_MEMBER";
export type EndorsementRequestState = "SENDING" | "DONE" | "REFUSED" | "OUTCOME_UNKNOWN" | "NOT_SENT";

/** A requested write of a member. */
export interface NewEndorsementRequest {
  /** `sub` of the caller. */
  readonly caller: string;
  /** Name of the single mutation, under which the write is made at most once. */
  readonly mutation: string;
  /** The caller's `reference` or `idempotencyKey`; null without one. */
  readonly key: string | null;
  readonly reference: string | null;
  readonly action: EndorsementRequestAction;
  readonly memberId: string | null;
  readonly policyId: string | null;
  readonly planId: string | null;
}

export interface EndorsementRequestOutcome {
  readonly state: Exclude<EndorsementRequestState, "SENDING">;
  readonly memberId?: string | null;
  readonly code?: string | null;
}

/** The outcome of a request, whichever process made it and however that ended. */
export interface StoredEndorsementRequest {
  readonly key: string;
  readonly reference: string | null;
  readonly action: EndorsementRequestAction;
  readonly state: EndorsementRequestState;
  readonly memberId: string | null;
  readonly policyId: string | null;
  readonly planId: string | null;
  readonly code: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface EndorsementRequestQuery {
  readonly caller: string;
  readonly states?: readonly EndorsementRequestState[];
  readonly actions?: readonly EndorsementRequestAction[];
  readonly since?: Date;
}

export interface EndorsementRequestPage {
  readonly edges: readonly { readonly cursor: string; readonly request: StoredEndorsementRequest }[];
  readonly hasNextPage: boolean;
}

/** The request that has claimed a person, and its state. */
export interface ClaimHolder {
  readonly requestId: string;
  readonly state: EndorsementRequestState;
  readonly memberId: string | null;
}

/**
 * Callers' requested writes of members, and their outcomes: ids, states, codes and times, no names. A request's outcome is
 * recorded by its own process; if that was lost, it comes from the idempotency ledger. Every method rejects with {@link
 * LedgerUnavailableError}.
 */
export interface EndorsementRequests {
  /** Records a request before it is sent; recording it again has no effect. Returns its id. */
  begin(request: NewEndorsementRequest): Promise<string>;
  end(id: string, outcome: EndorsementRequestOutcome): Promise<void>;
  /** Removes it, as if it had never been requested. */
  forget(id: string): Promise<void>;
  /** The newest first. */
  page(query: EndorsementRequestQuery, first: number, after?: string): Promise<EndorsementRequestPage>;
  count(query: EndorsementRequestQuery): Promise<number>;
  /**
   * Claims a person for a request by facts that each identify the person. Null if it is claimed now; otherwise the request that
   * has claimed it before.
   */
  claim(id: string, person: readonly string[]): Promise<ClaimHolder | null>;
  /**
   * Claims the person, whoever has claimed them before; with `holder`, only from that request, and false if it no longer has
   * the claim.
   */
  takeOver(id: string, person: readonly string[], holder?: string): Promise<boolean>;
}
