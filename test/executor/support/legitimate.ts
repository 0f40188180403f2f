import {
  defaultFieldResolver,
  isListType,
  isNonNullType,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from "graphql";
import { elsewhere, iteratorFailed, type Outcomes } from "./outcomes";
import type { RandomSchema } from "./random-schema";

type ResponsePath = readonly (string | number)[];

/** Resolves by default, and notes the type that the field has in the strict schema. */
export function notingResolver(random: RandomSchema): GraphQLFieldResolver<unknown, Outcomes> {
  return (source, args, outcomes, info) => {
    const type = random.strictType(info.parentType.name, info.fieldName)!;
    const keys: ResponsePath = pathKeys(info.path);
    outcomes.noted.set(keys.join("."), type);
    return defaultFieldResolver(source, args, outcomes, info);
  };
}

/**
 * What is wrong with the errors of an answer whose order of events is unknown; empty if they are legitimate:
 * each really happens, and each null that an error made is explained by exactly one. The lenient answer is
 * graphql-js's to the same data where nothing is non-null, so that no error hides another.
 */
export function illegitimate(answer: ExecutionResult, lenient: ExecutionResult, noted: Outcomes["noted"]): string[] {
  return new Examination(noted, lenient).of(answer);
}

class Examination {
  private readonly complaints: string[] = [];
  private readonly happened = new Set<string>();

  constructor(
    private readonly noted: Outcomes["noted"],
    private readonly lenient: ExecutionResult,
  ) {
    for (const { path, message } of lenient.errors ?? []) this.happened.add(JSON.stringify([path, message]));
  }

  of({ data, errors = [] }: ExecutionResult): string[] {
    const nulled = new Set<string>();
    for (const error of errors) {
      if (!this.isPossible(error)) this.complaints.push(`${error.message} does not happen at ${String(error.path)}`);
      const position = this.nulledBy(error.path ?? []).join(".");
      if (nulled.has(position)) this.complaints.push(`${position} is null for two errors`);
      nulled.add(position);
    }
    // An error that brings its own path does not say which null it explains.
    if (!this.lenient.errors?.some(({ path }) => path?.[0] === elsewhere))
      this.compare(data, this.lenient.data, [], nulled);
    return this.complaints;
  }

  private isPossible({ path, message }: GraphQLError): boolean {
    if (this.happened.has(JSON.stringify([path, message]))) return true;
    if (path === undefined) return false;
    // An item that came before its list's iterator failed: whether it is looked at depends on what is promised.
    const lists = path.map((_, length) => path.slice(0, length));
    if (lists.some((list) => this.happened.has(JSON.stringify([list, iteratorFailed])))) return true;
    if (!message.startsWith("Cannot return null for non-nullable field ")) return false;
    return this.isNonNull(path) && valueAt(this.lenient.data, path) === null;
  }

  /** The nearest position, from there up, that may be null. */
  private nulledBy(path: ResponsePath): ResponsePath {
    return this.isNonNull(path) ? this.nulledBy(path.slice(0, -1)) : path;
  }

  private isNonNull(path: ResponsePath): boolean {
    const fieldLength = path.findLastIndex((key) => typeof key === "string") + 1;
    let type: GraphQLOutputType | undefined = this.noted.get(path.slice(0, fieldLength).join("."));
    for (let index = fieldLength; index < path.length; index++) {
      const list: GraphQLOutputType | undefined = isNonNullType(type) ? type.ofType : type;
      type = isListType(list) ? (list.ofType as GraphQLOutputType) : undefined;
    }
    return isNonNullType(type);
  }

  private compare(strict: unknown, lenient: unknown, path: ResponsePath, nulled: ReadonlySet<string>): void {
    const hasError = this.lenient.errors?.some((error) => String(error.path) === String(path));
    if (strict === null && (lenient !== null || hasError) && !nulled.has(path.join("."))) {
      this.complaints.push(`no error explains the null at ${path.join(".")}`);
    }
    if (typeof strict !== "object" || strict === null || typeof lenient !== "object" || lenient === null) return;
    for (const [key, value] of Object.entries(strict)) {
      const below = Array.isArray(strict) ? Number(key) : key;
      this.compare(value, (lenient as Record<string, unknown>)[key], [...path, below], nulled);
    }
  }
}

function valueAt(data: unknown, path: ResponsePath): unknown {
  return path.reduce((value, key) => (value as Record<string | number, unknown> | null)?.[key], data);
}

function pathKeys(path: Parameters<typeof defaultFieldResolver>[3]["path"] | undefined): ResponsePath {
  return path === undefined ? [] : [...pathKeys(path.prev), path.key];
}
