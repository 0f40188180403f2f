import { openLedger } from "../../../src/composition/ledger";
import type { LedgerOptions } from "../../../src/ledger/ledger-options";
import { IndexSweeper, type ListPage, type SweepTimes } from "../../../src/links/index-sweeper";

export interface SweepingInput {
  readonly options: LedgerOptions;
  readonly url: string;
  /** By which the upstream knows the process. */
  readonly reader: string;
  readonly times: SweepTimes;
}

/** Sweeps whenever it has the lease, until it is killed. */
async function main({ options, url, reader, times }: SweepingInput): Promise<void> {
  const { links } = await openLedger(options);
  const ask = async <Answer>(path: string): Promise<Answer> =>
    (await (await fetch(`${url}${path}`, { headers: { reader } })).json()) as Answer;
  const sweeper = new IndexSweeper(
    links,
    {
      patients: (position) => ask<ListPage>(`/patients?at=${position}`),
      members: (position) => ask<ListPage>(`/roster?at=${position}`),
      readPatients: async (ids) => {
        await Promise.all(
          ids.map(async (id) => {
            const { number } = await ask<{ number: string }>(`/card?id=${id}`);
            links.observe({ kind: "cards", patientId: id, cards: [{ insurerCode: "A", number }] }, true);
          }),
        );
      },
      readMembers: async (ids) => {
        await Promise.all(
          ids.map(async (id) => {
            const { nationalId, policyId, planId } = await ask<Record<"nationalId" | "policyId" | "planId", string>>(
              `/member?id=${id}`,
            );
            links.observe(
              { kind: "member", member: { memberId: id, status: { nationalId, policyId, isRemoved: false } } },
              true,
            );
            links.observe({ kind: "member", member: { memberId: id, planId } }, true);
          }),
        );
      },
      stop: () => undefined,
    },
    {
      sweepMs: 3_600_000,
      times,
      onError: (error) => {
        throw error;
      },
    },
  );
  sweeper.start();
  // The sweeper's own timers keep no process alive.
  setInterval(() => undefined, 60_000);
  process.on("disconnect", () => process.exit());
}

void main(JSON.parse(process.argv[3] ?? "null"));
