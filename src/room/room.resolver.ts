import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { loadRoom, loadRoomProviders, loadRooms } from "./load-rooms";
import { Room } from "./room.type";
import { VisitProvider } from "./visit-provider.type";

/** `Query.rooms`, `Query.room` and `Room.providers`. */
@Resolver(() => Room)
export class RoomResolver {
  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 20)")
  @Query(() => [Room], {
    nullable: true,
    description:
      "The clinic's rooms. Null with an error if the clinic does not list rooms, so that this is not mistaken for a clinic without rooms. Fields that the list omits take one call per room.",
  })
  rooms(@Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo): Promise<(Room | Promise<Room>)[] | null> {
    return loadRooms(context, info);
  }

  @Directive("@authenticated")
  @Query(() => Room, { nullable: true, description: "One room; null if there is none." })
  room(
    @Arg("code", () => String, { description: "The room's code." }) code: string,
    @Ctx() context: GraphContext,
  ): Promise<Room | null> {
    return loadRoom(code, context);
  }

  @Directive("@cost(weight: 2)")
  @Directive("@listSize(assumedSize: 10)")
  @FieldResolver(() => [VisitProvider], {
    nullable: true,
    description:
      "Providers of the room; null if the clinic does not say. One call per room. Use `availability` for free slots.",
  })
  providers(@Root() { id }: Room, @Ctx() context: GraphContext): Promise<VisitProvider[] | null> {
    return loadRoomProviders(id, context);
  }
}
