import { Policy } from "../auth/policy";
import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../connection/page-info.type";
import { PreAuth } from "./pre-auth.type";

@Policy("none", "structure")
@ObjectType({ description: "A pre-authorization and its place in a list." })
export class PreAuthEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this item." })
  cursor!: string;

  @Field(() => PreAuth, { description: "The pre-authorization." })
  node!: PreAuth;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of pre-authorizations, in the upstream's order." })
export class PreAuthConnection {
  @Field(() => String, { nullable: true, description: "The provider behind the insurer; null where several answered." })
  provider!: string | null;

  @Field(() => String, { nullable: true, description: "The provider's own word on the request." })
  providerStatus!: string | null;

  @Field(() => [PreAuthEdge], { description: "Items with their cursors." })
  edges!: PreAuthEdge[];

  @Field(() => [PreAuth], { description: "Items alone." })
  nodes!: PreAuth[];

  @Field(() => PageInfo, { description: "Where the page stands in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Items in the whole list; null where the upstream does not say." })
  totalCount!: number | null;
}
