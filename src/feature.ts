import type { GraphQLResolveInfo } from "graphql";
import type { SubjectDeclaration, SubjectsOfWrite } from "./audit/subject";
import type { GraphContext } from "./context";
import type { MatchAttributes } from "./idempotency/idempotency";
import type { UserError } from "./user-error/user-error.type";

/**
 * What the rest of the service must know about one feature. Each `src/<feature>/<feature>.feature.ts` exports one, and
 * `src/features.ts` lists them. Generic code reads these declarations and never names a feature itself.
 */
export interface Feature {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type for resolver classes
  readonly resolvers: readonly Function[];
  /** By type name: every type with a `@key`. */
  readonly entities?: Readonly<Record<string, EntityDeclaration>>;
  /**
   * By type name: whose data an object is, for types with personal data that are not entities. A type that is only reached
   * through a type with a subject needs none of its own.
   */
  readonly subjects?: Readonly<Record<string, SubjectDeclaration>>;
  /** By field name: every mutation. */
  readonly mutations?: Readonly<Record<string, MutationDeclaration>>;
}

export interface EntityDeclaration {
  /** Name of the key field, e.g. `id`. */
  readonly key: string;
  /** The object with this key, or null where it is missing or the caller may not see it. */
  readonly load: (key: string, context: GraphContext, info: GraphQLResolveInfo) => Promise<object | null>;
  readonly subject: SubjectDeclaration;
}

type Properties = Readonly<Record<string, unknown>>;

export interface MutationDeclaration {
  /** Whose records the mutation writes. Empty where it is about the caller's own account at an upstream. */
  readonly subjects: SubjectsOfWrite;
  /** Input field that makes the write happen at most once. `idempotencyKey` unless declared. */
  readonly idempotencyField?: string;
  /** Input fields that say how to go about the write and are no part of it: another value is the same write. */
  readonly options?: readonly string[];
  /** The payload that reports one problem and nothing else. `{ ok: false, userErrors: [problem] }` unless declared. */
  readonly failed?: (problem: UserError, input: Properties) => object;
  /** What a later read or event recognises the result by when the upstream's answer was lost. */
  readonly recognisedBy?: (input: Properties) => MatchAttributes;
  /** Id of what the write made, so that it cannot explain another lost write as well. */
  readonly madeBy?: (payload: Properties) => string | undefined;
}
