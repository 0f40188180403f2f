import { shortDate } from "../graph/format";
import type { InsurerPreAuthsQuery } from "../operations.generated";
import { careOf, PreAuthLine } from "../pre-auth/pre-auth-line";

export type ListedPreAuth = NonNullable<InsurerPreAuthsQuery["preAuths"]>["nodes"][number];

export interface DeskPreAuthProps {
  readonly preAuth: ListedPreAuth;
  readonly onCancel: () => void;
}

/** A pre-authorization of the insurer's list, with what can be done about it. */
export function DeskPreAuth({ preAuth, onCancel }: DeskPreAuthProps) {
  const { confirmedAt, illness, insuredPerson, flags } = preAuth;
  return (
    <PreAuthLine
      preAuth={preAuth}
      details={[insuredPerson?.fullName, illness?.typeLabel, shortDate(confirmedAt)]}
      className="desk-pre-auth"
    >
      {flags?.cancelEnabled && (
        <button type="button" className="button pre-auth-cancel" onClick={onCancel}>
          Cancel…
          <span className="visually-hidden">
            {" "}
            {careOf(preAuth)}, {insuredPerson?.fullName}
          </span>
        </button>
      )}
    </PreAuthLine>
  );
}
