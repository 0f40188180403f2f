import { Kysely, PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import type { LedgerOptions } from "../ledger-options";
import { codeOf, type LedgerEngine } from "./ledger-engine";
import type { LedgerTables } from "./ledger-schema";
import { toPostgresPool } from "./postgres-pool";
import { queryReport } from "./query-report";

const int8 = 20;
/** Instants and sequences are far below 2^53. */
const parsers = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === int8 ? Number : (types.getTypeParser(oid, format) as unknown)) as typeof types.getTypeParser,
};

/** Connections are made when they are needed. */
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
  // A connection may break at any time. Its query rejects too; an unhandled `error` event would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<LedgerTables>({
    dialect: new PostgresDialect({ pool: toPostgresPool(pool) }),
    log: queryReport("postgresql", onQuery),
  });
  return { dialect: "postgres", db, isOutage, close: () => db.destroy() };
}

/** Class 08, operator intervention, too many connections, read-only standby; and any error of the socket. */
function isOutage(error: unknown): boolean {
  const code = codeOf(error) ?? "";
  // The digit distinguishes `08006` from `EPIPE`.
  const isSqlState = /^(?=.*\d)[0-9A-Z]{5}$/.test(code);
  return !isSqlState || /^(08|53)/.test(code) || ["57P01", "57P02", "57P03", "25006"].includes(code);
}
