import type { MemberWitness } from "./endorsement/enrolment-settler";
import type { Services } from "./services";
import { BastionDataSource } from "./upstream/bastion/bastion.data-source";
import { PreAuthDataSource } from "./upstream/preauth/preauth.data-source";
import type { CallScope } from "./upstream/upstream-call";
import { VbaDataSource } from "./upstream/vba/vba.data-source";
import { VseeDataSource } from "./upstream/vsee/vsee.data-source";

export interface SourcesOptions {
  readonly scope: CallScope;
  /** The client's own clinic token. */
  readonly clinicToken?: string;
  readonly onMember: MemberWitness["saw"];
}

/** One operation's data sources, each made when it is first asked. */
export class OperationSources {
  #vsee: VseeDataSource | undefined;
  #bastion: BastionDataSource | undefined;
  #preAuth: PreAuthDataSource | undefined;
  #vba: VbaDataSource | undefined;

  constructor(
    private readonly services: Services,
    private readonly options: SourcesOptions,
  ) {}

  get vsee(): VseeDataSource {
    const { upstreams, visitsMemberParam, observer } = this.services;
    const { scope, clinicToken } = this.options;
    return (this.#vsee ??= new VseeDataSource(upstreams.vsee, scope, { clinicToken, visitsMemberParam, observer }));
  }

  get bastion(): BastionDataSource {
    const { upstreams, bastionSession, bastionReferences, conditionsField, observer } = this.services;
    const { scope, onMember } = this.options;
    return (this.#bastion ??= new BastionDataSource(upstreams.bastion, bastionSession, bastionReferences, scope, {
      observer,
      onMember,
      conditionsField,
    }));
  }

  get preAuth(): PreAuthDataSource {
    const { upstreams, preAuthWindows: shared, observer } = this.services;
    return (this.#preAuth ??= new PreAuthDataSource(upstreams.preauth, this.options.scope, { shared, observer }));
  }

  get vba(): VbaDataSource {
    const { upstreams, planListSize: listSize, observer } = this.services;
    return (this.#vba ??= new VbaDataSource(upstreams.vba, this.options.scope, { observer, listSize }));
  }
}
