/**
 * Thrown by the resolver of a subscription's root field where this event is not for this caller, or tells nothing new: it
 * is then not sent, and the subscription goes on.
 */
export class EventWithheld extends Error {
  override readonly name = "EventWithheld";

  constructor() {
    super("The event is not sent.");
  }
}
