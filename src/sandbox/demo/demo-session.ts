import { clock } from "../../clock";
import type { Role } from "../../auth/role";
import type { SandboxSession } from "../start-sandbox";
import type { SandboxStore } from "../sandbox-store";

/** Answer of `GET /demo/session.json`: the callers that the page may act as, and interesting ids. All of it is invented. */
export interface DemoSession {
  readonly tokens: Readonly<Record<Role, string>>;
  /** The patient that the PATIENT token belongs to. */
  readonly patientId: string;
  readonly patientIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly insurances: readonly string[];
  /** IANA name of the zone that this deployment's clinic is in. */
  readonly timeZone: string;
  /** The sandbox's present, ISO 8601. */
  readonly now: string;
}

const patientType = 200;
const samples = 24;

export async function demoSession(session: SandboxSession, store: SandboxStore): Promise<DemoSession> {
  const patients = [...store.clinic.users.values()].filter(({ type }) => type === patientType);
  const { patientId, insurances } = session;
  const own = store.clinic.cards.get(patientId)?.primary?.subscriber_number;
  const members = [...store.broker.members.keys()].filter((id) => id !== own);
  return {
    tokens: await session.tokens(),
    patientId,
    patientIds: patients.slice(0, samples).map(({ id }) => id),
    memberIds: [...(own !== undefined && store.broker.members.has(own) ? [own] : []), ...members].slice(0, samples),
    insurances,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: clock.date().toISOString(),
  };
}
