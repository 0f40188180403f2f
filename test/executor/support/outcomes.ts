import {
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from "graphql";
import { Chance } from "./chance";

/** Promises settle in the order they are made in, each when all that follows from the one before is done. */
export const inTurn = "in turn";
/** Where an error that brings its own path says that it is. */
export const elsewhere = "elsewhere";
export const iteratorFailed = "the iterator failed";
const propertyMark = "!";

/** What outcomes must know of the schema they are for. */
export interface SchemaFacts {
  /** Fields of an object type that are read as properties. */
  propertiesOf(typeName: string): readonly (readonly [string, GraphQLOutputType])[];
  possibleTypes(abstractName: string): readonly string[];
}

/** How often something goes wrong, and how often something is promised; both in [0, 1]. */
export interface Weather {
  readonly seed: number;
  readonly errors: number;
  readonly promises: number;
  /** Decides how long each promise takes, and nothing else. */
  readonly timing: number | typeof inTurn;
}

/** An object of the generated data. Its properties appear when they are read. */
export class Source {
  [field: string]: unknown;
  constructor(
    readonly typeName: string,
    readonly at: string,
  ) {}
}

/** What every resolver, property, `resolveType` and `isTypeOf` answers: a function of the path and the weather. */
export class Outcomes {
  private readonly chance: Chance;
  private readonly timing: Chance;
  private readonly turns: (() => void)[] = [];
  /** The type of each resolved field as it is meant, by its path. */
  readonly noted = new Map<string, GraphQLOutputType>();

  constructor(
    private readonly facts: SchemaFacts,
    private readonly weather: Weather,
  ) {
    this.chance = new Chance(weather.seed);
    this.timing = new Chance(Number(weather.timing) || 0);
  }

  resolve(info: GraphQLResolveInfo, type: GraphQLOutputType): unknown {
    const keys: (string | number)[] = [];
    for (let path: typeof info.path | undefined = info.path; path; path = path.prev) keys.push(path.key);
    const at = keys.reverse().join(".");
    this.noted.set(at, type);
    return this.outcome(at, type);
  }

  typeOf(value: unknown, mayPromise: boolean): unknown {
    if (!(value instanceof Source)) return undefined;
    const isPromised = mayPromise && this.weather.promises > 0;
    const key = `${value.at}:typeOf`;
    const wrong = ["NoSuchType", "Color", "Query", 42, null, "thrown"];
    const name = this.goesWrong(key, 0.5) ? this.chance.pick(wrong, `${key}:wrong`) : value.typeName;
    if (name === "thrown") return this.rejectOrThrow(key, isPromised);
    return isPromised ? this.after(key, () => name) : name;
  }

  isTypeOf(value: unknown, name: string, mayPromise: boolean): boolean | Promise<boolean> {
    const isPromised = mayPromise && this.weather.promises > 0;
    const key = value instanceof Source ? `${value.at}:is${name}` : name;
    if (this.goesWrong(key, 0.2)) return this.rejectOrThrow(key, isPromised) as Promise<boolean>;
    const verdict = value instanceof Source && value.typeName === name && !this.goesWrong(`${key}:denied`, 0.2);
    return isPromised ? this.after(key, () => verdict) : verdict;
  }

  private outcome(at: string, type: GraphQLOutputType): unknown {
    if (this.goesWrong(`${at}:fails`, 0.5)) return this.rejectOrThrow(at, this.isPromised(at));
    const answer = (): unknown => this.maybePromised(at, () => this.value(at, type));
    const isMethod = at.endsWith(propertyMark) && this.chance.of(`${at}:method`) < 0.1;
    return isMethod ? answer : answer();
  }

  private value(at: string, type: GraphQLOutputType): unknown {
    if (isNonNullType(type)) {
      return this.goesWrong(`${at}:null`, 0.3)
        ? this.chance.pick([null, undefined], at)
        : this.present(at, type.ofType);
    }
    return this.chance.of(`${at}:null`) < 0.08 ? this.chance.pick([null, undefined], at) : this.present(at, type);
  }

  private present(at: string, type: GraphQLOutputType): unknown {
    if (this.goesWrong(`${at}:error`, 0.2)) return new Error(`an error as the value at ${at}`);
    if (isListType(type)) return this.list(at, type.ofType as GraphQLOutputType);
    if (isLeafType(type)) return this.leaf(at, type.name);
    if (this.goesWrong(`${at}:primitive`, 0.1)) return 5;
    const typeName = isAbstractType(type) ? this.chance.pick(this.facts.possibleTypes(type.name), at) : String(type);
    return this.source(at, typeName);
  }

  private list(at: string, itemType: GraphQLOutputType): unknown {
    if (this.goesWrong(`${at}:noList`, 0.2)) return this.chance.pick(["text", 7, { length: 1 }], at);
    const length = this.chance.below(5, `${at}:length`);
    const failsAt = this.goesWrong(`${at}:iterator`, 1) ? this.chance.below(4, `${at}:iteratorAt`) : Infinity;
    const kind = this.chance.below(10, `${at}:kind`);
    if (kind === 1) return this.iterate(at, itemType, length, failsAt);
    const items = this.iterate(at, itemType, length, Infinity);
    return kind === 0 ? new Set(items) : [...items];
  }

  private *iterate(at: string, itemType: GraphQLOutputType, length: number, failsAt: number): Generator<unknown> {
    for (let index = 0; index < length; index++) {
      if (index === failsAt) throw new Error(iteratorFailed);
      yield this.item(`${at}.${index}`, itemType);
    }
    if (failsAt !== Infinity) throw new Error(iteratorFailed);
  }

  private leaf(at: string, typeName: string): unknown {
    const good: Record<string, readonly unknown[]> = {
      String: ["text", "", 12, true, { toString: () => "no", valueOf: () => "object's value" }],
      Int: [1, 0, -0, 2147483647, "17", true, -5.0],
      Float: [0.5, 1, -0, "2.5", 1e300, false],
      Boolean: [true, false, 1, 0],
      ID: ["id", 12, "", { valueOf: () => "id object" }],
      Odd: ["value", 5, { nested: [1] }, ...(this.weather.promises > 0 ? ["late", "too late"] : [])],
      Color: [0, "g"],
    };
    const bad: Record<string, readonly unknown[]> = {
      String: [{}, [], Symbol.iterator, NaN],
      Int: [1.5, 2147483648, "x", "", NaN, {}],
      Float: [NaN, Infinity, "x", {}],
      Boolean: ["true", NaN, {}],
      ID: [1.5, {}, true],
      Odd: ["unserializable", "nothing"],
      Color: ["RED", 9, {}],
    };
    return this.chance.pick((this.goesWrong(`${at}:leaf`, 0.4) ? bad : good)[typeName]!, at);
  }

  private source(at: string, typeName: string): Source {
    const source = new Source(typeName, at);
    if (this.chance.of(`${at}:typename`) < 0.7) source.__typename = typeName;
    for (const [name, type] of this.facts.propertiesOf(typeName)) {
      Object.defineProperty(source, name, { get: () => this.outcome(`${at}.${name}${propertyMark}`, type) });
    }
    return source;
  }

  private goesWrong(key: string, share: number): boolean {
    return this.chance.of(`${key}:wrong`) < this.weather.errors * share;
  }

  private isPromised(key: string): boolean {
    return this.chance.of(`${key}:promised`) < this.weather.promises;
  }

  private item(at: string, type: GraphQLOutputType): unknown {
    if (this.isPromised(at) && this.goesWrong(`${at}:rejects`, 0.3)) return this.rejectOrThrow(at, true);
    return this.maybePromised(at, () => this.value(at, type));
  }

  /** What a promise brings is made when it settles, so that promises in it are made no earlier. */
  private maybePromised(at: string, produce: () => unknown): unknown {
    if (!this.isPromised(at)) return produce();
    if (this.chance.of(`${at}:thenable`) > 0.1) return this.after(at, produce);
    // Some thenables start their work when they are first asked for it.
    return { then: (...callbacks: Parameters<Promise<unknown>["then"]>) => this.after(at, produce).then(...callbacks) };
  }

  private rejectOrThrow(at: string, isPromised: boolean): unknown {
    if (!isPromised) throw this.problem(at);
    return this.after(at, () => {
      throw this.problem(at);
    });
  }

  private async after<T>(key: string, produce: () => T): Promise<T> {
    if (this.weather.timing === inTurn) {
      await this.turn();
    } else {
      const ticks = this.timing.below(this.timing.pick([2, 12, 50], "range"), key);
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
    }
    return produce();
  }

  private turn(): Promise<void> {
    return new Promise((resolve) => {
      this.turns.push(resolve);
      if (this.turns.length === 1) this.takeTurns();
    });
  }

  private takeTurns(): void {
    setImmediate(() => {
      this.turns[0]!();
      // What follows from it comes before the next turn.
      setImmediate(() => {
        this.turns.shift();
        if (this.turns.length > 0) this.takeTurns();
      });
    });
  }

  private problem(at: string): Error {
    const problems: readonly (() => unknown)[] = [
      () => new Error(`failed at ${at}`),
      () => Object.assign(new TypeError(`coded at ${at}`), { extensions: { code: "CODED" } }),
      () => new GraphQLError(`GraphQL error at ${at}`, { extensions: { at } }),
      () => new GraphQLError(`located before ${at}`, { path: [elsewhere, at] }),
      () => `text thrown at ${at}`,
      () => ({ thrown: at }),
    ];
    return this.chance.pick(problems, `${at}:problem`)() as Error;
  }
}
