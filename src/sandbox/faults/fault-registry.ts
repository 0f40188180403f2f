import type { UpstreamName } from "../../upstream/upstream-error";
import type { SeededRandom } from "../seeded-random";
import type { Fault, FaultRule } from "./fault-rule";

/** Switches for misbehaviour. */
export interface Faults {
  /** Adds a rule; the returned function takes it away again. Of several that match, the oldest acts. */
  add(rule: FaultRule): () => void;
  clear(): void;
  /** Rules in force, oldest first, spent ones left out. */
  list(): readonly FaultRule[];
  /** Resolves once ports are open or closed as the rules say. */
  settled(): Promise<void>;
}

/** Told whenever the rules have changed, to open and close ports. */
export type PortKeeper = (refusing: ReadonlySet<UpstreamName>, dropping: ReadonlySet<UpstreamName>) => Promise<void>;

interface ActiveRule {
  readonly rule: FaultRule;
  timesLeft: number;
}

const isAboutConnections = ({ kind }: Fault): boolean => kind === "refuse-connections" || kind === "drop-connections";

/** What the servers ask on each request. */
export class FaultRegistry implements Faults {
  private active: ActiveRule[] = [];
  private portWork: Promise<void> = Promise.resolve();
  private keepPorts: PortKeeper = async () => {};

  constructor(private readonly random: SeededRandom) {}

  onConnectionRules(keeper: PortKeeper): void {
    this.keepPorts = keeper;
  }

  add(rule: FaultRule): () => void {
    const entry = { rule, timesLeft: rule.times ?? Infinity };
    this.active.push(entry);
    this.tellPorts(isAboutConnections(rule));
    return () => {
      this.active = this.active.filter((other) => other !== entry);
      this.tellPorts(isAboutConnections(rule));
    };
  }

  clear(): void {
    const hadConnectionRules = this.active.some(({ rule }) => isAboutConnections(rule));
    this.active = [];
    this.tellPorts(hadConnectionRules);
  }

  list(): readonly FaultRule[] {
    return this.active.map(({ rule }) => rule);
  }

  settled(): Promise<void> {
    return this.portWork;
  }

  dropsConnections(upstream: UpstreamName): boolean {
    return this.active.some(({ rule }) => rule.kind === "drop-connections" && rule.upstream === upstream);
  }

  /** The faults of one request; a rule with `times` is used up by it. */
  take(upstream: UpstreamName, route: string, method: string): { delayMs: number; fault: Fault | undefined } {
    let delayMs = 0;
    let fault: Fault | undefined;
    for (const entry of this.active) {
      const isWanted = entry.rule.kind === "delay" || fault === undefined;
      if (!isWanted || !this.acts(entry, upstream, route, method)) continue;
      entry.timesLeft -= 1;
      if (entry.rule.kind === "delay") delayMs += entry.rule.ms;
      else fault = entry.rule;
    }
    if (fault || delayMs > 0) this.active = this.active.filter(({ timesLeft }) => timesLeft > 0);
    return { delayMs, fault };
  }

  private acts({ rule }: ActiveRule, upstream: UpstreamName, route: string, method: string): boolean {
    if (rule.upstream !== upstream || isAboutConnections(rule)) return false;
    if (rule.method !== undefined && rule.method !== method) return false;
    if (rule.route !== undefined && !route.startsWith(rule.route)) return false;
    return rule.probability === undefined || this.random.chance(rule.probability);
  }

  private tellPorts(isNeeded: boolean): void {
    if (!isNeeded) return;
    const upstreamsOf = (kind: string): Set<UpstreamName> =>
      new Set(this.active.filter(({ rule }) => rule.kind === kind).map(({ rule }) => rule.upstream));
    this.portWork = this.portWork.then(() =>
      this.keepPorts(upstreamsOf("refuse-connections"), upstreamsOf("drop-connections")),
    );
  }
}
