import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { appendFile, mkdir, readdir, rename, stat, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { codeOf } from "./database/ledger-engine";
import type { LedgerOptions } from "./ledger-options";

/** A file that has not changed for this long is abandoned, if its process cannot be checked. */
const abandonedMs = 600_000;
/** The same for a file with this process's pid: most likely from before a restart of the container. */
const namesakeMs = 5_000;
const form = /^[a-z]+-(\d+)-(\w+)\.jsonl(\.\w+\.sealed)?$/;

/**
 * Rows that wait on disk while the ledger is unavailable: one file per process, one JSON value per line, readable by this user
 * only. Running processes adopt the files of dead ones.
 */
export class Spool<Row> {
  private readonly name = randomBytes(8).toString("hex");
  private readonly path: string;
  private appending: Promise<void> = Promise.resolve();

  /** @param dir for this kind of rows only. @param kind prefix of the files. @param revive null for a value that is not a row. */
  constructor(
    private readonly dir: string,
    kind: string,
    private readonly revive: (value: unknown) => Row | null,
  ) {
    this.path = join(dir, `${kind}-${process.pid}-${this.name}.jsonl`);
  }

  /** Resolves when the rows are on disk. Rejects with the file system's error. */
  append(rows: readonly Row[]): Promise<void> {
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    return this.next(async () => {
      await mkdir(this.dir, { recursive: true, mode: 0o700 });
      await appendFile(this.path, lines, { mode: 0o600, flush: true });
    });
  }

  /**
   * Rows of this process and of dead ones, in order. A file is deleted after the reader has taken its last rows; until then
   * they may come again. `onTorn` is called for lines that are not rows, because a process was killed while writing. Rejects
   * with the file system's error.
   */
  async *read(batchSize: number, onTorn: (count: number) => void): AsyncGenerator<readonly Row[]> {
    for (const path of await this.sealed()) {
      let rows: Row[] = [];
      for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
        const row = this.parse(line);
        if (row === null) onTorn(1);
        else rows.push(row);
        if (rows.length < batchSize) continue;
        yield rows;
        rows = [];
      }
      if (rows.length > 0) yield rows;
      await unlink(path).catch(() => undefined);
    }
  }

  private parse(line: string): Row | null {
    try {
      return this.revive(JSON.parse(line));
    } catch {
      return null;
    }
  }

  /** Files that are no longer written, including this process's own, in order of sealing. Never rejects. */
  private async sealed(): Promise<string[]> {
    await this.next(async () => void (await seal(this.path))).catch(() => undefined);
    const names = await readdir(this.dir).catch(() => []);
    const found = await Promise.all(names.map((name) => this.adopt(name).catch(() => undefined)));
    return found.filter((path) => path !== undefined).sort((one, other) => (sealOf(one) < sealOf(other) ? -1 : 1));
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

let seals = 0;

/** Renames a file to a unique name: an earlier one may still be there. */
async function seal(path: string): Promise<string> {
  const time = Date.now().toString(36).padStart(9, "0");
  const number = (seals++ % 36 ** 3).toString(36).padStart(3, "0");
  const sealed = `${path}.${time}${number}${randomBytes(6).toString("hex")}.sealed`;
  await rename(path, sealed);
  return sealed;
}

const sealOf = (path: string): string => path.slice(path.indexOf(".jsonl."));

/** Processes of other containers cannot be seen and may have this process's pid. */
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

/** Folder of a spool; undefined for a ledger in memory, which is always available. */
export function spoolDir(
  kind: "audit" | "change",
  { databaseUrl, dataDir }: Pick<LedgerOptions, "databaseUrl" | "dataDir">,
): string | undefined {
  if (dataDir !== undefined) return join(dataDir, `${kind}-spool`);
  return databaseUrl === undefined ? undefined : join(tmpdir(), `coverage-graph-${kind}-spool`);
}
