import type { UpstreamName } from "../../upstream/upstream-error";
import type { SeededRandom } from "../seeded-random";
import type { Fault, FaultRule } from "./fault-rule";

/** A rule in force. */
export interface FaultEntry {
  readonly id: number;
  readonly rule: FaultRule;
}

/** Takes its rule away again. */
export interface RemoveFault {
  (): void;
  /** As in {@link FaultEntry}. */
  readonly id: number;
}

/** Switches for misbehaviour. */
export interface Faults {
  /** Of several rules that match a request, the oldest acts; delays add up with it. */
  add(rule: FaultRule): RemoveFault;
  /** Whether there was such a rule. */
  remove(id: number): boolean;
  clear(): void;
  /** Oldest first, spent ones left out. */
  list(): readonly FaultEntry[];
  /** Resolves once ports are open or closed as the rules say. */
  settled(): Promise<void>;
}

/** Called whenever the rules have changed, to open and close ports. */
export type PortKeeper = (refusing: ReadonlySet<UpstreamName>, dropping: ReadonlySet<UpstreamName>) => Promise<void>;

interface ActiveRule extends FaultEntry {
  timesLeft: number;
}

/** The faults of one request. */
export interface RequestFaults {
  readonly delayMs: number;
  readonly fault: Fault | undefined;
}

const isAboutConnections = ({ kind }: Fault): boolean => kind === "refuse-connections" || kind === "drop-connections";

/** `/visits` is also the beginning of `/visits/{id}`; `/visits$` is not. */
const isAt = (wanted: string, route: string): boolean =>
  wanted.endsWith("$") ? route === wanted.slice(0, -1) : route.startsWith(wanted);

/** What the servers check for each request. */
export class FaultRegistry implements Faults {
  private active: ActiveRule[] = [];
  private nextId = 1;
  private portWork: Promise<void> = Promise.resolve();
  private keepPorts: PortKeeper = async () => {};

  constructor(private readonly random: SeededRandom) {}

  onConnectionRules(keeper: PortKeeper): void {
    this.keepPorts = keeper;
  }

  add(rule: FaultRule): RemoveFault {
    const id = this.nextId++;
    this.active.push({ id, rule, timesLeft: rule.times ?? Infinity });
    this.tellPorts([rule]);
    return Object.assign(() => void this.remove(id), { id });
  }

  remove(id: number): boolean {
    const entry = this.active.find((other) => other.id === id);
    this.active = this.active.filter((other) => other !== entry);
    if (entry) this.tellPorts([entry.rule]);
    return entry !== undefined;
  }

  clear(): void {
    const rules = this.active.map(({ rule }) => rule);
    this.active = [];
    this.tellPorts(rules);
  }

  list(): readonly FaultEntry[] {
    return this.active.map(({ id, rule }) => ({ id, rule }));
  }

  settled(): Promise<void> {
    return this.portWork;
  }

  dropsConnections(upstream: UpstreamName): boolean {
    return this.active.some(({ rule }) => rule.kind === "drop-connections" && rule.upstream === upstream);
  }

  /** The faults of one request; a rule with `times` is used up by it. */
  take(upstream: UpstreamName, route: string, method: string): RequestFaults {
    let delayMs = 0;
    let fault: Fault | undefined;
    for (const entry of this.active) {
      const isWanted = entry.rule.kind === "delay" || fault === undefined;
      if (!isWanted || !this.acts(entry, upstream, route, method)) continue;
      entry.timesLeft -= 1;
      if (entry.rule.kind === "delay") delayMs += entry.rule.ms;
      else fault = entry.rule;
    }
    this.active = this.active.filter(({ timesLeft }) => timesLeft > 0);
    return { delayMs, fault };
  }

  private acts({ rule }: ActiveRule, upstream: UpstreamName, route: string, method: string): boolean {
    if (rule.upstream !== upstream || isAboutConnections(rule)) return false;
    if (rule.method !== undefined && rule.method !== method) return false;
    if (rule.route !== undefined && !isAt(rule.route, route)) return false;
    return rule.probability === undefined || this.random.chance(rule.probability);
  }

  /** After a change to these rules. */
  private tellPorts(changed: readonly FaultRule[]): void {
    if (!changed.some(isAboutConnections)) return;
    const upstreamsOf = (kind: string): Set<UpstreamName> =>
      new Set(this.active.filter(({ rule }) => rule.kind === kind).map(({ rule }) => rule.upstream));
    this.portWork = this.portWork.then(() =>
      this.keepPorts(upstreamsOf("refuse-connections"), upstreamsOf("drop-connections")),
    );
  }
}
