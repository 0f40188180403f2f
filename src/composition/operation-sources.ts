import { BastionDataSource, type BastionOptions } from "../upstream/bastion/bastion.data-source";
import { PreAuthDataSource } from "../upstream/preauth/preauth.data-source";
import type { ConditionsField } from "../upstream/bastion/bastion.bodies";
import type { BastionReferences } from "../upstream/bastion/bastion.references";
import type { BastionSession } from "../upstream/bastion/bastion.session";
import type { SharedWindows } from "../upstream/preauth/shared-windows";
import type { CapabilityMemory } from "../upstream/capability-memory";
import type { CallScope, UpstreamClient } from "../upstream/upstream-call";
import type { UpstreamName } from "../upstream/upstream-error";
import type { UpstreamObserver } from "../upstream/upstream-observer";
import type { PlanListSize } from "../upstream/vba/plan-list-size";
import { VbaDataSource } from "../upstream/vba/vba.data-source";
import type { VisitList } from "../upstream/vsee/visit-list";
import { VseeDataSource } from "../upstream/vsee/vsee.data-source";

/** What the data sources of all operations share. */
export interface SharedSources {
  readonly upstreams: Readonly<Record<UpstreamName, UpstreamClient>>;
  readonly bastionSession: BastionSession;
  readonly bastionReferences: BastionReferences;
  /** Under which name the broker reads the ids of conditions. */
  readonly conditionsField: ConditionsField;
  readonly planListSize: PlanListSize;
  readonly preAuthWindows: SharedWindows;
  readonly visitList: VisitList;
  /** Whether clinic calls carry the application's own key and secret. */
  readonly hasApplicationKey: boolean;
  /** Which optional endpoints the upstreams have been seen to have. */
  readonly capabilities: CapabilityMemory;
  readonly observer?: UpstreamObserver;
}

export interface SourcesOptions {
  readonly scope: CallScope;
  /** The client's own clinic token. */
  readonly clinicToken?: string;
  readonly onMember: BastionOptions["onMember"];
  readonly onMissingMember: BastionOptions["onMissingMember"];
  readonly onRosterRows?: BastionOptions["onRosterRows"];
}

/** One operation's data sources, each made when it is first asked. */
export class OperationSources {
  #vsee: VseeDataSource | undefined;
  #bastion: BastionDataSource | undefined;
  #preAuth: PreAuthDataSource | undefined;
  #vba: VbaDataSource | undefined;

  constructor(
    private readonly shared: SharedSources,
    private readonly options: SourcesOptions,
  ) {}

  get vsee(): VseeDataSource {
    const { upstreams, visitList, hasApplicationKey, capabilities, observer } = this.shared;
    const { scope, clinicToken } = this.options;
    return (this.#vsee ??= new VseeDataSource(upstreams.vsee, scope, {
      clinicToken,
      visitList,
      hasApplicationKey,
      capabilities,
      observer,
    }));
  }

  get bastion(): BastionDataSource {
    const { upstreams, bastionSession, bastionReferences, conditionsField, capabilities, observer } = this.shared;
    const { scope, onMember, onMissingMember, onRosterRows } = this.options;
    return (this.#bastion ??= new BastionDataSource(upstreams.bastion, bastionSession, bastionReferences, scope, {
      observer,
      onMember,
      onMissingMember,
      onRosterRows,
      capabilities,
      conditionsField,
    }));
  }

  get preAuth(): PreAuthDataSource {
    const { upstreams, preAuthWindows: shared, capabilities, observer } = this.shared;
    return (this.#preAuth ??= new PreAuthDataSource(upstreams.preauth, this.options.scope, {
      shared,
      capabilities,
      observer,
    }));
  }

  get vba(): VbaDataSource {
    const { upstreams, planListSize: listSize, observer } = this.shared;
    return (this.#vba ??= new VbaDataSource(upstreams.vba, this.options.scope, { observer, listSize }));
  }
}
