import { isIP } from "node:net";

/** Parses `10.0.0.0/8` or `192.0.2.7`; null if it is neither an address nor a range. */
export function parseRange(text: string): { readonly address: string; readonly prefix: number } | null {
  const [address = "", prefix, ...rest] = text.split("/");
  const bits = isIP(address) === 4 ? 32 : 128;
  if (isIP(address) === 0 || rest.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return null;
  const length = prefix === undefined ? bits : Number(prefix);
  return length <= bits ? { address, prefix: length } : null;
}
