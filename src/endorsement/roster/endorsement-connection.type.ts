import { Field, Int, ObjectType } from "type-graphql";
import { Policy } from "../../auth/policy";
import { PageInfo } from "../../connection/page-info.type";
import { Endorsement } from "../endorsement.type";

@Policy("none", "structure")
@ObjectType({ description: "A member and their cursor." })
export class EndorsementEdge {
  @Field(() => String, { description: "Pass it as `after` to continue after this member." })
  cursor!: string;

  @Field(() => Endorsement, { description: "The member." })
  node!: Endorsement;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of members, in the broker's order." })
export class EndorsementConnection {
  @Field(() => [EndorsementEdge], { description: "Members with their cursors." })
  edges!: EndorsementEdge[];

  @Field(() => [Endorsement], { description: "Members without cursors." })
  nodes!: Endorsement[];

  @Field(() => PageInfo, {
    description:
      "Position of the page in its list. With a filter a page may be shorter than `first`: while `hasNextPage` is true there is more to search.",
  })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Number of members in the whole list; null if unknown." })
  totalCount!: number | null;
}
