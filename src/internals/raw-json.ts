import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type RawJson = (text: string) => object;

/**
 * `JSON.rawJSON`: a value that `JSON.stringify` writes as the given text.
 *
 * Node.js 20 has it behind a V8 flag that only new contexts obey, so there it is taken from one. Its results work in
 * every context. Delete this file, and call `JSON.rawJSON`, when Node.js 20 is no longer supported.
 */
export const rawJson: RawJson = (JSON as { rawJSON?: RawJson }).rawJSON ?? rawJsonOfNewContext();

function rawJsonOfNewContext(): RawJson {
  setFlagsFromString("--harmony-json-parse-with-source");
  return runInNewContext("JSON.rawJSON") as RawJson;
}
