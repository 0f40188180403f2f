import { randomBytes } from "node:crypto";
import { appendFile, mkdir, readdir, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../database/ledger-engine";
import type { AuditRow } from "./audit-row";

/** A file that its process has not touched for this long is given up, where its process cannot be asked for. */
const abandonedMs = 600_000;
/** The same with a process of this one's number: most likely this container's last life. */
const namesakeMs = 5_000;
const form = /^audit-(\d+)-(\w+)\.jsonl(\.\w+\.sealed)?$/;

/**
 * Audit records on disk while the ledger is away: one file a process, one JSON array a line, readable for this user
 * only. Files of processes that died are found by those that live.
 */
export class AuditSpool {
  private readonly path: string;
  private appending: Promise<void> = Promise.resolve();

  /** @param name of this process's file, unique among all that ever use the folder. */
  constructor(
    private readonly dir: string,
    private readonly name: string,
  ) {
    this.path = join(dir, `audit-${process.pid}-${name}.jsonl`);
  }

  /** Resolves when the rows are on disk. Rejects with the file system's error. */
  append(rows: readonly AuditRow[]): Promise<void> {
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    return this.next(async () => {
      await mkdir(this.dir, { recursive: true, mode: 0o700 });
      await appendFile(this.path, lines, { mode: 0o600, flush: true });
    });
  }

  /** Files that nobody writes to any more, this process's own among them. Never rejects. */
  async sealed(): Promise<string[]> {
    await this.next(async () => void (await seal(this.path))).catch(() => undefined);
    const names = await readdir(this.dir).catch(() => []);
    const found = await Promise.all(names.map((name) => this.adopt(name).catch(() => undefined)));
    return found.filter((path) => path !== undefined);
  }

  private async adopt(file: string): Promise<string | undefined> {
    const [, pid, name, sealed] = form.exec(file) ?? [];
    if (pid === undefined || name === this.name) return sealed ? join(this.dir, file) : undefined;
    const path = join(this.dir, file);
    if (sealed) return path;
    return (await isAbandoned(Number(pid), path)) ? seal(path) : undefined;
  }

  private next(work: () => Promise<void>): Promise<void> {
    const done = this.appending.then(work);
    this.appending = done.catch(() => undefined);
    return done;
  }
}

/** Under a name of its own: an earlier one may still be there, because the ledger went away again. */
async function seal(path: string): Promise<string> {
  const sealed = `${path}.${randomBytes(6).toString("hex")}.sealed`;
  await rename(path, sealed);
  return sealed;
}

/** A process of another container cannot be seen from here, and may have the same number as this one. */
async function isAbandoned(pid: number, path: string): Promise<boolean> {
  if (pid !== process.pid && !isAlive(pid)) return true;
  const quietMs = Date.now() - (await stat(path)).mtimeMs;
  return quietMs > (pid === process.pid ? namesakeMs : abandonedMs);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
