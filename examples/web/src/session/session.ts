/** Whoever the sandbox has a token for. */
export type Role = "CLINIC_STAFF" | "PATIENT" | "BROKER" | "INSURER" | "BENEFITS_ADMIN";

/** What the sandbox tells its own page: tokens of made-up callers, and ids worth looking at. */
export interface Session {
  readonly tokens: Readonly<Record<Role, string>>;
  /** The patient that the PATIENT token belongs to, and the chart to begin with. */
  readonly patientId: string;
  readonly patientIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly insurances: readonly string[];
}

export interface RoleFacts {
  readonly role: Role;
  readonly label: string;
  /** What the graph lets it see. */
  readonly sees: string;
  /** Whether it works with charts. */
  readonly hasCharts: boolean;
}

export const roles: readonly RoleFacts[] = [
  {
    role: "CLINIC_STAFF",
    label: "Clinic staff",
    sees: "Every chart of the clinic, with the cover behind each card to read.",
    hasCharts: true,
  },
  { role: "PATIENT", label: "Patient", sees: "Its own chart, and nobody else’s.", hasCharts: true },
  { role: "BROKER", label: "Broker", sees: "Members by member id and their plans. No clinic data.", hasCharts: false },
  {
    role: "INSURER",
    label: "Insurer",
    sees: "Pre-authorizations of its own insurances. No clinic data.",
    hasCharts: false,
  },
  {
    role: "BENEFITS_ADMIN",
    label: "Benefits admin",
    sees: "Plans and what they pay. Nothing about any person.",
    hasCharts: false,
  },
];

export function factsOf(role: Role): RoleFacts {
  return roles.find((facts) => facts.role === role) ?? roles[0]!;
}

/** Rejects where the sandbox does not answer. */
export async function loadSession(): Promise<Session> {
  const response = await fetch("/demo/session.json");
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
  return (await response.json()) as Session;
}
