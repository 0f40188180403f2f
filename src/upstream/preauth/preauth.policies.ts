import { BatchLoader } from "../batch-loader";
import type { CapabilityMemory } from "../capability-memory";
import { settleEach } from "../settle-each";
import type { CallScope, UpstreamClient, UpstreamResponse } from "../upstream-call";
import { isRecord } from "../wire/wire-view";
import { yesOrNo } from "../wire/yes-or-no";
import { acceptedAnswer } from "./preauth-answer";
import { coveragePeriods } from "./preauth.endpoints";
import { InsurancePolicyWire } from "./preauth.wire";

interface PolicyKey {
  readonly insurance: string;
  readonly nationalCode: string;
}

/** A person's policies at an insurer, and whether it says that the person is covered. */
export interface InsuredPolicies {
  readonly isUnderCoverage: boolean | null;
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
    const { meta, data } = acceptedAnswer(answered.body);
    const isCovered = isRecord(meta) ? yesOrNo(meta["is_under_cov"]) : undefined;
    return {
      isUnderCoverage: typeof isCovered === "boolean" ? isCovered : null,
      policies: data == null ? [] : InsurancePolicyWire.views(data, this.countDrift),
    };
  }
}
