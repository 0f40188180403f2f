/** Something that ends when its operation does. */
export interface Abortable {
  operationAborted(signal: AbortSignal): void;
}

/** Those who run under each signal. An entry lives as long as somebody does: a weak map would cost each call more. */
const watches = new Map<AbortSignal, SignalWatch>();

/**
 * One abort listener for all calls of an operation: a listener for each call would make a wide operation pay
 * quadratically, because an event target looks through its listeners at every add and remove.
 */
class SignalWatch {
  readonly members = new Set<Abortable>();

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener("abort", this);
    watches.set(signal, this);
  }

  end(): void {
    this.signal.removeEventListener("abort", this);
    watches.delete(this.signal);
  }

  handleEvent(): void {
    this.end();
    for (const member of this.members) member.operationAborted(this.signal);
  }
}

export function watchSignal(signal: AbortSignal, member: Abortable): void {
  const watch = watches.get(signal) ?? new SignalWatch(signal);
  watch.members.add(member);
}

export function unwatchSignal(signal: AbortSignal, member: Abortable): void {
  const watch = watches.get(signal);
  if (watch?.members.delete(member) === true && watch.members.size === 0) watch.end();
}
