import type { Pool } from "undici";
import type { Circuit } from "./circuit";
import type { ExchangeRules } from "./exchange";
import type { Flight } from "./flight";
import type { Governor } from "./governor";
import type { RetryPolicy } from "./retry-policy";
import type { UpstreamObserver } from "../upstream-observer";

/** What the flights of one upstream have in common. */
export interface FlightDeck extends ExchangeRules {
  /** Path of the API root, without a slash at its end. */
  readonly basePath: string;
  readonly callTimeoutMs: number;
  readonly pool: Pool;
  readonly governor: Governor;
  readonly circuit: Circuit;
  readonly retries: RetryPolicy;
  readonly observer: UpstreamObserver;
  /** The flight is over. */
  landed(flight: Flight): void;
}
