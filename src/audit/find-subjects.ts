import {
  getNamedType,
  isAbstractType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { Flawed } from "../upstream/flawed";
import type { DeclaredSubject, Properties, Subject } from "./subject";

type See = (subject: Subject) => void;

/** Calls `see` with the subjects of a value: an object of the graph or a list of them, or a promise of one. Never throws. */
export type FindSubjects = (value: unknown, args: Properties, see: See) => void;

/**
 * Makes a function for every type that finds the subjects of its values; null for types without any. Types without a subject
 * of their own (pages, payloads) are searched through their fields without resolvers; fields with one are seen when resolved.
 */
export class SubjectFinder {
  private readonly finders = new Map<GraphQLNamedType, FindSubjects | null>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly subjectOfType: (name: string) => DeclaredSubject | null,
    /** The type of an `_Entity` object. */
    private readonly typenameOf: (object: object) => string | undefined,
  ) {}

  of(type: GraphQLNamedType): FindSubjects | null {
    const known = this.finders.get(type);
    if (known !== undefined) return known;
    // A recursive field finds nothing more.
    this.finders.set(type, null);
    const find = this.finderOf(type);
    this.finders.set(type, find && inLists(find));
    return this.finders.get(type) ?? null;
  }

  private finderOf(type: GraphQLNamedType): FindSubjects | null {
    if (isAbstractType(type)) return this.inAny(type.name);
    if (!isObjectType(type)) return null;
    const declared = this.subjectOfType(type.name);
    if (!declared) return this.inFields(type);
    return (object, args, see) => {
      const subject = declared.of(object as Properties, args);
      if (subject) see(subject);
    };
  }

  private inAny(name: string): FindSubjects | null {
    // The only abstract type of a subgraph is `_Entity`.
    if (name !== "_Entity") return null;
    return (object, args, see) => {
      const type = this.schema.getType(this.typenameOf(object as object) ?? "");
      if (type) this.of(type)?.(object, args, see);
    };
  }

  private inFields(type: GraphQLObjectType): FindSubjects | null {
    const fields = type.getFields();
    // A page's edges contain the same nodes.
    const names = fields["nodes"] ? ["nodes"] : Object.keys(fields).filter((name) => !fields[name]?.resolve);
    const found = names.flatMap((name) => {
      const find = this.of(getNamedType(fields[name]!.type));
      return find ? [[name, find] as const] : [];
    });
    if (found.length === 0) return null;
    return (object, args, see) => {
      for (const [name, find] of found) find((object as Properties)[name], args, see);
    };
  }
}

function inLists(find: FindSubjects): FindSubjects {
  const look: FindSubjects = (value, args, see) => {
    if (typeof value !== "object" || value === null || value instanceof Error) return;
    if (Array.isArray(value)) for (const item of value) look(item, args, see);
    else if (value instanceof Flawed) look(value.value, args, see);
    else if (isPromise(value)) value.then((settled) => look(settled, args, see), ignore);
    else attempt(value, args, see);
  };
  return look;

  /** An error here concerns a field that the caller does not get either. */
  function attempt(object: object, args: Properties, see: See): void {
    try {
      find(object, args, see);
    } catch {
      // The field itself reports it.
    }
  }
}

function isPromise(value: object): value is Promise<unknown> {
  return typeof (value as { readonly then?: unknown }).then === "function";
}

const ignore = (): void => undefined;
