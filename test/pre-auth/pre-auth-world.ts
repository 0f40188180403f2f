import { graphql, type ExecutionResult, type GraphQLSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { Access } from "../../src/auth/access";
import { Role } from "../../src/auth/role";
import { EndorsementResolver } from "../../src/endorsement/endorsement.resolver";
import type { GraphContext } from "../../src/context";
import { InsurerDirectory } from "../../src/insurer/insurer-directory";
import { PatientResolver } from "../../src/patient/patient.resolver";
import {
  EndorsementPreAuthsResolver,
  PatientPreAuthsResolver,
  PreAuthResolver,
} from "../../src/pre-auth/pre-auth.resolver";
import { BastionDataSource } from "../../src/upstream/bastion/bastion.data-source";
import { BastionReferences } from "../../src/upstream/bastion/bastion.references";
import { BastionSession } from "../../src/upstream/bastion/bastion.session";
import { SharedWindows } from "../../src/upstream/preauth/shared-windows";
import { PreAuthDataSource } from "../../src/upstream/preauth/preauth.data-source";
import { VseeDataSource } from "../../src/upstream/vsee/vsee.data-source";
import { ListServer, scope } from "../upstream/preauth/list-server";
import { ChartServer } from "./chart-server";
import { withoutLedger } from "../support/no-ledger";
import { clock } from "../../src/clock";

const insurers = new InsurerDirectory([
  { code: "RAZI", name: "Razi", vseeCodes: ["RAZI", "(sandbox) RAZI"], broker: true, preAuthInsurance: "razi" },
  { code: "MA", name: "Ma", vseeCodes: ["MA"], broker: true, preAuthInsurance: "ma" },
  { code: "MUTE", name: "Mute", vseeCodes: ["MUTE"], broker: true },
  { code: "ALONE", name: "Alone", vseeCodes: ["ALONE"], broker: false, preAuthInsurance: "razi" },
]);

export interface As {
  roles: Role[];
  patientId?: string;
  insurances?: string[];
}
export const staff: As = { roles: [Role.CLINIC_STAFF] };

/** The part of the graph around pre-authorizations, over three servers. */
export class PreAuthWorld {
  readonly chart = new ChartServer();
  readonly list = new ListServer();
  readonly drift: string[] = [];
  schema!: GraphQLSchema;

  async start(): Promise<this> {
    await Promise.all([this.chart.start(), this.list.start()]);
    this.schema = await buildSchema({
      resolvers: [
        PatientResolver,
        EndorsementResolver,
        PreAuthResolver,
        PatientPreAuthsResolver,
        EndorsementPreAuthsResolver,
      ],
      validate: false,
    });
    return this;
  }

  reset(): void {
    Object.assign(this.chart, { cards: {}, members: {}, refused: null });
    this.list.options = {};
    this.chart.asked.length = this.list.asked.length = this.drift.length = 0;
  }

  context({ roles, patientId, insurances = [] }: As): GraphContext {
    const inScope = scope();
    const caller = {
      subject: "s",
      roles: new Set(roles),
      patientId,
      insurances: new Set(insurances),
      memberIds: new Set<string>(),
      expiresAt: 0,
    };
    const observer = { invalidField: (_: unknown, field: string) => void this.drift.push(field) };
    const broker = this.chart.client("bastion");
    const session = new BastionSession(broker, {
      username: "u",
      password: { reveal: () => "p" },
      tokenTtlSeconds: 3600,
    });
    return {
      caller,
      access: new Access(caller),
      scope: inScope,
      insurers,
      ...withoutLedger(),
      sources: {
        vsee: new VseeDataSource(this.chart.client("vsee"), inScope),
        bastion: new BastionDataSource(broker, session, new BastionReferences(broker, session), inScope),
        preAuth: new PreAuthDataSource(this.list.client(), inScope, {
          shared: new SharedWindows({ keepMs: 0 }),
          observer,
        }),
      },
      memories: new Map(),
    } as unknown as GraphContext;
  }

  run(source: string, as: As, variableValues: Record<string, unknown> = {}): Promise<ExecutionResult<Loose>> {
    return graphql({ schema: this.schema, source, contextValue: this.context(as), variableValues });
  }

  async stop(): Promise<void> {
    await Promise.all([this.chart.stop(), this.list.stop()]);
  }
}

const nowSeconds = (): number => clock.nowSeconds();

/** A record confirmed `daysAgo` days ago. */
export function record(id: number | null, nationalCode: string | null, daysAgo = 1, more: object = {}) {
  return {
    pre_auth_id: id,
    confirm_date: nowSeconds() - daysAgo * 86_400,
    insured_person: { national_code: nationalCode },
    ...more,
  };
}

/** Whatever a query selected. */
export type Loose = ReturnType<JSON["parse"]>;
