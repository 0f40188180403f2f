import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "./context";
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

/** Whose data it is, as the audit log records it: a graph type and an id of that type. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** Reads from an object of the graph whose data it is; `args` are those of the field that returned it. */
export type SubjectOf = (object: Readonly<Record<string, unknown>>, args: Arguments) => Subject | null;

/** `"none"`: not anyone's data. */
export type SubjectDeclaration = DeclaredSubject | "none";

export interface DeclaredSubject {
  readonly of: SubjectOf;
  /**
   * Spares the audit log a second look at the same person. `known`: every object names its patient. `inherited`: an object
   * reached from one whose patient is known belongs to the same patient. Absent: it may belong to someone else.
   */
  readonly patient?: "known" | "inherited";
}

/**
 * What a later read or event can be recognised by, e.g. policy, plan and the member's full identity. Both sides must name
 * the same attributes; spelling is compared without case, accents' encoding and doubled spaces, absent ones are left out.
 * Stored as one keyed hash.
 */
export type MatchAttributes = Readonly<Record<string, string | number | null | undefined>>;

export interface MutationDeclaration {
  /** Whose records the mutation writes. Empty where it is about the caller's own account at an upstream. */
  readonly subjects: (input: Arguments, payload: Arguments) => readonly Subject[];
  /** Input field that makes the write happen at most once. `idempotencyKey` unless declared. */
  readonly idempotencyField?: string;
  /** The payload that reports one problem and nothing else. `{ ok: false, userErrors: [problem] }` unless declared. */
  readonly failed?: (problem: UserError, input: Arguments) => object;
  /** What a later read or event recognises the result by when the upstream's answer was lost. */
  readonly recognisedBy?: (input: Arguments) => MatchAttributes;
  /** Id of what the write made, so that it cannot explain another lost write as well. */
  readonly madeBy?: (payload: Arguments) => string | undefined;
}
