import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { passingOf, type Passing } from "./leaf";

/** A field's return type, analysed once, so that execution need not unwrap types per value. */
export type ReturnShape = LeafShape | ListShape | ObjectShape | AbstractShape;

interface Nullability {
  /** Whether null here is an error. */
  readonly nonNull: boolean;
}
export interface LeafShape extends Nullability {
  readonly kind: "leaf";
  readonly type: GraphQLLeafType;
  readonly passing: Passing;
}
export interface ListShape extends Nullability {
  readonly kind: "list";
  readonly item: ReturnShape;
}
export interface ObjectShape extends Nullability {
  readonly kind: "object";
  readonly type: GraphQLObjectType;
}
export interface AbstractShape extends Nullability {
  readonly kind: "abstract";
  readonly type: GraphQLAbstractType;
}

export function shapeOf(type: GraphQLOutputType): ReturnShape {
  const nonNull = isNonNullType(type);
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) return { kind: "list", nonNull, item: shapeOf(nullable.ofType) };
  if (isLeafType(nullable)) return { kind: "leaf", nonNull, type: nullable, passing: passingOf(nullable) };
  return isObjectType(nullable)
    ? { kind: "object", nonNull, type: nullable }
    : { kind: "abstract", nonNull, type: nullable };
}

/** Whether completing such values calls `resolveType` or `isTypeOf`, which need the field's info. */
export function asksForTypes(shape: ReturnShape): boolean {
  if (shape.kind === "list") return asksForTypes(shape.item);
  return shape.kind === "abstract" || (shape.kind === "object" && shape.type.isTypeOf != null);
}
