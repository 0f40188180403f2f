import "reflect-metadata";
import { Arg, Directive, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Policy } from "../../src/auth/policy";
import type { Feature } from "../../src/feature";
import { buildSubgraph } from "../../src/schema/build-subgraph";

@Policy("own-patient", "health")
@ObjectType()
class Reading {
  @Field(() => String)
  value!: string;
}

@Policy("own-patient", "reference")
@Directive('@key(fields: "id")')
@ObjectType()
class Device {
  @Field(() => ID)
  id!: string;

  @Field(() => [Reading])
  readings!: Reading[];
}

@Policy("none", "structure")
@ObjectType()
class DevicePage {
  @Field(() => [Device])
  nodes!: Device[];
}

@Resolver()
class DeviceResolver {
  @Query(() => DevicePage)
  devices(): DevicePage {
    return { nodes: [] };
  }

  @Mutation(() => Boolean)
  resetDevice(@Arg("id", () => ID) id: string): boolean {
    return id !== "";
  }
}

@ObjectType()
class Unguarded {
  @Field(() => String)
  secret!: string;
}

@Resolver()
class UnguardedResolver {
  @Query(() => Unguarded)
  unguarded(): Unguarded {
    return { secret: "" };
  }
}

const load = async (): Promise<null> => null;
const ofDevice = { of: () => ({ type: "Device", id: "1" }) };
const sound: Feature = {
  resolvers: [DeviceResolver],
  entities: { Device: { key: "id", load, subject: ofDevice } },
  mutations: { resetDevice: { subjects: () => [] } },
};

describe("the build of a subgraph", () => {
  it("takes a feature that declares all it has", () => {
    expect(() => buildSubgraph([sound])).not.toThrow();
  });

  it.each<[string, Feature, string]>([
    [
      "an entity is not declared",
      { ...sound, entities: {}, subjects: { Device: ofDevice } },
      "Entities that no feature declares: Device",
    ],
    ["a mutation is not declared", { ...sound, mutations: {} }, "Mutations that no feature declares: resetDevice"],
    [
      "a declared mutation does not exist",
      { ...sound, mutations: { ...sound.mutations, scrapDevice: { subjects: () => [] } } },
      "Mutations that are declared and not in the schema: scrapDevice",
    ],
    [
      "health data has no audit subject",
      { ...sound, entities: { Device: { key: "id", load, subject: "none" } } },
      "Personal fields without an audit subject: Reading.value",
    ],
    ["a subject is of no type", { ...sound, subjects: { Gadget: ofDevice } }, "Subjects of unknown types: Gadget"],
    [
      "a field has no policy",
      { ...sound, resolvers: [DeviceResolver, UnguardedResolver] },
      "Fields without a policy: Unguarded.secret",
    ],
  ])("fails where %s", (_what, feature, fault) => {
    expect(() => buildSubgraph([feature])).toThrow(fault);
  });

  it("fails where two features declare the same name", () => {
    expect(() => buildSubgraph([sound, { ...sound, resolvers: [] }])).toThrow("Two features declare Device.");
  });
});
