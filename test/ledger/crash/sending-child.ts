import { openLedger } from "../../../src/composition/ledger";
import type { LedgerOptions } from "../../../src/ledger/ledger-options";

/** Adds every member it was given, five at a time, each under its own reference; is killed in the middle of it. */
async function main({ options, url, references }: { options: LedgerOptions; url: string; references: string[] }) {
  const ledger = await openLedger({ ...options, leaseMs: 200 });
  const waiting = [...references];
  const worker = async () => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      const reference = key;
      const perform = async () => {
        const response = await fetch(url, { method: "POST", body: reference });
        return { kind: "done", result: { memberId: await response.text() } } as const;
      };
      const entry = { caller: "broker-1", mutation: "addEndorsement", key: reference };
      await ledger.idempotency.run({ entry, payload: reference, deadlineAt: performance.now() + 2_000, perform });
    }
  };
  await Promise.all(Array.from({ length: 5 }, worker));
  await ledger.close();
  process.disconnect();
}

void main(JSON.parse(process.argv[3] ?? "null"));
