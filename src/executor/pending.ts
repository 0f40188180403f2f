import type { Failure } from "./execution";

/** The little of a promise that replaying errors needs, told at once and in an order of our choice. */
export class Pending {
  private isSettled = false;
  private failure: Failure | undefined = undefined;
  private readonly listeners: ((failure: Failure | undefined) => void)[] = [];

  /** As with promises, only the first call counts. */
  settle(failure?: Failure): void {
    if (this.isSettled) return;
    this.isSettled = true;
    this.failure = failure;
    for (const listener of this.listeners) listener(failure);
  }

  onSettled(listener: (failure: Failure | undefined) => void): void {
    if (this.isSettled) listener(this.failure);
    else this.listeners.push(listener);
  }

  /** Goes on with what `next` does, which may throw a failure; a failure before that passes it by. */
  andThen(next: () => Pending | undefined): Pending {
    return this.followedBy((failure, following) => {
      if (failure !== undefined) return following.settle(failure);
      const done = next();
      if (done === undefined) following.settle();
      else done.onSettled((later) => following.settle(later));
    });
  }

  /** Lets `handle` deal with a failure, by throwing it again or not. */
  otherwise(handle: (failure: Failure) => void): Pending {
    return this.followedBy((failure, following) => {
      if (failure !== undefined) handle(failure);
      following.settle();
    });
  }

  private followedBy(go: (failure: Failure | undefined, following: Pending) => void): Pending {
    const following = new Pending();
    this.onSettled((failure) => {
      try {
        go(failure, following);
      } catch (thrown) {
        following.settle(thrown as Failure);
      }
    });
    return following;
  }
}

/** Settles when all have, or with the first failure. There is at least one. */
export function allOf(several: readonly Pending[]): Pending {
  const all = new Pending();
  let left = several.length;
  for (const one of several) {
    one.onSettled((failure) => {
      left--;
      if (failure !== undefined || left === 0) all.settle(failure);
    });
  }
  return all;
}
