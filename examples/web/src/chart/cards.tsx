import { words } from "../graph/format";
import { problemAt, textsOf } from "../graph/problem";
import { ChartCardsDocument, type CardFragment } from "../operations.generated";
import { Notice } from "../shell/notice";
import { Panel } from "../shell/panel";
import { Skeleton } from "../shell/skeleton";
import { Eligibility } from "./eligibility";
import { useSection } from "./use-section";

/** Both insurance cards, each with the insurer's answer about the cover. */
export function Cards({ id }: { readonly id: string }) {
  const { patient, isLoading, problems, retry } = useSection(ChartCardsDocument, id);
  const cards = patient?.insuranceCards;
  return (
    <Panel title="Insurance cards" name="cards" busy={isLoading}>
      {textsOf(problems).map((text) => (
        <Notice key={text} text={text} what="insurance cards" onRetry={retry} retrying={isLoading} />
      ))}
      {isLoading && !cards && problems.length === 0 && <CardsSkeleton />}
      {cards?.length === 0 && <p className="empty">No card on record.</p>}
      {cards && cards.length > 0 && (
        <ul className="cards">
          {cards.map((card, position) => (
            <li key={card.id}>
              <Card
                card={card}
                patientId={id}
                isUnread={(field) => problemAt(problems, `insuranceCards.${position}.${field}`) !== undefined}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function CardsSkeleton() {
  return (
    <div className="cards" aria-hidden="true">
      <div className="card card-loading">
        <Skeleton lines={4} />
      </div>
      <div className="card card-loading">
        <Skeleton lines={4} />
      </div>
    </div>
  );
}

interface CardProps {
  readonly card: CardFragment;
  readonly patientId: string;
  /** Whether a field is missing because it could not be read. */
  readonly isUnread: (field: keyof CardFragment) => boolean;
}

function Card({ card, patientId, isUnread }: CardProps) {
  const orUnread = (field: keyof CardFragment, none: string): string =>
    isUnread(field) ? "Not known at present" : none;
  return (
    <article className={`card card-${card.type.toLowerCase()}`}>
      <header>
        <h3>{card.insurer.name}</h3>
        <span className="card-type">{words(card.type)}</span>
      </header>
      <p className="card-number">
        <span className="visually-hidden">Subscriber number </span>
        {card.subscriberNumber ?? orUnread("subscriberNumber", "No number")}
      </p>
      <dl className="card-facts">
        <div>
          <dt>Group</dt>
          <dd>{card.groupNumber ?? orUnread("groupNumber", "None")}</dd>
        </div>
        <div>
          <dt>Answers for costs</dt>
          <dd>{card.responsibleParty ? words(card.responsibleParty) : orUnread("responsibleParty", "Not said")}</dd>
        </div>
      </dl>
      <Eligibility card={card} patientId={patientId} isUnknown={isUnread("eligibility")} />
    </article>
  );
}
