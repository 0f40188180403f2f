import { words } from "../graph/format";
import { problemAt, type Problem } from "../graph/problem";
import type { CoverFragment, MemberMatch } from "../operations.generated";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Member } from "./member";

export interface CoverProps {
  readonly patient: CoverFragment;
  readonly problems: readonly Problem[];
  readonly retrying: boolean;
  readonly onRetry: () => void;
}

/** What each card leads to: the broker's member, the plan, and what of it is used. */
export function Cover({ patient, problems, retrying, onRetry }: CoverProps) {
  const { insuranceCards: cards } = patient;
  const own = problems.filter(({ section }) => section === "cover");
  return (
    <Panel title="Cover and benefits" name="cover" busy={retrying}>
      {distinct(own).map((problem) => (
        <Notice key={problem.text} text={problem.text} what="cover" onRetry={onRetry} retrying={retrying} />
      ))}
      {!cards && <p className="empty">Shown once the insurance cards are here.</p>}
      {cards?.length === 0 && <p className="empty">Without a card there is no cover to follow.</p>}
      {cards && cards.length > 0 && (
        <ul className="covers">
          {cards.map((card, position) => (
            <li key={card.id} className="cover">
              <h3>
                {card.insurer.name} <span>{words(card.type)}</span>
              </h3>
              {card.endorsement && (
                <Member
                  member={card.endorsement}
                  isUnread={(path) => problemAt(own, `insuranceCards.${position}.endorsement.${path}`) !== undefined}
                />
              )}
              {!card.endorsement && (
                <p className="empty">
                  {problemAt(own, `insuranceCards.${position}.endorsement`)
                    ? "Not known at present."
                    : whyNoMember(card.memberMatch)}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** What the desk should know, and do, about a card that leads to no member of its patient's. */
function whyNoMember(match: MemberMatch | null): string {
  switch (match) {
    case "MISMATCH":
      return "The number on this card belongs to somebody else. Check the card.";
    case "POLICY_HOLDER":
      return "The number is the policy holder's. The cover shown there is not the patient's own.";
    case "UNKNOWN":
      return "The records do not say whose number this is. Compare name and birth date with the broker's, then confirm it.";
    default:
      return "The broker has no member for this card.";
  }
}

/** One notice for each thing that went wrong, however many cards it met. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ text }, at) => problems.findIndex((other) => other.text === text) === at);
}
