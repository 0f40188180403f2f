/**
 * Thrown by a subscription's root resolver if the event is not for this caller or says nothing new. The event is not sent,
 * and the subscription goes on.
 */
export class EventWithheld extends Error {
  override readonly name = "EventWithheld";

  constructor() {
    super("The event is not sent.");
  }
}
