import { BatchLoader } from "../batch-loader";
import type { CapabilityMemory } from "../capability-memory";
import { settleEach } from "../settle-each";
import type { CallScope, UpstreamClient, UpstreamResponse } from "../upstream-call";
import { invalidField } from "../wire/wire-view";
import { acceptedAnswer } from "./preauth-answer";
import { coveragePeriods } from "./preauth.endpoints";
import { InsurancePolicyWire, PolicyListWire } from "./preauth.wire";

interface PolicyKey {
  readonly insurance: string;
  readonly nationalCode: string;
}

/** A person's policies at an insurer, and what it says of them as a whole. */
export interface InsuredPolicies {
  readonly list: PolicyListWire;
  readonly policies: readonly InsurancePolicyWire[];
}

/** People's policies at their insurers, if the deployment lists them. One instance per operation. */
export class PreAuthPolicies {
  constructor(
    private readonly client: UpstreamClient,
    private readonly scope: CallScope,
    private readonly capabilities: CapabilityMemory,
    private readonly countDrift: (field: string) => void,
  ) {}

  private readonly loader = new BatchLoader<PolicyKey, InsuredPolicies | null, string>(
    (keys) => settleEach(keys, (key) => this.readPolicies(key)),
    {
      name: "preauth.policies",
      cacheKeyFn: ({ insurance, nationalCode }) => JSON.stringify([insurance, nationalCode]),
    },
  );

  /**
   * A person's policies at an insurer, by national code; null if the deployment does not offer them. One call per person and
   * insurer. The code is part of the address, which no log or trace contains.
   */
  of(insurance: string, nationalCode: string): Promise<InsuredPolicies | null> {
    return this.loader.load({ insurance, nationalCode });
  }

  private async readPolicies({ insurance, nationalCode }: PolicyKey): Promise<InsuredPolicies | null> {
    const route = "/insurance-policies";
    const path = `${route}?insurance=${encodeURIComponent(insurance)}&national_code=${encodeURIComponent(nationalCode)}`;
    const send = (answers: readonly number[]): Promise<UpstreamResponse> =>
      this.client.request({ method: "GET", route, path, answers }, this.scope);
    const answered = await this.capabilities.ask({
      endpoint: coveragePeriods,
      send,
      values: [insurance, nationalCode],
    });
    if (answered === null) return null;
    const answer = acceptedAnswer(answered.body);
    const { data } = answer;
    if (data === undefined) throw invalidField("preauth", "policy[]");
    return {
      list: PolicyListWire.view(answer),
      policies: data === null ? [] : InsurancePolicyWire.views(data, this.countDrift),
    };
  }
}
