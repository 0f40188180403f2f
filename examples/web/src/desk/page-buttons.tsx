import type { Pages } from "./use-pages";

export interface PageButtonsProps {
  readonly pages: Pages;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } | undefined;
  readonly busy: boolean;
  /** What is on the pages, e.g. `members`. */
  readonly what: string;
}

/** Buttons for the previous and the next page; nothing if there is only one. */
export function PageButtons({ pages, pageInfo, busy, what }: PageButtonsProps) {
  const { number, back, next } = pages;
  const endCursor = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  if (number === 1 && !endCursor) return null;
  const isFirst = number === 1;
  const isLast = !endCursor;
  return (
    <nav className="page-buttons" aria-label={`Pages of ${what}`}>
      <button
        type="button"
        className="button"
        aria-disabled={busy || isFirst}
        onClick={busy || isFirst ? undefined : back}
      >
        Previous
      </button>
      <span className="count" aria-current="page">
        Page {number}
      </span>
      <button
        type="button"
        className="button"
        aria-disabled={busy || isLast}
        onClick={busy || isLast ? undefined : () => next(endCursor)}
      >
        Next
      </button>
    </nav>
  );
}
