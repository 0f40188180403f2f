import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type ContentEncoding = "br" | "gzip";

/** In order of preference. */
const offered: readonly ContentEncoding[] = ["br", "gzip"];
/** Smaller bodies fit into one packet anyway. */
const thresholdBytes = 1_024;
/** Higher levels save few bytes and take much more time. */
const brotliQuality = 4;
const gzipLevel = 6;

const compressors: Readonly<Record<ContentEncoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (body) => toGzip(body, { level: gzipLevel }),
};
const toBrotli = promisify(brotliCompress);
const toGzip = promisify<Buffer, { level: number }, Buffer>(gzip);

/** The encoding for a body of this size; undefined for none. */
export function encodingFor(bytes: number, acceptEncoding: string | undefined): ContentEncoding | undefined {
  return bytes < thresholdBytes ? undefined : preferredEncoding(acceptEncoding);
}

/** Off the main thread. */
export function compress(text: string, encoding: ContentEncoding): Promise<Buffer> {
  return compressors[encoding](Buffer.from(text));
}

/** The best supported encoding of an `Accept-Encoding` header (RFC 9110, 12.5.3); undefined for none. */
export function preferredEncoding(header: string | undefined): ContentEncoding | undefined {
  if (header === undefined) return undefined;
  const weights = weightsIn(header);
  const weightOf = (coding: string): number => weights.get(coding) ?? weights.get("*") ?? 0;
  // `identity` has the lowest preference unless it is listed.
  let best = { coding: undefined as ContentEncoding | undefined, weight: weights.get("identity") ?? 0 };
  for (const coding of offered) {
    const weight = weightOf(coding);
    if (weight > best.weight || (weight > 0 && weight === best.weight && best.coding === undefined)) {
      best = { coding, weight };
    }
  }
  return best.coding;
}

function weightsIn(header: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [coding = "", ...parameters] = part.split(";").map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const weight = quality === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0;
    // An alias.
    weights.set(coding === "x-gzip" ? "gzip" : coding, weight);
  }
  return weights;
}
