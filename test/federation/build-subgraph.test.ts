import "reflect-metadata";
import { execute, GraphQLEnumType, parse, type GraphQLObjectType } from "graphql";
import {
  Arg,
  Directive,
  Extensions,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import type { Feature } from "../../src/feature";
import { buildSubgraph } from "../../src/schema/build-subgraph";

enum Colour {
  RED = "r",
  BLUE = "b",
}
registerEnumType(Colour, { name: "Colour" });

@Directive('@key(fields: "id")')
@Extensions({ policy: {} })
@ObjectType()
class Kite {
  @Field(() => ID)
  id!: string;

  @Field(() => Colour)
  colour!: Colour;

  @Field(() => String, { name: "label" })
  printed!: string;

  owner!: string;
}

@Resolver(() => Kite)
class KiteResolver {
  @Query(() => Colour)
  mix(@Arg("colour", () => Colour) colour: Colour): Colour {
    expect(["r", "b"]).toContain(colour);
    return colour;
  }

  @Query(() => Kite, { nullable: true })
  kite(): Kite | null {
    return null;
  }

  @FieldResolver(() => String)
  shout(@Root() { id }: Kite): string {
    return id.toUpperCase();
  }
}

const frozen = Object.freeze(Object.assign(new Kite(), { id: "k1", colour: Colour.RED, printed: "first" }));

async function loadKite(id: string): Promise<Kite | null> {
  if (id === "broken") throw new Error("broken");
  if (id === "k1") return frozen;
  return id === "7" ? Object.assign(new Kite(), { id, colour: Colour.BLUE }) : null;
}

const kite: Feature = {
  resolvers: [KiteResolver],
  entities: { Kite: { key: "id", load: loadKite, subject: "none" } },
};

describe("a subgraph built of features", () => {
  const { schema, sdl } = buildSubgraph([kite]);
  const run = (document: string, variableValues: Record<string, unknown> = {}) =>
    execute({ schema, document: parse(document), variableValues });
  const fields = () => (schema.getType("Kite") as GraphQLObjectType).getFields();

  it("reads plain properties without a resolver, and keeps the resolvers that do something", () => {
    expect(fields()["id"]?.resolve).toBeUndefined();
    expect(fields()["colour"]?.resolve).toBeUndefined();
    expect(fields()["label"]?.resolve).toBeDefined();
    expect(fields()["shout"]?.resolve).toBeDefined();
  });

  it("keeps what enum values are inside", async () => {
    expect((schema.getType("Colour") as GraphQLEnumType).getValue("RED")?.value).toBe("r");
    expect(await run("{ mix(colour: BLUE) other: mix(colour: RED) }")).toEqual({ data: { mix: "BLUE", other: "RED" } });
  });

  it("is written down with its keys, and with Federation's link in front", () => {
    expect(sdl).toMatch(/^extend schema\s+@link\(/);
    expect(sdl).toContain('type Kite @key(fields: "id")');
    expect(sdl.indexOf("type Query")).toBeLessThan(sdl.indexOf("enum Colour"));
  });

  it("answers each representation by itself: found, missing, failing, unknown, and keys of other types", async () => {
    const representations = [
      { __typename: "Kite", id: "k1" },
      { __typename: "Kite", id: "nobody" },
      { __typename: "Kite", id: "broken" },
      { __typename: "Kite", id: 7 },
      { __typename: "Kite", id: { $ne: null } },
      { __typename: "toString", id: "k1" },
      { __typename: "Kite", id: "k1" },
    ];
    const document =
      "query ($all: [_Any!]!) { _entities(representations: $all) { __typename ... on Kite { id colour shout } } }";
    const { data, errors } = await run(document, { all: representations });
    const first = { __typename: "Kite", id: "k1", colour: "RED", shout: "K1" };
    expect(data?.["_entities"]).toEqual([
      first,
      null,
      null,
      { __typename: "Kite", id: "7", colour: "BLUE", shout: "7" },
      null,
      null,
      first,
    ]);
    expect(errors?.map(({ path }) => path?.join(".")).sort()).toEqual(["_entities.2", "_entities.5"]);
    const unknown = errors?.find(({ path }) => path?.[1] === 5);
    expect(unknown?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});
