/* Lets a child process of a test run the sources as the tests do: `node --import ./typescript-hook.mjs child.ts`. */
import { createRequire } from "node:module";
import { transformFileSync } from "@swc/core";

const jsc = { target: "es2022", parser: { syntax: "typescript" } };

createRequire(import.meta.url).extensions[".ts"] = (module, file) => {
  const { code } = transformFileSync(file, { jsc, module: { type: "commonjs" }, swcrc: false });
  module._compile(code, file);
};
