import { createReadStream, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ChildGraph } from "./child-graph";

/** For a child whose heap is looked at: it writes it to the folder when it is told to, with long texts whole. */
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
  // The child does nothing else while it writes. The signal may come after a request that was sent behind it.
  for (let tries = 0; snapshotsIn(folder).length === 0; tries++) {
    if (tries > 1_000) throw new Error("The child has written no heap snapshot.");
    await fetch(`${url}/healthz`);
  }
  await fetch(`${url}/healthz`);
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
