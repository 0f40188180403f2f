import { words } from "../graph/format";
import { problemAt, textsOf } from "../graph/problem";
import { ChartCoverDocument, type MemberMatch } from "../operations.generated";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";
import { Member } from "./member";
import { useSection } from "./use-section";

/** The cover of each card: the broker's member, the plan and its utilization. */
export function Cover({ id }: { readonly id: string }) {
  const { patient, isLoading, problems, retry } = useSection(ChartCoverDocument, id);
  const cards = patient?.insuranceCards;
  return (
    <Panel title="Cover and benefits" name="cover" busy={isLoading}>
      {textsOf(problems).map((text) => (
        <Notice key={text} text={text} what="cover" onRetry={retry} retrying={isLoading} />
      ))}
      {isLoading && !cards && problems.length === 0 && <Skeleton lines={6} />}
      {cards?.length === 0 && <p className="empty">Without a card there is no cover to follow.</p>}
      {cards && cards.length > 0 && (
        <ul className="covers">
          {cards.map(({ id: cardId, type, insurer, endorsement, memberMatch }, position) => {
            const path = `insuranceCards.${position}`;
            const isUnread = ["endorsement", "memberMatch"].some((field) => problemAt(problems, `${path}.${field}`));
            return (
              <li key={cardId} className="cover">
                <h3>
                  {insurer.name} <span>{words(type)}</span>
                </h3>
                {endorsement && (
                  <Member
                    member={endorsement}
                    isUnread={(field) => problemAt(problems, `${path}.endorsement.${field}`) !== undefined}
                  />
                )}
                {!endorsement && (
                  <p className="empty">{isUnread ? "Not known at present." : whyNoMember(memberMatch)}</p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}

/** What the desk should know and do about a card that does not lead to a member of its patient. */
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
