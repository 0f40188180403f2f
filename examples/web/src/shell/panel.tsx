import { useId, type ReactNode } from "react";

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
  return (
    <section className={`panel panel-${name}`} data-section={name} aria-labelledby={id} aria-busy={busy}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
