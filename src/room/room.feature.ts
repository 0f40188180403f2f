import type { Feature } from "../feature";
import { RoomResolver } from "./room.resolver";

export const room = {
  resolvers: [RoomResolver],
  // Staff of the clinic in their office, as a room or a slot names them.
  subjects: { VisitProvider: "none" },
} satisfies Feature;
