import type { Services } from "../services";
import type { CallScope } from "../upstream/upstream-call";
import { BastionDataSource, type BastionOptions } from "../upstream/bastion/bastion.data-source";
import { PreAuthDataSource } from "../upstream/preauth/preauth.data-source";
import { VbaDataSource } from "../upstream/vba/vba.data-source";
import { VseeDataSource } from "../upstream/vsee/vsee.data-source";

export interface SourcesOptions {
  readonly scope: CallScope;
  /** The client's own clinic token. */
  readonly clinicToken?: string;
  readonly onMember: BastionOptions["onMember"];
  readonly onMissingMember: BastionOptions["onMissingMember"];
  readonly onRosterRows?: BastionOptions["onRosterRows"];
}

/** One operation's data sources, each created when it is first used. */
export class OperationSources {
  #vsee: VseeDataSource | undefined;
  #bastion: BastionDataSource | undefined;
  #preAuth: PreAuthDataSource | undefined;
  #vba: VbaDataSource | undefined;

  constructor(
    private readonly shared: Services,
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
    const { upstreams, planListSize: listSize, capabilities, observer } = this.shared;
    return (this.#vba ??= new VbaDataSource(upstreams.vba, this.options.scope, { observer, listSize, capabilities }));
  }
}
