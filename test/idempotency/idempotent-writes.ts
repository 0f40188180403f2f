import type { IdempotentWrite, WriteOutcome } from "../../src/idempotency/idempotency";

export type Outcome = WriteOutcome<{ memberId: string }>;

export const member = {
  policyId: "POL-7",
  planId: "85",
  firstName: "Ada",
  lastName: "Obi",
  birthDate: "1962-01-10",
  nationalId: "NIN-4455",
};

export const added: Outcome = { kind: "done", result: { memberId: "100004976" }, resourceId: "100004976" };

/** An `addEndorsement` of the caller `broker-1` under reference `ref-1`, with a second to wait. */
export function addMember(
  perform: () => Promise<Outcome>,
  changed: { key?: string; caller?: string; mutation?: string; payload?: unknown; waitMs?: number } = {},
): IdempotentWrite<{ memberId: string }> {
  const { key = "ref-1", caller = "broker-1", mutation = "addEndorsement", payload = member, waitMs = 1_000 } = changed;
  return {
    entry: { caller, mutation, key },
    payload,
    match: member,
    deadlineAt: performance.now() + waitMs,
    perform,
  };
}

/** A send whose answer the test gives when it wants to. */
export function heldSend(): {
  perform: jest.Mock<Promise<Outcome>, []>;
  answer: (outcome: Outcome) => void;
  sent: Promise<void>;
} {
  let answer: (outcome: Outcome) => void = () => undefined;
  let send: () => void = () => undefined;
  const answered = new Promise<Outcome>((resolve) => (answer = resolve));
  const sent = new Promise<void>((resolve) => (send = resolve));
  const perform = jest.fn(() => {
    send();
    return answered;
  });
  return { perform, answer, sent };
}

export function sending(outcome: Outcome): jest.Mock<Promise<Outcome>, []> {
  return jest.fn(() => Promise.resolve(outcome));
}
