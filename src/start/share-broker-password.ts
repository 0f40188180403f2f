import type { BastionSession, LearnedPassword } from "../upstream/bastion/bastion.session";
import { passwordLearned, passwordQuestion } from "./worker-messages";

/**
 * Has workers tell each other, by way of the primary process, when one of them has changed the password of the broker's
 * login: all have the same one, and a worker that begins later has the old one from its environment.
 */
export function shareBrokerPassword(session: Pick<BastionSession, "learn" | "onLearned">): void {
  session.onLearned((learned) => void process.send?.({ [passwordLearned]: learned }));
  process.on("message", (message: unknown) => {
    const learned = learnedIn(message);
    if (learned) session.learn(learned);
  });
  process.send?.(passwordQuestion);
}

/** What a message between workers tells of the password, if anything. */
export function learnedIn(message: unknown): LearnedPassword | undefined {
  if (typeof message !== "object" || message === null || !(passwordLearned in message)) return undefined;
  return message[passwordLearned] as LearnedPassword;
}
