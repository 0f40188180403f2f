import { useState } from "react";

/** Paging through a list by its cursors. */
export interface Pages {
  /** Cursor to read the page after; null on the first. */
  readonly after: string | null;
  /** 1 for the first. */
  readonly number: number;
  readonly next: (endCursor: string) => void;
  readonly back: () => void;
}

/**
 * Forward by a page's end cursor, back over the pages that were seen.
 *
 * @param list identifies the list: another one starts at its first page
 */
export function usePages(list: string): Pages {
  const [seen, setSeen] = useState<{ readonly list: string; readonly cursors: readonly string[] }>({
    list,
    cursors: [],
  });
  const cursors = seen.list === list ? seen.cursors : [];
  return {
    after: cursors.at(-1) ?? null,
    number: cursors.length + 1,
    next: (endCursor) => setSeen({ list, cursors: [...cursors, endCursor] }),
    back: () => setSeen({ list, cursors: cursors.slice(0, -1) }),
  };
}
