import { Kysely, PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import type { LedgerOptions } from "../ledger-options";
import { codeOf, type LedgerEngine } from "./ledger-engine";
import type { LedgerTables } from "./ledger-schema";
import { toPostgresPool } from "./postgres-pool";
import { queryReport } from "./query-report";

const int8 = 20;
/** Instants and sequences stay far below 2^53. */
const parsers = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === int8 ? Number : (types.getTypeParser(oid, format) as unknown)) as typeof types.getTypeParser,
};

/** Opens nothing yet: connections are made as they are needed, at most `maxConnections` of them. */
export async function openPostgres(databaseUrl: string, onQuery?: LedgerOptions["onQuery"]): Promise<LedgerEngine> {
  const pool = new Pool({
    connectionString: databaseUrl,
    types: parsers,
    max: 8,
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
    statement_timeout: 4_500,
    keepAlive: true,
  });
  // A connection may break while it is idle and while it is in use. Its query, if there is one, hears of it too; the
  // event unheard would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<LedgerTables>({
    dialect: new PostgresDialect({ pool: toPostgresPool(pool) }),
    log: queryReport("postgresql", onQuery),
  });
  return { dialect: "postgres", db, isOutage, close: () => db.destroy() };
}

/** Class 08, operator intervention, too many connections, read-only standby; and whatever came from the socket. */
function isOutage(error: unknown): boolean {
  const code = codeOf(error) ?? "";
  // The digit tells `08006` from `EPIPE`.
  const isSqlState = /^(?=.*\d)[0-9A-Z]{5}$/.test(code);
  return !isSqlState || /^(08|53)/.test(code) || ["57P01", "57P02", "57P03", "25006"].includes(code);
}
