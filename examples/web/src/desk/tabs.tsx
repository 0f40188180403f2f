import { useRef, type KeyboardEvent, type ReactNode } from "react";

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Shown beside the label. */
  readonly note?: ReactNode;
}

export interface TabsProps<Name extends string> {
  /** What the tabs select. */
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  /** Null if the content belongs to no tab. */
  readonly chosen: Name | null;
  readonly onChoose: (name: Name) => void;
  /** Id of the element that they control. */
  readonly controls: string;
}

/** Tabs as WAI-ARIA describes them: one stop for the Tab key, arrows from one to the next. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, controls }: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, position: number): void => {
    const next = targetOf(event.key, position, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(tabs[next]!.name);
    list.current?.querySelectorAll<HTMLButtonElement>("[role=tab]")[next]?.focus();
  };
  const reachable = chosen ?? tabs[0]?.name;
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label}>
      {tabs.map(({ name, label: text, note }, position) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="tab"
          data-tab={name}
          aria-selected={name === chosen}
          aria-controls={controls}
          tabIndex={name === reachable ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={(event) => move(event, position)}
        >
          <span>{text}</span>
          {note !== undefined && <span className="tab-note">{note}</span>}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, position: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: (position + 1) % count,
    ArrowLeft: (position + count - 1) % count,
    Home: 0,
    End: count - 1,
  };
  return targets[key];
}
