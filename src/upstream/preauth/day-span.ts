/** The key of the list: one insurer's records confirmed from one instant to another, both included. */
export interface ConfirmWindow {
  /** The insurer's slug. */
  readonly insurance: string;
  readonly from: Date;
  readonly to: Date;
}

/** A window extended to the borders of UTC days, so that callers at different times use the same one. */
export interface DaySpan {
  readonly insurance: string;
  /** The first day's first second, unix. */
  readonly from: number;
  /** The last day's last second, unix. */
  readonly to: number;
}

const daySeconds = 86_400;

export function daySpanOf({ insurance, from, to }: ConfirmWindow): DaySpan {
  return { insurance, from: dayStart(from), to: dayStart(to) + daySeconds - 1 };
}

export function covers(whole: DaySpan, part: DaySpan): boolean {
  return whole.insurance === part.insurance && whole.from <= part.from && part.to <= whole.to;
}

export function isSameSpan(one: DaySpan, other: DaySpan): boolean {
  return covers(one, other) && covers(other, one);
}

/** The smallest set of spans that covers exactly `spans`: overlapping and adjacent ones are merged. */
export function mergeSpans(spans: readonly DaySpan[]): DaySpan[] {
  const merged: DaySpan[] = [];
  const open = new Map<string, number>();
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const position = open.get(span.insurance);
    const last = position === undefined ? undefined : merged[position];
    if (position !== undefined && last && span.from <= last.to + 1) {
      merged[position] = { ...last, to: Math.max(last.to, span.to) };
    } else {
      open.set(span.insurance, merged.push(span) - 1);
    }
  }
  return merged;
}

function dayStart(at: Date): number {
  return Math.floor(at.getTime() / 1000 / daySeconds) * daySeconds;
}
