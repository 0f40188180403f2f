import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type RawJson = (text: string) => object;

/**
 * `JSON.rawJSON`: a value that `JSON.stringify` writes as the given text.
 *
 * In Node.js 20 it is behind a V8 flag that only affects new contexts, so it is taken from a new one. Its results work in every
 * context. Replace it with `JSON.rawJSON` when Node.js 20 is no longer supported.
 */
export const rawJson: RawJson = (JSON as { rawJSON?: RawJson }).rawJSON ?? rawJsonOfNewContext();

function rawJsonOfNewContext(): RawJson {
  setFlagsFromString("--harmony-json-parse-with-source");
  return runInNewContext("JSON.rawJSON") as RawJson;
}
