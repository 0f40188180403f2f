import { ageAt, dateOfBirth, words } from "../graph/format";
import type { IdentityFragment } from "../operations.generated";
import { clinicNow } from "../session/clinic-time";
import { BookVisit } from "../booking/book-visit";

export interface IdentityProps {
  readonly patient: IdentityFragment;
  /** Whether a field is missing because it could not be read. */
  readonly isUnread: (field: keyof IdentityFragment) => boolean;
}

/** The patient's identity. */
export function Identity({ patient, isUnread }: IdentityProps) {
  const { id, fullName, birthDate, gender, email, phone } = patient;
  const name = fullName ?? (isUnread("fullName") ? "Name not known at present" : "Name not on record");
  return (
    <header className="identity">
      <span className="avatar" aria-hidden="true">
        {initials(fullName)}
      </span>
      <div className="identity-text">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <ul className="facts">
          <li>
            <span>Patient</span> {id}
          </li>
          {birthDate && (
            <li>
              {ageAt(birthDate, new Date(clinicNow()))} years <span>born {dateOfBirth(birthDate)}</span>
            </li>
          )}
          {gender && <li>{words(gender)}</li>}
          {phone && (
            <li>
              <a href={`tel:${phone}`}>{phone}</a>
            </li>
          )}
          {email && (
            <li>
              <a href={`mailto:${email}`}>{email}</a>
            </li>
          )}
        </ul>
      </div>
      <BookVisit patientId={id} />
    </header>
  );
}

/** First letters of the first and the last name. */
function initials(name: string | null): string {
  const parts = name?.split(/\s+/).filter(Boolean) ?? [];
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => [...(part ?? "")][0] ?? "");
  return letters.join("").toUpperCase() || "?";
}
