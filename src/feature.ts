import type { GraphQLResolveInfo } from "graphql";
import type { Subject, SubjectDeclaration, SubjectsOfWrite } from "./audit/subject";
import type { Config } from "./config";
import type { GraphContext, OperationRequest } from "./context";
import type { ClientAddresses } from "./http/client-connection";
import type { UnfinishedBodies } from "./http/request-body";
import type { Router } from "./http/router";
import type { MatchAttributes } from "./idempotency/idempotency";
import type { LedgerDatabase } from "./ledger/database/ledger-database";
import type { LedgerOptions, LedgerProblem } from "./ledger/ledger-options";
import type { TableDeclarations } from "./ledger/ledger-tables";
import type { SweepSource } from "./links/index-sweeper";
import type { Log } from "./observability/log";
import type { Ledger, ServiceHooks, Services } from "./services";
import type { MemberWire } from "./upstream/bastion/bastion.wire";
import type { RosterRow } from "./upstream/bastion/roster.wire";
import type { UserError } from "./user-error/user-error.type";

/**
 * Everything that the rest of the service must know about one feature. Each `src/<feature>/<feature>.feature.ts` exports one,
 * and `src/features.ts` lists them. Generic code reads these declarations and never names a feature.
 */
export interface Feature {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type for resolver classes
  readonly resolvers: readonly Function[];
  /** By type name: every type with a `@key`. */
  readonly entities?: Readonly<Record<string, EntityDeclaration>>;
  /**
   * By type name: the person whose data an object is, for types with personal data that are not entities. A type that is only
   * reached through a type with a subject needs none.
   */
  readonly subjects?: Readonly<Record<string, SubjectDeclaration>>;
  /** By field name: every mutation. */
  readonly mutations?: Readonly<Record<string, MutationDeclaration>>;
  /** Its tables in the ledger. */
  readonly tables?: TableDeclarations;
  /** Its stores: properties that it declares on `Ledger`. */
  readonly stores?: (parts: StoreParts) => Partial<Ledger>;
  /** Its services, which live as long as the process: properties that it declares on `Services`. */
  readonly services?: (parts: ServiceParts) => Partial<Services>;
  /** Properties that it declares on `GraphContext`, each created when an operation first reads it. */
  readonly context?: ContextParts;
  /** Observes, in the background, what an operation reads of the broker's members. */
  readonly observes?: MemberObservers;
  /** Called with records that a write or an event may have changed. */
  readonly onRecordsChanged?: (subjects: readonly Subject[], ledger: Ledger) => void;
  /** The reads of the link index's sweep. Only one feature declares it. */
  readonly linkSweep?: (run: RunInBackground, stop: () => void) => SweepSource;
  /** Work in addition to operations, e.g. webhooks and nightly runs; null if it is not configured. */
  readonly background?: (parts: BackgroundParts) => Background | null;
}

export interface StoreParts {
  readonly database: LedgerDatabase;
  readonly options: LedgerOptions;
  readonly report: (problem: LedgerProblem) => void;
  /** {@link Ledger.recordsChanged}. */
  readonly recordsChanged: Ledger["recordsChanged"];
  /** The last one that was added closes first. */
  onClose(this: void, close: () => Promise<void>): void;
}

export interface ServiceParts {
  readonly ledger: Ledger;
  readonly config: Config;
  readonly hooks: ServiceHooks;
}

export type ContextParts = {
  readonly [Name in keyof GraphContext]?: (services: Services, context: GraphContext) => GraphContext[Name];
};

export interface MemberObservers {
  member(memberId: string, member: MemberWire, context: GraphContext): void;
  missingMember(memberId: string, context: GraphContext): void;
  rosterRows(rows: readonly RosterRow[], context: GraphContext): void;
}

/** Runs work in a context of its own, with the roles of clinic staff, at a limited rate, without a waiting client. */
export type RunInBackground = <T>(work: (context: GraphContext) => Promise<T>) => Promise<T>;

export interface BackgroundParts {
  readonly config: Config;
  readonly services: Services;
  readonly log: Log;
  readonly router: Router;
  readonly bodies: UnfinishedBodies;
  readonly addresses: Pick<ClientAddresses, "keyOf">;
  readonly createContext: (request: OperationRequest) => GraphContext;
}

export interface Background {
  close(): Promise<void>;
}

export interface EntityDeclaration {
  /** Name of the key field, e.g. `id`. */
  readonly key: string;
  /** The object with this key; null if it is missing or the caller may not see it. */
  readonly load: (key: string, context: GraphContext, info: GraphQLResolveInfo) => Promise<object | null>;
  readonly subject: SubjectDeclaration;
}

type Properties = Readonly<Record<string, unknown>>;

export interface MutationDeclaration {
  /** The records that the mutation writes. Empty if it writes the caller's own account at an upstream. */
  readonly subjects: SubjectsOfWrite;
  /** Input field that makes the write happen at most once; by default `idempotencyKey`. */
  readonly idempotencyField?: string;
  /** Input fields that control how the write is made but are not part of it: another value is the same write. */
  readonly options?: readonly string[];
  /** The payload that only reports one problem; by default `{ ok: false, userErrors: [problem] }`. */
  readonly failed?: (problem: UserError, input: Properties) => object;
  /** Attributes by which a later read or event recognises the result of a write whose answer was lost. */
  readonly recognisedBy?: (input: Properties) => MatchAttributes;
  /** Id of the created record, so that it does not settle another lost write as well. */
  readonly madeBy?: (payload: Properties) => string | undefined;
}
