/* Runs a script of the tests as the tests run the sources: `node typescript-main.mjs <script.ts> <argument>`. */
import { createRequire } from "node:module";
import { transformFileSync } from "@swc/core";

const jsc = { target: "es2022", parser: { syntax: "typescript" } };
const require = createRequire(import.meta.url);

require.extensions[".ts"] = (module, file) => {
  const { code } = transformFileSync(file, { jsc, module: { type: "commonjs" }, swcrc: false });
  module._compile(code, file);
};

require(process.argv[2]);
