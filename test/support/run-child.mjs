/* Runs a script of the tests: `node run-child.mjs <script.ts> <argument>`. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("./typescript-hook.cjs");
require("reflect-metadata");
require(process.argv[2]);
