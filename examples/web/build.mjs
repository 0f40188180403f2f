/**
 * Builds the demo into `dist`. The whole folder takes the place of the last one at once, so that whoever reads it
 * meanwhile, or builds it too, never finds half a page.
 */
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

const { dirname } = import.meta;
const target = join(dirname, "dist");
const fresh = join(dirname, `.dist-${process.pid}`);
const stale = `${fresh}-old`;

await build({
  configFile: join(dirname, "vite.config.mjs"),
  configLoader: "native",
  logLevel: "warn",
  build: { outDir: fresh, emptyOutDir: true },
});
await rename(target, stale).catch(() => undefined);
try {
  await rename(fresh, target);
} catch {
  // Somebody else was quicker, with the same sources.
  await rm(fresh, { recursive: true, force: true });
}
await rm(stale, { recursive: true, force: true });
