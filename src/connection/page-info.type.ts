import { Policy } from "../auth/policy";
import { Directive, Field, ObjectType } from "type-graphql";

@Directive("@shareable")
@Policy("none", "structure")
@ObjectType({ description: "Position of a page in its list (Relay cursor specification)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether items follow this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether items precede this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the page's first item; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the page's last item: pass it as `after` to get the next page.",
  })
  endCursor!: string | null;
}
