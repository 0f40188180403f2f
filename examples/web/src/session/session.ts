import { setClinicTime } from "./clinic-time";

/** Each role that the sandbox has a token for. */
export type Role = "CLINIC_STAFF" | "PATIENT" | "BROKER" | "INSURER" | "BENEFITS_ADMIN";

/** What the sandbox gives to its own page: tokens of made-up callers, and ids worth looking at. */
export interface Session {
  readonly tokens: Readonly<Record<Role, string>>;
  /** The patient that the PATIENT token belongs to. */
  readonly patientId: string;
  readonly patientIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly insurances: readonly string[];
  /** IANA name of the clinic's time zone. */
  readonly timeZone: string;
  /** The sandbox's current time, ISO 8601, which may differ from the browser's. */
  readonly now: string;
}

export interface RoleFacts {
  readonly role: Role;
  readonly label: string;
  /** What this role can see, in words. */
  readonly sees: string;
}

export const roles: readonly RoleFacts[] = [
  {
    role: "CLINIC_STAFF",
    label: "Clinic staff",
    sees: "Every chart of the clinic, and the cover behind each card.",
  },
  { role: "PATIENT", label: "Patient", sees: "Their own chart, and not anyone else’s." },
  { role: "BROKER", label: "Broker", sees: "Members and their plans. No clinic data." },
  { role: "INSURER", label: "Insurer", sees: "Pre-authorizations of its own insurances. No clinic data." },
  { role: "BENEFITS_ADMIN", label: "Benefits admin", sees: "Plans and what they pay. Nothing about any person." },
];

export function factsOf(role: Role): RoleFacts {
  return roles.find((facts) => facts.role === role) ?? roles[0]!;
}

/** Rejects if the sandbox does not answer. */
export async function loadSession(): Promise<Session> {
  const response = await fetch("/demo/session.json");
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
  const session = (await response.json()) as Session;
  setClinicTime(session.timeZone, session.now);
  return session;
}
