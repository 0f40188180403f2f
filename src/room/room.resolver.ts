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
      "The clinic's rooms. Null with an error where the clinic does not list rooms: never an empty list that looks like none. What the list leaves out takes one call a room.",
  })
  rooms(@Ctx() context: GraphContext, @Info() info: GraphQLResolveInfo): Promise<(Room | Promise<Room>)[] | null> {
    return loadRooms(context, info);
  }

  @Directive("@authenticated")
  @Query(() => Room, { nullable: true, description: "One room; null where there is none." })
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
      "Who works in the room; null where the clinic does not say. One call a room. Who has free slots is `availability`'s to say.",
  })
  providers(@Root() { id }: Room, @Ctx() context: GraphContext): Promise<VisitProvider[] | null> {
    return loadRoomProviders(id, context);
  }
}
