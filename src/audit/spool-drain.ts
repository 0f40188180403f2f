import { createReadStream } from "node:fs";
import { unlink } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { LedgerProblem } from "../ledger/ledger-options";
import type { Spool } from "../ledger/spool";
import { auditColumns, type AuditRow } from "./audit-row";
import type { AuditStore } from "./audit.store";

const batchSize = 500;

/** Brings spooled records into the ledger. A file is deleted when the last of its rows is in; until then it may come again. */
export class SpoolDrain {
  private draining: Promise<void> | undefined;

  constructor(
    private readonly spool: Spool<AuditRow>,
    private readonly store: AuditStore,
    private readonly onProblem: (problem: LedgerProblem) => void,
  ) {}

  /** Drains what there is, or stops when the ledger goes away. Never rejects. */
  run(): Promise<void> {
    this.draining ??= this.drainAll()
      .catch(() => undefined)
      .finally(() => (this.draining = undefined));
    return this.draining;
  }

  private async drainAll(): Promise<void> {
    for (const path of await this.spool.sealed()) await this.drain(path);
  }

  private async drain(path: string): Promise<void> {
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
    const rows: AuditRow[] = [];
    for await (const line of lines) {
      rows.push(...this.parse(line));
      if (rows.length >= batchSize) await this.store.insert(rows.splice(0));
    }
    if (rows.length > 0) await this.store.insert(rows);
    await unlink(path).catch(() => undefined);
  }

  /** A process killed in the middle of a line leaves half a record. */
  private parse(line: string): AuditRow[] {
    try {
      const row = JSON.parse(line) as AuditRow;
      if (Array.isArray(row) && row.length === auditColumns.length) return [row];
    } catch {
      // Reported below, like any other line that is no record.
    }
    this.onProblem({ kind: "audit-lost", count: 1 });
    return [];
  }
}
