import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Keys that move between rows and press the row's buttons; the first one enters the list from anywhere. */
export function useRowKeys(list: RefObject<HTMLElement | null>) {
  const next = useRef<string | null>(null);
  const names = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>(".rows:not(.rows-folded) .row-name") ?? []),
  ];
  const rowOf = (element: Element | null) => element?.closest<HTMLElement>("[data-row]") ?? null;

  const move = (step: number): void => {
    const all = names();
    const at = all.findIndex((name) => rowOf(name) === rowOf(document.activeElement));
    const to = at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1);
    all[to]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(step);
    } else if (event.key === "n" || event.key === "c") {
      rowOf(document.activeElement)?.querySelector<HTMLElement>(`[data-key="${event.key}"]`)?.click();
    }
  };
  useEffect(() => {
    const enter = (event: globalThis.KeyboardEvent): void => {
      const isElsewhere = document.activeElement === document.body || document.activeElement?.id === "content";
      if (isElsewhere && (event.key === "j" || event.key === "k")) move(0);
    };
    document.addEventListener("keydown", enter);
    return () => document.removeEventListener("keydown", enter);
  });
  // When a row moves to another group, its button loses the focus: the next row gets it.
  useEffect(() => {
    if (next.current === null || document.activeElement !== document.body) return;
    const row = list.current?.querySelector(`[data-row="${CSS.escape(next.current)}"] .row-name`);
    next.current = null;
    (row as HTMLElement | null)?.focus();
  });
  /** Called before a row disappears, to choose where the focus moves. */
  const keepFocus = (id: string): void => {
    const all = names();
    const at = all.findIndex((name) => rowOf(name)?.dataset["row"] === id);
    const after = all[at + 1] ?? all[at - 1];
    next.current = (after && rowOf(after)?.dataset["row"]) ?? null;
  };
  return { onKeyDown, keepFocus };
}
