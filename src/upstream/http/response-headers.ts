import { clock } from "../../clock";

const jsonType = /^\s*(?:application\/json|text\/json|application\/[\w.!#$&^-]+\+json)\s*(?:[;,]|$)/i;
const plainType = /^\s*text\/plain\s*(?:[;,]|$)/i;

/** Raw response headers: names and values alternate. They are parsed when read, since few are. */
export class ResponseHeaders {
  constructor(private readonly raw: readonly Buffer[]) {}

  /** A header's value by its lower-case name; repeated headers are joined by commas. */
  get(name: string): string | undefined {
    let found: string | undefined;
    for (let i = 0; i + 1 < this.raw.length; i += 2) {
      const candidate = this.raw[i]!;
      if (candidate.length !== name.length || candidate.toString("latin1").toLowerCase() !== name) continue;
      const value = this.raw[i + 1]!.toString("latin1");
      found = found === undefined ? value : `${found}, ${value}`;
    }
    return found;
  }

  /** By the content type. A missing one is accepted here, because an empty answer needs none. */
  mayBeJson(acceptTextPlain: boolean): boolean {
    const type = this.get("content-type");
    return type === undefined || jsonType.test(type) || (acceptTextPlain && plainType.test(type));
  }

  /** Seconds from now, from either form of `Retry-After`. */
  retryAfterSeconds(): number | undefined {
    const value = this.get("retry-after")?.trim();
    if (value === undefined) return undefined;
    if (/^\d{1,9}$/.test(value)) return Number(value);
    const at = Date.parse(value);
    return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - clock.now()) / 1000));
  }
}
