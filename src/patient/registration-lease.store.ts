import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { clock } from "../clock";
import type { LedgerDatabase } from "../ledger/database/ledger-database";
import { leaseHasEnded } from "../ledger/lease";
import { RegistrationRunningError, type RegistrationLeases } from "./registration-lease";

/** Longer than any call to the clinic: a process that does not renew it for this long has died. */
const leaseMs = 120_000;
const pollMs = { first: 20, most: 250 };

/** The table `registration_leases`. */
export class RegistrationLeaseStore implements RegistrationLeases {
  constructor(private readonly database: LedgerDatabase) {}

  async run<T>(code: string, deadlineAt: number, register: () => Promise<T>): Promise<T> {
    const holder = randomUUID();
    for (let waitMs = pollMs.first; !(await this.take(code, holder)); waitMs = Math.min(waitMs * 2, pollMs.most)) {
      if (performance.now() + waitMs > deadlineAt) throw new RegistrationRunningError();
      await delay(waitMs);
    }
    try {
      return await register();
    } finally {
      // If the ledger has become unavailable meanwhile, the lease expires by itself.
      await this.release(holder).catch(() => undefined);
    }
  }

  private async take(code: string, holder: string): Promise<boolean> {
    const now = clock.now();
    const lease = { holder, lease_until: now + leaseMs };
    const taken = await this.database.use((db) =>
      db
        .insertInto("registration_leases")
        .values({ code_hash: this.database.hash.of("patient-code", code), ...lease })
        .onConflict((conflict) =>
          conflict
            .column("code_hash")
            .doUpdateSet(lease)
            .where(leaseHasEnded("registration_leases.lease_until", now, leaseMs)),
        )
        .returning("holder")
        .executeTakeFirst(),
    );
    return taken !== undefined;
  }

  private async release(holder: string): Promise<void> {
    await this.database.use((db) => db.deleteFrom("registration_leases").where("holder", "=", holder).execute());
  }
}
