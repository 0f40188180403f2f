import type { SandboxExtension } from "./sandbox-extension";
import type { UpstreamName } from "../upstream/upstream-error";
import { createBastionApi } from "./bastion/bastion.api";
import { SentWebhook, WebhookSender } from "./bastion/webhook-sender";
import { createStore } from "./create-store";
import { makeCredentials, SandboxCredentials, userTokenOf } from "./credentials";
import { withoutExtensions } from "./extensions";
import { FaultRegistry, Faults } from "./faults/fault-registry";
import { InsurerEntry, SANDBOX_INSURERS } from "./insurers";
import { createPreAuthApi } from "./preauth/preauth.api";
import { RecordedRequest, RequestLog } from "./request-log";
import type { SandboxStore } from "./sandbox-store";
import { SeededRandom } from "./seeded-random";
import type { SimulatedApi } from "./server/simulated-api";
import { UpstreamServer } from "./server/upstream-server";
import { createVbaApi } from "./vba/vba.api";
import { ClinicAccess } from "./vsee/clinic-access";
import { createVseeApi } from "./vsee/vsee.api";
import { clock } from "../clock";

export interface SandboxOptions {
  /** Same seed, patients and `now`: same data. 1 by default. */
  readonly seed?: number;
  /** 200 by default. */
  readonly patients?: number;
  /** Added to every answer, milliseconds. */
  readonly latencyMs?: number;
  /** Start of the process's clock; by default the machine's time. The data is generated for its UTC day. */
  readonly now?: Date;
  /** Query parameter that limits `GET /visits` to one member; none by default. */
  readonly visitsMemberParam?: string;
  /** Name under which the broker reads the ids of conditions; by default `condition`. */
  readonly bastionConditionsField?: "condition" | "conditions";
  /** Longest lifetime of a broker token, whatever a login requests. */
  readonly bastionTokenTtlSeconds?: number;
  /** Duration of an eligibility check in milliseconds; 1000 by default. */
  readonly eligibilityJobMs?: number;
  /** Requests a second that the benefits administrator accepts, in bursts of twice as many; no limit by default. */
  readonly vbaRequestsPerSecond?: number;
  /** Optional parts of the vendors' APIs that these deployments lack; none by default. */
  readonly without?: readonly SandboxExtension[];
}

/** Four running upstreams with their state, their record of requests and their fault switches. */
export interface SandboxUpstreams {
  readonly urls: Readonly<Record<UpstreamName, string>>;
  readonly credentials: SandboxCredentials;
  /** Content of the insurers file. */
  readonly insurers: readonly InsurerEntry[];
  readonly store: SandboxStore;
  /** The clinic token of a single patient, as a client sends it in `X-ApiToken`. */
  patientToken(patientId: string): string;
  /** Requests in order of arrival, of one upstream or of all. */
  requests(upstream?: UpstreamName): readonly RecordedRequest[];
  clearRequests(): void;
  /** Webhooks the broker sent, oldest first. */
  webhooks(): readonly SentWebhook[];
  readonly faults: Faults;
  stop(): Promise<void>;
}

const DEFAULT_PATIENTS = 200;
const DEFAULT_ELIGIBILITY_JOB_MS = 1_000;
const DAY_MS = 86_400_000;

/** The data's present: the data of a day is the same whenever on that day the sandbox starts. */
const startOfDay = (): Date => new Date(Math.floor(clock.now() / DAY_MS) * DAY_MS);

function createApis(
  store: SandboxStore,
  credentials: SandboxCredentials,
  sender: WebhookSender,
  seed: number,
  options: SandboxOptions,
): Record<UpstreamName, SimulatedApi> {
  return {
    vsee: createVseeApi({
      clinic: store.clinic,
      access: new ClinicAccess(store.clinic, credentials, seed),
      visitsMemberParam: options.visitsMemberParam,
      hasPatientSearch: !options.without?.includes("patient-search"),
      eligibilityJobMs: options.eligibilityJobMs ?? DEFAULT_ELIGIBILITY_JOB_MS,
    }),
    bastion: createBastionApi({
      broker: store.broker,
      conditionsField: options.bastionConditionsField ?? "condition",
      maxTokenSeconds: options.bastionTokenTtlSeconds,
      notify: sender.notify,
    }),
    preauth: createPreAuthApi(store.preAuths, credentials.preauthApiKey),
    vba: createVbaApi(store.benefits, credentials, options.vbaRequestsPerSecond),
  };
}

type Servers = Readonly<Record<UpstreamName, UpstreamServer>>;

/** Opens and closes ports as the connection faults say. */
async function keepPorts(
  servers: Servers,
  refusing: ReadonlySet<string>,
  dropping: ReadonlySet<string>,
): Promise<void> {
  await Promise.all(
    Object.entries(servers).map(async ([upstream, server]) => {
      if (refusing.has(upstream)) return server.refuse();
      await server.listen();
      if (dropping.has(upstream)) server.dropConnections();
    }),
  );
}

/** Starts the four simulated upstreams on free loopback ports. */
export async function startUpstreams(options: SandboxOptions = {}): Promise<SandboxUpstreams> {
  const seed = options.seed ?? 1;
  const credentials = makeCredentials(seed);
  if (options.now) clock.startAt(options.now);
  const store = createStore(seed, options.patients ?? DEFAULT_PATIENTS, startOfDay(), credentials);
  const log = new RequestLog();
  const faults = new FaultRegistry(new SeededRandom(seed).fork("faults"));
  const sender = new WebhookSender(store.broker.account);
  const apis = createApis(store, credentials, sender, seed, options);
  const serve = (api: SimulatedApi) =>
    new UpstreamServer(withoutExtensions(api, options.without ?? []), log, faults, options.latencyMs ?? 0);
  const servers: Servers = {
    vsee: serve(apis.vsee),
    bastion: serve(apis.bastion),
    preauth: serve(apis.preauth),
    vba: serve(apis.vba),
  };
  await Promise.all(Object.values(servers).map((server) => server.listen()));
  faults.onConnectionRules((refusing, dropping) => keepPorts(servers, refusing, dropping));
  return {
    urls: { vsee: servers.vsee.url, bastion: servers.bastion.url, preauth: servers.preauth.url, vba: servers.vba.url },
    credentials,
    insurers: SANDBOX_INSURERS,
    store,
    patientToken: (patientId) => userTokenOf(seed, patientId),
    requests: (upstream) => log.of(upstream),
    clearRequests: () => log.clear(),
    webhooks: () => sender.sent,
    faults,
    stop: async () => {
      sender.stop();
      await faults.settled();
      // A rule taken away from now on must not open a port again.
      faults.onConnectionRules(async () => {});
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}
