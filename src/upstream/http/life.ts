/** Something that ends when its operation does. */
export interface Mortal {
  operationOver(life: Life): void;
}

/**
 * An operation's time, till it has its answer or its client has gone. It is what an AbortController is, for those of this
 * process: a signal with one listener for each call would make a wide operation pay quadratically, because an event
 * target looks through its listeners at every add and remove, and to make a signal alone costs more than a call's timer.
 */
export class Life {
  private members: Set<Mortal> | undefined;
  private controller: AbortController | undefined;
  private over = false;
  private endedBy: unknown;

  get isOver(): boolean {
    return this.over;
  }

  /** With what it was ended. */
  get reason(): unknown {
    return this.endedBy;
  }

  /** How many end with it. */
  get watchers(): number {
    return this.members?.size ?? 0;
  }

  /** The same for what takes a signal. */
  get signal(): AbortSignal {
    this.controller ??= new AbortController();
    if (this.over && !this.controller.signal.aborted) this.controller.abort(this.endedBy);
    return this.controller.signal;
  }

  watch(member: Mortal): void {
    (this.members ??= new Set()).add(member);
  }

  unwatch(member: Mortal): void {
    this.members?.delete(member);
  }

  /** Only the first end counts. */
  end(reason: unknown): void {
    if (this.over) return;
    this.over = true;
    this.endedBy = reason;
    const { members } = this;
    this.members = undefined;
    for (const member of members ?? []) member.operationOver(this);
    this.controller?.abort(reason);
  }
}
