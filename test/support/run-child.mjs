/* Runs a script of the tests as the tests run the sources, decorators included: `node run-child.mjs <script.ts> <argument>`. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { transformFileSync } from "@swc/core";

const { jest } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const [, options] = jest.transform["^.+\\.ts$"];
const require = createRequire(import.meta.url);

require.extensions[".ts"] = (module, file) => {
  module._compile(transformFileSync(file, { ...options, swcrc: false }).code, file);
};

require("reflect-metadata");
require(process.argv[2]);
