import { Access } from "./auth/access";
import type { Caller } from "./auth/caller";
import type { InsurerDirectory } from "./insurer/insurer-directory";
import type { BastionDataSource } from "./upstream/bastion/bastion.data-source";
import type { PreAuthDataSource } from "./upstream/preauth/preauth.data-source";
import type { CallScope } from "./upstream/upstream-call";
import type { VbaDataSource } from "./upstream/vba/vba.data-source";
import type { VseeDataSource } from "./upstream/vsee/vsee.data-source";

/** One fresh set an operation: what one caller was answered is never another's. */
export interface Sources {
  readonly vsee: VseeDataSource;
  readonly bastion: BastionDataSource;
  readonly preAuth: PreAuthDataSource;
  readonly vba: VbaDataSource;
}

/** What every resolver is given. */
export interface GraphContext {
  readonly caller: Caller | null;
  readonly access: Access;
  readonly sources: Sources;
  readonly insurers: InsurerDirectory;
  readonly scope: CallScope;
}
