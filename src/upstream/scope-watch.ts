/** Something that ends when its operation does. */
export interface Abortable {
  operationAborted(signal: AbortSignal): void;
}

/**
 * One abort listener for all calls of an operation: a listener for each call would make a wide operation pay
 * quadratically, because an event target looks through its listeners at every add and remove.
 */
class SignalWatch {
  private readonly members = new Set<Abortable>();

  constructor(private readonly signal: AbortSignal) {}

  add(member: Abortable): void {
    if (this.members.size === 0) this.signal.addEventListener("abort", this);
    this.members.add(member);
  }

  remove(member: Abortable): void {
    if (this.members.delete(member) && this.members.size === 0) this.signal.removeEventListener("abort", this);
  }

  handleEvent(): void {
    const members = [...this.members];
    this.members.clear();
    this.signal.removeEventListener("abort", this);
    for (const member of members) member.operationAborted(this.signal);
  }
}

const watches = new WeakMap<AbortSignal, SignalWatch>();

export function watchSignal(signal: AbortSignal, member: Abortable): void {
  let watch = watches.get(signal);
  if (watch === undefined) {
    watch = new SignalWatch(signal);
    watches.set(signal, watch);
  }
  watch.add(member);
}

export function unwatchSignal(signal: AbortSignal, member: Abortable): void {
  watches.get(signal)?.remove(member);
}
