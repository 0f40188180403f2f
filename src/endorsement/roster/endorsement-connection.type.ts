import { Field, Int, ObjectType } from "type-graphql";
import { Policy } from "../../auth/policy";
import { PageInfo } from "../../connection/page-info.type";
import { Endorsement } from "../endorsement.type";

@Policy("none", "structure")
@ObjectType({ description: "A member and its place in a list." })
export class EndorsementEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this member." })
  cursor!: string;

  @Field(() => Endorsement, { description: "The member." })
  node!: Endorsement;
}

@Policy("none", "structure")
@ObjectType({ description: "A page of members, in the broker's order." })
export class EndorsementConnection {
  @Field(() => [EndorsementEdge], { description: "Members with their cursors." })
  edges!: EndorsementEdge[];

  @Field(() => [Endorsement], { description: "Members alone." })
  nodes!: Endorsement[];

  @Field(() => PageInfo, {
    description:
      "Where the page stands in its list. A filter may end a page early: while `hasNextPage` is true there is more to look through.",
  })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "Members in the whole list; null where nobody has counted them." })
  totalCount!: number | null;
}
