import type { Feature } from "../feature";
import { features, type Features } from "../features";

type Declaring = Features[number];
type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type Made<One, Name extends string> =
  One extends Readonly<Record<Name, (...given: never[]) => infer Parts>> ? Parts : never;
type ContextParts = Together<
  Declaring extends infer One ? (One extends { readonly context: infer C } ? C : never) : never
>;

/** What all features make under this name, as one object. */
export type Declared<Name extends "stores" | "services"> = Together<Made<Declaring, Name>>;

/** The properties that all features declare on a context. */
export type DeclaredContext = {
  readonly [Name in keyof ContextParts]: ContextParts[Name] extends (...given: never[]) => infer Part ? Part : never;
};

/** What all features make, in their order. A property that a feature declares on an interface and does not make is a type error. */
export function declared<Name extends "stores" | "services">(
  make: (feature: Feature) => ReturnType<NonNullable<Feature[Name]>> | undefined,
): Declared<Name> {
  // The type of a merged list is `any`.
  return Object.assign({}, ...features.map(make)) as Declared<Name>;
}
