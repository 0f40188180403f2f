import type { MemberRecord } from "../../../src/sandbox/bastion/bastion.records";
import type { SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import { enrolment } from "../enrolment-input";
import type { Row } from "./large-list";

/** A difference as the graph describes it. */
export interface FoundDifference {
  readonly kind: string;
  readonly key: string | null;
  readonly memberId: string | null;
}

/** A write as the graph's own list has it. */
export interface StoredRequest {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly memberId: string | null;
}

/** One write that makes a difference go away, under its own reference. */
export interface Item {
  readonly reference: string;
  readonly operation: "add-endorsements" | "remove-endorsements" | "change-endorsement-plans";
  readonly input: object;
  /** As `KIND member or key`; absent where the write is about no difference. */
  readonly solves?: string;
  /** How the broker's log names it. */
  readonly loggedAs: string;
  /** Members that it has changed or made, by what the broker has. */
  readonly done: () => readonly MemberRecord[];
}

const newPlanId = "303";

/** Writes that apply these differences to the broker, and remove these leavers too. */
export function itemsFor(
  differences: readonly FoundDifference[],
  { rows, leavers }: { readonly rows: readonly Row[]; readonly leavers: readonly MemberRecord[] },
  { store }: SandboxUpstreams,
): readonly Item[] {
  const { members } = store.broker;
  const removal = ({ memberId, policyId }: MemberRecord, solves?: string): Item => {
    const reference = `leaver ${memberId}`;
    return {
      ...{ reference, operation: "remove-endorsements", input: { reference, memberId, policyId }, solves },
      loggedAs: `/endorsement/remove ${memberId}`,
      done: () => [members.get(memberId)!].filter(({ status }) => status === "Deleted"),
    };
  };
  const change = ({ memberId, planId }: MemberRecord, solves: string): Item => {
    const reference = `mover ${memberId}`;
    const input = { reference, memberId, oldPlanId: planId, newPlanId };
    return {
      ...{ reference, operation: "change-endorsement-plans", input, solves },
      loggedAs: `/endorsement/update-member-plan ${memberId}`,
      done: () => [members.get(memberId)!].filter((member) => member.planId === newPlanId),
    };
  };
  const addition = (key: string, solves: string): Item => {
    const reference = `joiner ${key}`;
    const { firstName, lastName, birthDate, nationalId, planId } = rows.find((row) => row["key"] === key)!;
    const { member, policyId } = enrolment(store.broker);
    const person = { ...member, firstName, middleName: null, lastName, birthDate, nationalId };
    return {
      ...{ reference, operation: "add-endorsements", input: { reference, planId, policyId, member: person }, solves },
      loggedAs: `/endorsement/add ${String(lastName)}`,
      done: () => [...members.values()].filter((one) => one.lastName === lastName),
    };
  };
  const found = differences.flatMap(({ kind, key, memberId }): Item[] => {
    const solves = `${kind} ${memberId ?? key}`;
    if (kind === "ONLY_YOURS") return [addition(key!, solves)];
    const member = members.get(memberId!)!;
    if (kind === "ONLY_BROKER" || kind === "STATUS_DIFFERS") return [removal(member, solves)];
    return kind === "PLAN_DIFFERS" ? [change(member, solves)] : [];
  });
  return [...found, ...leavers.map((member) => removal(member))];
}

/** Writes of members that have reached the broker, in order: what they were about, and the status that left it. */
export function brokerLogOf(upstreams: SandboxUpstreams) {
  return upstreams
    .requests("bastion")
    .filter(({ method, route }) => method === "POST" && route.startsWith("/endorsement/"))
    .map(({ route, body, status }) => {
      const { memberId, customer } = body as { memberId?: string; customer?: { lastName: string } };
      return { item: `${route} ${memberId ?? customer?.lastName}`, status };
    });
}

/** Requests of which the graph says something else than the broker's log and members do. */
export function disagreements(
  requests: readonly StoredRequest[],
  items: readonly Item[],
  log: ReturnType<typeof brokerLogOf>,
): readonly string[] {
  return requests.flatMap(({ reference, state, memberId }) => {
    const { loggedAs, done } = items.find((item) => item.reference === reference)!;
    const sent = log.filter(({ item }) => item === loggedAs);
    const written = done();
    // Whose answer was lost is not known, whatever it was.
    const isUnknown = state === "OUTCOME_UNKNOWN" || state === "SENDING";
    const agrees =
      state === "DONE"
        ? sent.length === 1 && written.length === 1 && written[0]?.memberId === memberId
        : state === "REFUSED"
          ? sent[0]?.status === 422 && written.length === 0
          : isUnknown && written.length <= 1;
    return agrees ? [] : [`${reference} ${state}, sent ${sent.length}, done ${written.length}`];
  });
}
