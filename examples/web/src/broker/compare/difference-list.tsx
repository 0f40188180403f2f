import { useState } from "react";
import { MemberStatus } from "../../desk/member-status";
import { dateOfBirth } from "../../graph/format";
import { Badge } from "../../shell/badge";
import { actionNames, stateFacts } from "../request-words";
import type { Outcome, Outcomes } from "./apply-changes";
import { fieldWords } from "./kinds";
import type { Proposal } from "./proposals";

export interface DifferenceListProps {
  readonly proposals: readonly Proposal[];
  /** References of the chosen changes, of every kind. */
  readonly chosen: ReadonlySet<string>;
  readonly outcomes: Outcomes;
  readonly isBusy: boolean;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const linesAtOnce = 50;

/** The differences of one kind. Those with a change can be selected, one by one or all. */
export function DifferenceList({ proposals, chosen, outcomes, isBusy, onChoose }: DifferenceListProps) {
  const [shown, setShown] = useState(linesAtOnce);
  const open = proposals.filter(({ reference, change }) => change !== null && !outcomes.has(reference));
  const allChosen = open.length > 0 && open.every(({ reference }) => chosen.has(reference));
  const choose = (references: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const reference of references) {
      if (isChosen) next.add(reference);
      else next.delete(reference);
    }
    onChoose(next);
  };
  return (
    <>
      {open.length > 0 && (
        <label className="check choose-all">
          <input
            type="checkbox"
            checked={allChosen}
            disabled={isBusy}
            onChange={(event) =>
              choose(
                open.map(({ reference }) => reference),
                event.target.checked,
              )
            }
          />
          <span>{`Choose all ${open.length.toLocaleString("en-GB")}`}</span>
        </label>
      )}
      <ul className="lines" aria-label="Differences">
        {proposals.slice(0, shown).map((proposal) => (
          <DifferenceLine
            key={proposal.reference}
            proposal={proposal}
            outcome={outcomes.get(proposal.reference)}
            isChosen={chosen.has(proposal.reference)}
            isBusy={isBusy}
            onChoose={(isChosen) => choose([proposal.reference], isChosen)}
          />
        ))}
      </ul>
      {proposals.length > shown && (
        <button type="button" className="button button-wide" onClick={() => setShown(shown + linesAtOnce)}>
          {`Show more (${(proposals.length - shown).toLocaleString("en-GB")} left)`}
        </button>
      )}
    </>
  );
}

interface DifferenceLineProps {
  readonly proposal: Proposal;
  readonly outcome: Outcome | undefined;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function DifferenceLine({ proposal, outcome, isChosen, isBusy, onChoose }: DifferenceLineProps) {
  const { difference, person, change, hint, row } = proposal;
  const { endorsement, key, memberId } = difference;
  const born = endorsement?.birthDate ?? row?.member.birthDate;
  const rows = [key, ...difference.otherKeys].filter(Boolean);
  const members = [memberId, ...difference.otherMemberIds].filter(Boolean);
  const facts = [
    members.length > 0 && `member ${members.join(", ")}`,
    rows.length > 0 && `row ${rows.join(", ")}`,
    born && `born ${dateOfBirth(born)}`,
    difference.fields.length > 0 && `differs in ${fieldWords(difference.fields)}`,
  ];
  return (
    <li className="line difference" data-difference={proposal.reference}>
      {change !== null && (
        <input
          type="checkbox"
          className="line-check"
          aria-label={`${actionNames[change.action].label}: ${person}`}
          checked={isChosen}
          disabled={isBusy || outcome !== undefined}
          onChange={(event) => onChoose(event.target.checked)}
        />
      )}
      <div className="line-what">
        <p className="line-label">{person}</p>
        <p className="fine">{facts.filter(Boolean).join(" · ")}</p>
        <p className="fine">{outcome?.text ?? hint}</p>
      </div>
      {endorsement && outcome === undefined && <MemberStatus status={endorsement.status} />}
      {change !== null && outcome === undefined && <span className="count">{actionNames[change.action].label}</span>}
      {outcome !== undefined && <Badge tone={stateFacts[outcome.state].tone}>{stateFacts[outcome.state].label}</Badge>}
    </li>
  );
}
