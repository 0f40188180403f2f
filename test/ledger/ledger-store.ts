import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import Libsql from "libsql";
import { Client } from "pg";
import { openLedger } from "../../src/composition/ledger";
import type { Ledger } from "../../src/services";
import type { LedgerOptions } from "../../src/ledger/ledger-options";
import { postgresBinaries, startPostgres, type PostgresServer } from "./postgres-server";
import { TcpGate } from "./tcp-gate";

type Row = Record<string, unknown>;

/** One ledger's storage. Several ledgers opened on it stand for several processes. */
export interface LedgerStore {
  readonly options: LedgerOptions;
  readonly dataDir: string;
  /** Opens a ledger that is ready, unless the storage is away; with `untilReady: false` one that may still wait for it. */
  open(options?: Partial<LedgerOptions>, opening?: Opening): Promise<Ledger>;
  /** Runs a statement past the ledger. */
  query(statement: string): Promise<Row[]>;
  /** From now on nothing can be written. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

interface Opening {
  readonly untilReady?: boolean;
}

/** For ledgers whose file another will hold: they find it away after this, and not after seconds. */
export const impatient = { busyTimeoutMs: 100 };

/** A database that ledgers are tested on. */
export interface StoreKind {
  readonly name: "sqlite" | "postgres";
  start(): Promise<void>;
  create(): Promise<LedgerStore>;
  /** Closes every ledger that was opened since, and throws the storage away. */
  dropAll(): Promise<void>;
  stop(): Promise<void>;
}

abstract class Stores {
  private readonly dirs: string[] = [];
  private readonly ledgers: Ledger[] = [];
  protected isAway = false;

  protected tempDir(): string {
    const dir = mkdtempSync(join(tmpdir(), "ledger-"));
    this.dirs.push(dir);
    return dir;
  }

  protected async openOn(
    store: LedgerOptions,
    options: Partial<LedgerOptions> = {},
    { untilReady = true }: Opening = {},
  ): Promise<Ledger> {
    const ledger = await openLedger({ ...store, ...options });
    this.ledgers.push(ledger);
    // On a slow machine the database answers after the start has stopped waiting for it.
    if (untilReady && !this.isAway && ledger.state() !== "ready")
      await new Promise<void>((resolve) => ledger.onReady(resolve));
    return ledger;
  }

  async dropAll(): Promise<void> {
    this.isAway = false;
    await Promise.all(this.ledgers.splice(0).map((ledger) => ledger.close()));
    for (const dir of this.dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
  }
}

export class SqliteStores extends Stores implements StoreKind {
  readonly name = "sqlite";
  private readonly handles: Libsql.Database[] = [];

  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  async create(): Promise<LedgerStore> {
    const dataDir = this.tempDir();
    let own: Libsql.Database | undefined;
    const handle = () => (own ??= this.connect(join(dataDir, "ledger.db")));
    return {
      options: { dataDir },
      dataDir,
      open: (options, opening) => this.openOn({ dataDir }, options, opening),
      query: async (statement) => {
        if (!/^select/.test(statement)) await lock(handle());
        try {
          return handle().prepare(statement).all() as Row[];
        } finally {
          if (handle().inTransaction) handle().exec("commit");
        }
      },
      goAway: async () => {
        await lock(handle());
        this.isAway = true;
      },
      comeBack: async () => {
        this.isAway = false;
        handle().exec("rollback");
      },
    };
  }

  override async dropAll(): Promise<void> {
    for (const handle of this.handles.splice(0)) handle.close();
    await super.dropAll();
  }

  private connect(path: string): Libsql.Database {
    const handle = new Libsql(path);
    this.handles.push(handle);
    return handle;
  }
}

/** Waits without holding up the event loop: the ledgers that are to let go of the lock live on it too. */
async function lock(handle: Libsql.Database): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      handle.exec("begin immediate");
      return;
    } catch (error) {
      if (tries > 500) throw error;
      await delay(5);
    }
  }
}

/** Ledgers connect as a role that owns its database and nothing else, through a door that can be shut. */
export class PostgresStores extends Stores implements StoreKind {
  readonly name = "postgres";
  private server: PostgresServer | undefined;
  private gate: TcpGate | undefined;
  private admin: Client | undefined;
  private readonly clients: Client[] = [];
  private readonly taken: string[] = [];
  private readonly free: string[] = [];

  async start(): Promise<void> {
    const given = process.env.TEST_DATABASE_URL;
    if (given === undefined) this.server = await startPostgres();
    const { hostname, port } = new URL(this.adminUrl);
    this.gate = new TcpGate(hostname, Number(port || "5432"));
    await this.gate.open();
    this.admin = await this.connect(this.adminUrl);
    await this.admin.query("create role ledger_app login password 'ledger_app'").catch(() => undefined);
  }

  async create(): Promise<LedgerStore> {
    const name = this.free.pop() ?? (await this.createDatabase());
    this.taken.push(name);
    const databaseUrl = this.urlOf(name);
    const dataDir = this.tempDir();
    let own: Promise<Client> | undefined;
    return {
      options: { databaseUrl, dataDir },
      dataDir,
      open: (options, opening) => this.openOn({ databaseUrl, dataDir }, options, opening),
      query: async (statement) => {
        const client = await (own ??= this.connect(this.adminUrlOf(name)));
        return (await client.query<Row>(statement)).rows;
      },
      goAway: async () => {
        this.isAway = true;
        await this.gate?.shut();
      },
      comeBack: async () => {
        this.isAway = false;
        await this.gate?.open();
      },
    };
  }

  override async dropAll(): Promise<void> {
    await this.gate?.open();
    await super.dropAll();
    for (const client of this.clients.splice(1)) await client.end();
    for (const name of this.taken.splice(0)) this.free.push(await this.empty(name));
  }

  async stop(): Promise<void> {
    await this.gate?.shut();
    for (const name of this.free.splice(0)) await this.admin?.query(`drop database ${name} with (force)`);
    for (const client of this.clients.splice(0)) await client.end();
    await this.server?.stop();
  }

  private async createDatabase(): Promise<string> {
    const name = `ledger_${randomUUID().replaceAll("-", "")}`;
    await this.admin?.query(`create database ${name} owner ledger_app`);
    return this.empty(name);
  }

  /** Much faster than a new database. */
  private async empty(name: string): Promise<string> {
    const client = await this.connect(this.adminUrlOf(name));
    await client.query("drop schema public cascade; create schema public authorization ledger_app");
    await client.end();
    this.clients.pop();
    return name;
  }

  private get adminUrl(): string {
    return process.env.TEST_DATABASE_URL ?? this.server?.url ?? "";
  }

  /** Past the door, with every right. */
  private adminUrlOf(database: string): string {
    const url = new URL(this.adminUrl);
    url.pathname = `/${database}`;
    return url.href;
  }

  private urlOf(database: string): string {
    return `postgres://ledger_app:ledger_app@127.0.0.1:${this.gate?.port}/${database}`;
  }

  private async connect(connectionString: string): Promise<Client> {
    const client = new Client({ connectionString });
    client.on("error", () => undefined);
    await client.connect();
    this.clients.push(client);
    return client;
  }
}

/** In CI a missing server is a failure; elsewhere the titles say that half of the suite did not run. */
const mayTestPostgres =
  process.env.TEST_DATABASE_URL !== undefined || postgresBinaries() !== undefined || process.env.CI === "true";

export type StoreSuite = (stores: StoreKind) => void;

/** Runs one suite on every database a ledger may live in. */
export function describeOnEveryStore(title: string, suite: StoreSuite): void {
  for (const stores of [new SqliteStores(), new PostgresStores()]) {
    const runs = stores.name === "sqlite" || mayTestPostgres;
    const notice = runs ? "" : " (skipped: install postgresql or set TEST_DATABASE_URL)";
    (runs ? describe : describe.skip)(`${title}, on ${stores.name}${notice}`, () => {
      beforeAll(() => stores.start());
      afterEach(() => stores.dropAll());
      afterAll(() => stores.stop());
      suite(stores);
    });
  }
}
