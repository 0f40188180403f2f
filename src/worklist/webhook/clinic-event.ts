import type { CoverageHint } from "../hint";
import { isClinicId } from "../../input/ids";
import { isRecord } from "../../upstream/wire/wire-view";

/** The records that a clinic's event may have changed. Its content is not trusted: it only says what to read again. */
export interface ClinicEvent {
  /** The clinic's own id of the event. */
  readonly id: string;
  /** The clinic account that it claims to come from. */
  readonly accountCode: string | null;
  readonly hints: readonly CoverageHint[];
  /** The patient whose check has ended, according to the event. */
  readonly checkedPatientId: string | null;
}

/** The event in a body; null if it is not one. Versions 1.0 and 2.0 have different fields for the account. */
export function toClinicEvent(json: unknown): ClinicEvent | null {
  if (!isRecord(json) || typeof json["id"] !== "string" || json["id"] === "" || typeof json["type"] !== "string") {
    return null;
  }
  const { id, type } = json;
  const account = json["account_code"] ?? json["clinic_code"];
  const data = isRecord(json["data"]) ? json["data"] : {};
  const patientId = idIn(data["member_id"]);
  const visitId = type.startsWith("visit.") ? idIn(data["id"]) : null;
  const isOutcome = type === "eligibility_response";
  const hints: CoverageHint[] = [];
  if (visitId !== null) hints.push({ kind: "VISIT", id: visitId });
  if (patientId !== null && (isOutcome || visitId !== null)) hints.push({ kind: "PATIENT", id: patientId });
  return {
    id,
    accountCode: typeof account === "string" ? account : null,
    hints,
    checkedPatientId: isOutcome ? patientId : null,
  };
}

function idIn(value: unknown): string | null {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && isClinicId(text) ? text : null;
}
