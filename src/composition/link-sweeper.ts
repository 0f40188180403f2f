import { Role } from "../auth/role";
import type { Config } from "../config";
import type { GraphContext } from "../context";
import { features } from "../features";
import { IndexSweeper, type SweeperOptions } from "../links/index-sweeper";
import { PacedClient, type Pace } from "../links/paced-client";
import { Cancellation } from "../upstream/http/cancellation";
import { createGraphContext } from "./graph-context";
import type { Services } from "../services";

/** At a slow rate a page takes long; the rate limits it, not this deadline. */
const pageDeadlineMs = 6 * 3_600_000;

export interface SweeperHooks extends Pick<SweeperOptions, "onStatus" | "onCompleted" | "onError"> {
  /** By how much the process's first sweep is faster than the pace. */
  readonly firstSweepSpeedup?: number;
}

/** Fills the link index in the background, behind live traffic; null if it is off. */
export function createLinkSweeper(
  config: Config,
  services: Services,
  { firstSweepSpeedup = 1, ...hooks }: SweeperHooks,
): IndexSweeper | null {
  const { isOn, callsPerSecond, sweepHours } = config.linkIndex;
  if (!isOn) return null;
  const pace: Pace = { callsPerSecond: callsPerSecond * firstSweepSpeedup };
  const paced = pacedServices(services, pace);
  const cancellation = new Cancellation();
  const run = <T>(work: (context: GraphContext) => Promise<T>): Promise<T> => {
    const scope = { cancellation, deadlineAt: performance.now() + pageDeadlineMs };
    return work(createGraphContext(paced, { caller: sweeping, scope }));
  };
  const stop = (): void => cancellation.cancel(new Error("The service stops."));
  const source = features.map(({ linkSweep }) => linkSweep?.(run, stop)).find((found) => found !== undefined);
  if (source === undefined) return null;
  return new IndexSweeper(services.ledger.links, source, {
    sweepMs: sweepHours * 3_600_000,
    ...hooks,
    onCompleted: (status) => {
      pace.callsPerSecond = callsPerSecond;
      hooks.onCompleted?.(status);
    },
  });
}

/** The sweep has no caller: what it reads is shown to no one, and stored as hashes and ids. */
const sweeping = {
  subject: "link-index",
  roles: new Set([Role.CLINIC_STAFF]),
  insurances: new Set<string>(),
  memberIds: new Set<string>(),
  expiresAt: Infinity,
};

function pacedServices(services: Services, pace: Pace): Services {
  const { upstreams, ledger, proofOptions } = services;
  const { vsee, bastion } = upstreams;
  const quiet = (): void => undefined;
  return {
    ...services,
    upstreams: {
      ...upstreams,
      vsee: new PacedClient(vsee, pace),
      bastion: new PacedClient(bastion, pace),
    },
    ledger: { ...ledger, links: ledger.links.insistent },
    // A mismatch that a sweep finds is not a caller's.
    proofOptions: { ...proofOptions, onMismatch: quiet, onDropped: quiet, onDrift: quiet },
  };
}
