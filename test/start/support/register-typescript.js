/* global require, module, __dirname */
// Loaded with `node -r`: lets a process run the sources as the tests run them.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { transformFileSync } = require("@swc/core");

const { jest } = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8"));
const [, options] = jest.transform["^.+\\.ts$"];

module.constructor._extensions[".ts"] = (target, file) => {
  target._compile(transformFileSync(file, { ...options, swcrc: false }).code, file);
};
