import { createReadStream, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../ledger/eventually";
import type { ChildGraph } from "./child-graph";

/** Node options for a child that writes heap snapshots to the folder on a signal, with long strings in full. */
export const snapshotFlags = (folder: string): readonly string[] => [
  "--heapsnapshot-signal=SIGUSR2",
  `--diagnostic-dir=${folder}`,
  "--heap-snapshot-string-limit=100000000",
];

/** Which of these texts the child's live heap contains. */
export async function textsInHeap(
  { pid, url }: ChildGraph,
  folder: string,
  texts: readonly string[],
): Promise<readonly string[]> {
  process.kill(pid, "SIGUSR2");
  await eventually(() => expect(snapshotsIn(folder)).toHaveLength(1), 30_000);
  // It does nothing else while it writes; connections that were idle for so long are closed.
  await eventually(() => fetch(`${url}/healthz`), 60_000);
  const [file] = snapshotsIn(folder);
  try {
    return await textsInFile(join(folder, file!), texts);
  } finally {
    rmSync(join(folder, file!));
  }
}

function snapshotsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".heapsnapshot"));
}

async function textsInFile(file: string, texts: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  let end = "";
  for await (const chunk of createReadStream(file, "latin1") as AsyncIterable<string>) {
    // A text may begin in one part of the file and end in the next.
    const part = end + chunk;
    for (const text of texts) if (part.includes(text)) found.add(text);
    end = part.slice(-100);
  }
  return [...found];
}
