import { Policy } from "../auth/policy";
import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../connection/page-info.type";
import { PreAuth } from "./pre-auth.type";

@Policy("none", "structure")
@ObjectType({ description: "A pre-authorization and its cursor." })
export class PreAuthEdge {
  @Field(() => String, { description: "Pass it as `after` to continue after this item." })
  cursor!: string;

  @Field(() => PreAuth, { description: "The pre-authorization." })
  node!: PreAuth;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of pre-authorizations, in the upstream's order." })
export class PreAuthConnection {
  @Field(() => String, { nullable: true, description: "The service behind the insurer; null if several answered." })
  provider!: string | null;

  @Field(() => String, { nullable: true, description: "That service's own status of the request." })
  providerStatus!: string | null;

  @Field(() => [PreAuthEdge], { description: "Items with their cursors." })
  edges!: PreAuthEdge[];

  @Field(() => [PreAuth], { description: "Items without cursors." })
  nodes!: PreAuth[];

  @Field(() => PageInfo, { description: "Position of the page in its list." })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: "Number of items in the whole list; null if the upstream does not say.",
  })
  totalCount!: number | null;
}
