import { words } from "../graph/format";
import { problemAt, type Problem } from "../graph/problem";
import type { CardFragment, CardsFragment } from "../operations.generated";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Eligibility } from "./eligibility";

export interface SectionProps {
  readonly problem: Problem | undefined;
  readonly retrying: boolean;
  readonly onRetry: () => void;
}

export interface CardsProps extends Omit<SectionProps, "problem"> {
  readonly patient: CardsFragment;
  readonly problems: readonly Problem[];
}

/** Both insurance cards, each with what the insurer says of the cover. */
export function Cards({ patient, problems, retrying, onRetry }: CardsProps) {
  const { insuranceCards: cards } = patient;
  const own = problems.filter(({ section }) => section === "cards");
  const [problem] = own;
  return (
    <Panel title="Insurance cards" name="cards" busy={retrying}>
      {problem && <Notice text={problem.text} what="insurance cards" onRetry={onRetry} retrying={retrying} />}
      {cards?.length === 0 && <p className="empty">No card on record.</p>}
      {cards && cards.length > 0 && (
        <ul className="cards">
          {cards.map((card, position) => (
            <li key={card.id}>
              <Card
                card={card}
                patientId={patient.id}
                isUnknown={problemAt(own, `insuranceCards.${position}.eligibility`) !== undefined}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface CardProps {
  readonly card: CardFragment;
  readonly patientId: string;
  /** Whether what the insurer says of the cover could not be read. */
  readonly isUnknown: boolean;
}

function Card({ card, patientId, isUnknown }: CardProps) {
  return (
    <article className={`card card-${card.type.toLowerCase()}`}>
      <header>
        <h3>{card.insurer.name}</h3>
        <span className="card-type">{words(card.type)}</span>
      </header>
      <p className="card-number">
        <span className="visually-hidden">Subscriber number </span>
        {card.subscriberNumber ?? "No number"}
      </p>
      <dl className="card-facts">
        <div>
          <dt>Group</dt>
          <dd>{card.groupNumber ?? "–"}</dd>
        </div>
        <div>
          <dt>Answers for costs</dt>
          <dd>{card.responsibleParty ? words(card.responsibleParty) : "–"}</dd>
        </div>
      </dl>
      <Eligibility card={card} patientId={patientId} isUnknown={isUnknown} />
    </article>
  );
}
