import { words } from "../graph/format";
import type { Problem } from "../graph/problem";
import type { CardFragment, CardsFragment } from "../operations.generated";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Eligibility } from "./eligibility";

export interface SectionProps {
  readonly problem: Problem | undefined;
  readonly retrying: boolean;
  readonly onRetry: () => void;
}

/** Both insurance cards, each with what the insurer says of the cover. */
export function Cards({ patient, problem, retrying, onRetry }: SectionProps & { readonly patient: CardsFragment }) {
  const { insuranceCards: cards } = patient;
  return (
    <Panel title="Insurance cards" name="cards" busy={retrying}>
      {problem && <Notice text={problem.text} what="insurance cards" onRetry={onRetry} retrying={retrying} />}
      {cards?.length === 0 && <p className="empty">No card on record.</p>}
      {cards && cards.length > 0 && (
        <ul className="cards">
          {cards.map((card) => (
            <li key={card.id}>
              <Card card={card} patientId={patient.id} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Card({ card, patientId }: { readonly card: CardFragment; readonly patientId: string }) {
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
      <Eligibility card={card} patientId={patientId} />
    </article>
  );
}
