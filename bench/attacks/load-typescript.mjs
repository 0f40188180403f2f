import { Module, createRequire } from "node:module";
import { transformFileSync } from "@swc/core";

/** A module of the tests', which is TypeScript and imports nothing. */
export function loadTypescript(path) {
  const { code } = transformFileSync(path, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  const made = new Module(path);
  made.require = createRequire(path);
  made._compile(code, path);
  return made.exports;
}
