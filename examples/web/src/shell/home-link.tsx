import type { MouseEvent, ReactNode } from "react";
import { addressWith, setParameters } from "../session/place";

export interface HomeLinkProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** Link to the role's first page. */
export function HomeLink({ className, children }: HomeLinkProps) {
  const home = { patient: null } as const;
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setParameters(home);
  };
  return (
    <a className={className} href={addressWith(home)} onClick={go}>
      {children}
    </a>
  );
}
