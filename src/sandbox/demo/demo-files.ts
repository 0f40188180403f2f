import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** `examples/web`, relative to the sources and to the compiled files alike. */
export const demoFolder = join(__dirname, "../../../examples/web");
const built = join(demoFolder, "dist");
const sources = ["src", "public", "index.html", "vite.config.mjs", "build.mjs"];

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

export interface DemoFile {
  /** Below the demo's folder, with forward slashes, e.g. `assets/index-1a2b.js`. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** Whether there is a built demo that is newer than its sources. */
export async function isBuilt(): Promise<boolean> {
  const page = await stat(join(built, "index.html")).catch(() => null);
  if (page === null) return false;
  const times = await Promise.all(sources.map((name) => newestIn(join(demoFolder, name))));
  return times.every((time) => time <= page.mtimeMs);
}

/** The built files; files of kinds that our pages do not use are omitted. */
export async function readBuilt(): Promise<readonly DemoFile[]> {
  // Another sandbox may be replacing the build that is being read.
  for (let tries = 1; tries < 5; tries++) {
    const files = await readAll().catch(() => null);
    if (files !== null) return files;
    await pause(100);
  }
  return readAll();
}

async function readAll(): Promise<readonly DemoFile[]> {
  const names = await readdir(built, { recursive: true });
  return Promise.all(
    names
      .filter((name) => extname(name) in contentTypes)
      .map(async (name) => ({
        path: name.split(sep).join("/"),
        contentType: contentTypes[extname(name)] ?? "",
        body: await readFile(join(built, name)),
      })),
  );
}

/** When the newest file at or below a path was written, in milliseconds; 0 without files. */
async function newestIn(path: string): Promise<number> {
  const here = await stat(path).catch(() => null);
  if (here === null) return 0;
  if (!here.isDirectory()) return here.mtimeMs;
  const times = await Promise.all((await readdir(path)).map((name) => newestIn(join(path, name))));
  return Math.max(0, ...times);
}
