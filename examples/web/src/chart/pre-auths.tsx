import type { PreAuthLineFragment } from "../operations.generated";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import type { SectionProps } from "./cards";
import { PreAuthLine } from "./pre-auth-line";

export interface PreAuthsProps extends SectionProps {
  readonly preAuths: readonly PreAuthLineFragment[] | undefined;
}

/** What insurers have said to care that was asked for in the last 30 days, latest first. */
export function PreAuths({ preAuths, problem, retrying, onRetry }: PreAuthsProps) {
  return (
    <Panel
      title="Pre-authorizations"
      name="pre-auths"
      busy={retrying}
      aside={<span className="count">Last 30 days</span>}
    >
      {problem && <Notice text={problem.text} what="pre-authorizations" onRetry={onRetry} retrying={retrying} />}
      {preAuths?.length === 0 && <p className="empty">None in the last 30 days.</p>}
      {preAuths && preAuths.length > 0 && (
        <ul className="pre-auths">
          {[...preAuths].sort(latestFirst).map((preAuth) => (
            <PreAuthLine key={preAuth.id} preAuth={preAuth} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

const latestFirst = (one: PreAuthLineFragment, other: PreAuthLineFragment): number =>
  (other.confirmedAt ?? "").localeCompare(one.confirmedAt ?? "");
