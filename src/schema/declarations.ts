import type { DeclaredSubject, SubjectDeclaration } from "../audit/subject";
import type { EntityDeclaration, Feature, MutationDeclaration } from "../feature";

/** What all features declare, by name. */
export interface Declarations {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type for resolver classes
  readonly resolvers: readonly Function[];
  readonly entities: ReadonlyMap<string, EntityDeclaration>;
  /** Of entities and of other types. */
  readonly subjects: ReadonlyMap<string, SubjectDeclaration>;
  readonly mutations: ReadonlyMap<string, MutationDeclaration>;
}

/** Puts the features' declarations together. Throws where two declare the same name. */
export function collectDeclarations(features: readonly Feature[]): Declarations {
  const entities = unique(features.map((feature) => feature.entities));
  const entitySubjects = Object.fromEntries([...entities].map(([name, { subject }]) => [name, subject]));
  return {
    resolvers: features.flatMap(({ resolvers }) => resolvers),
    entities,
    subjects: unique([entitySubjects, ...features.map(({ subjects }) => subjects)]),
    mutations: unique(features.map(({ mutations }) => mutations)),
  };
}

/** The declared subject of a type; null if there is none. */
export function subjectOfType({ subjects }: Declarations, type: string): DeclaredSubject | null {
  const declared = subjects.get(type);
  return declared === undefined || declared === "none" ? null : declared;
}

function unique<T>(groups: readonly (Readonly<Record<string, T>> | undefined)[]): ReadonlyMap<string, T> {
  const all = new Map<string, T>();
  for (const [name, declaration] of groups.flatMap((group) => Object.entries(group ?? {}))) {
    if (all.has(name)) throw new Error(`Two features declare ${name}.`);
    all.set(name, declaration);
  }
  return all;
}
