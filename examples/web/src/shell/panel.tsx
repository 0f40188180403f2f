import { useEffect, useId, useRef, type ReactNode } from "react";

export interface PanelProps {
  readonly title: string;
  /** Names the part for styles and tests. */
  readonly name: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** One section of the page, with its heading. */
export function Panel({ title, name, aside, busy = false, children }: PanelProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (busy) hadFocus.current = section.current?.contains(document.activeElement) ?? false;
    // The retry button disappears with its notice: the focus moves here, not to the top of the page.
    else if (hadFocus.current && document.activeElement === document.body) section.current?.focus();
  }, [busy]);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={`panel panel-${name}`}
      data-section={name}
      aria-labelledby={id}
      aria-busy={busy}
    >
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
