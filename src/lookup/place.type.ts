import type { MaybeFlawed } from "../upstream/flawed";
import { Policy } from "../auth/policy";
import { Field, ID, ObjectType } from "type-graphql";

@Policy("none", "reference", { maxAgeSeconds: 300 })
@ObjectType({ description: "A state or region in which the broker works." })
export class State {
  @Field(() => ID, { description: "Id to use when a member is enrolled." })
  id!: string;

  @Field(() => String, { description: "Name of the state." })
  name!: MaybeFlawed<string>;

  @Field(() => ID, { nullable: true, description: "The country's id, which is also needed to enrol a member." })
  countryId!: string | null;
}

@Policy("none", "reference", { maxAgeSeconds: 300 })
@ObjectType({ description: "A city of a state." })
export class City {
  @Field(() => ID, { description: "Id to use when a member is enrolled." })
  id!: string;

  @Field(() => String, { description: "Name of the city." })
  name!: MaybeFlawed<string>;

  @Field(() => State, { nullable: true, description: "The state that it is in." })
  state!: State | null;
}
