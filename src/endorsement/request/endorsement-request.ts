declare module "../../context" {
  interface GraphContext {
    /** What callers have asked of members, and what became of it. */
    readonly endorsementRequests: EndorsementRequests;
  }
}

export type EndorsementRequestAction = "ADD" | "REMOVE" | "RESTORE" | "CHANGE_PLAN" | "UPDATE_MEMBER";
export type EndorsementRequestState = "SENDING" | "DONE" | "REFUSED" | "OUTCOME_UNKNOWN" | "NOT_SENT";

/** A write of a member that a caller has asked for. */
export interface NewEndorsementRequest {
  /** `sub` of the caller. */
  readonly caller: string;
  /** Name of the single mutation, under which the write is made at most once. */
  readonly mutation: string;
  /** The caller's `reference` or `idempotencyKey`; null where it gave none. */
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

/** What became of a request, whichever process made it and however that ended. */
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

/** The request that has claimed a person, and what is known of it. */
export interface ClaimHolder {
  readonly requestId: string;
  readonly state: EndorsementRequestState;
  readonly memberId: string | null;
}

/**
 * What callers have asked of members, and what became of it: ids, states, codes and times, no names. A request ends by its
 * own word; where that was lost, by what the idempotency ledger knows. Every method rejects with
 * {@link LedgerUnavailableError}.
 */
export interface EndorsementRequests {
  /** Notes a request before it is sent; the same one again changes nothing. Gives its id. */
  begin(request: NewEndorsementRequest): Promise<string>;
  end(id: string, outcome: EndorsementRequestOutcome): Promise<void>;
  /** As if it had never been asked for. */
  forget(id: string): Promise<void>;
  /** The newest first. */
  page(query: EndorsementRequestQuery, first: number, after?: string): Promise<EndorsementRequestPage>;
  count(query: EndorsementRequestQuery): Promise<number>;
  /**
   * Claims a person, named by facts that each alone name it, for a request. Null where it is claimed now; otherwise the
   * request that has claimed it before.
   */
  claim(id: string, person: readonly string[]): Promise<ClaimHolder | null>;
  /** Claims the person whoever has: from `holder` alone where one is given, false where that has lost it meanwhile. */
  takeOver(id: string, person: readonly string[], holder?: string): Promise<boolean>;
}
