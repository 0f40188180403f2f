import type { IncomingHttpHeaders } from "node:http";
import { clock } from "../../clock";

const jsonType = /^\s*(?:application\/json|text\/json|application\/[\w.!#$&^-]+\+json)\s*(?:;|$)/i;
const plainType = /^\s*text\/plain\s*(?:;|$)/i;

/** Response headers as the parser leaves them: names and values in turn. Read one by one, since few are ever asked for. */
export class ResponseHead {
  constructor(
    readonly status: number,
    private readonly raw: readonly Buffer[],
  ) {}

  /** The first header of that lower-case name. */
  get(name: string): string | undefined {
    for (let i = 0; i + 1 < this.raw.length; i += 2) {
      const candidate = this.raw[i] as Buffer;
      if (candidate.length === name.length && candidate.toString("latin1").toLowerCase() === name) {
        return (this.raw[i + 1] as Buffer).toString("latin1");
      }
    }
    return undefined;
  }

  /** By its content type. A missing one is no objection here: an answer without a body needs none. */
  mayHoldJson(acceptTextPlain: boolean): boolean {
    const type = this.get("content-type");
    return type === undefined || jsonType.test(type) || (acceptTextPlain && plainType.test(type));
  }

  all(): IncomingHttpHeaders {
    const headers: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
    for (let i = 0; i + 1 < this.raw.length; i += 2) {
      const name = (this.raw[i] as Buffer).toString("latin1").toLowerCase();
      const value = (this.raw[i + 1] as Buffer).toString("latin1");
      const earlier = headers[name];
      headers[name] = earlier === undefined ? value : [earlier, value].flat();
    }
    return headers;
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
