import { readFile, unlink } from "node:fs/promises";
import type { NewChange } from "./endorsement-change";
import { Spool } from "../../ledger/spool";

/** Changes on disk while the ledger is away, so that the end of a process takes none of them with it. */
export class ChangeSpool {
  private readonly spool: Spool<NewChange>;

  /** @param onTorn told of lines that are no change: a process was killed in the middle of one. */
  constructor(
    dir: string,
    private readonly onTorn: (count: number) => void,
  ) {
    this.spool = new Spool(dir, "changes");
  }

  /** Resolves when they are on disk. Rejects with the file system's error. */
  append(changes: readonly NewChange[]): Promise<void> {
    return this.spool.append(changes);
  }

  /**
   * Hands over what was left, by this process and by those that died, each file's changes in their order. A file is deleted
   * when all of its changes were taken; until then they may come again. Rejects with what `take` rejects with.
   */
  async drain(take: (change: NewChange) => Promise<void>): Promise<void> {
    for (const path of await this.spool.sealed()) {
      const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
      const changes = lines.map(parse).filter((change) => change !== null);
      if (changes.length < lines.length) this.onTorn(lines.length - changes.length);
      for (const change of changes) await take(change);
      await unlink(path);
    }
  }
}

function parse(line: string): NewChange | null {
  try {
    const { occurredAt, ...change } = JSON.parse(line) as NewChange;
    return { ...change, occurredAt: new Date(occurredAt) };
  } catch {
    return null;
  }
}
