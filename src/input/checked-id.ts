import { badInput } from "./bad-input";
import { textIdOf } from "./ids";

/** The id, trimmed. Throws `BAD_USER_INPUT` for one that cannot be sent, which must not be answered as missing. */
export function checkedId(id: string, argument: string): string {
  const sendable = textIdOf(id);
  if (sendable !== null) return sendable;
  throw badInput(`${argument} must be 1 to 128 characters without control characters, and not "." or "..".`);
}
