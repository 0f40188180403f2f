import { Policy } from "../auth/policy";
import { Directive, Field, ObjectType } from "type-graphql";

@Directive("@shareable")
@Policy("none", "structure")
@ObjectType({ description: "Where a page stands in its list, as the Relay cursor specification has it." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether items follow this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether items precede this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the page's first item; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the page's last item: give it as `after` to go on." })
  endCursor!: string | null;
}
