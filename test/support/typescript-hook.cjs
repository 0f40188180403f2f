// Loaded first, lets a process run the sources as the tests run them, decorators included.
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { pid } = require("node:process");

const root = join(__dirname, "../..");
const { jest } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const [, options] = jest.transform["^.+\\.ts$"];
const { version } = require("@swc/core/package.json");

// A process that a test starts runs some six hundred files, the same as most others: each is compiled once.
const folder = join(root, "node_modules/.cache/typescript-hook");
mkdirSync(folder, { recursive: true });

require.extensions[".ts"] = (target, file) => target._compile(compiled(file), file);

function compiled(file) {
  const source = readFileSync(file, "utf8");
  const key = createHash("sha256")
    .update(JSON.stringify([version, options, source]))
    .digest("hex");
  const kept = join(folder, `${key}.js`);
  try {
    return readFileSync(kept, "utf8");
  } catch {
    const { code } = require("@swc/core").transformSync(source, { ...options, filename: file, swcrc: false });
    // Other processes see all of it or nothing.
    writeFileSync(`${kept}.${pid}`, code);
    renameSync(`${kept}.${pid}`, kept);
    return code;
  }
}
