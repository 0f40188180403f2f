import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { Pool, PoolClient } from "pg";
import { codeOf } from "./ledger-engine";

/**
 * The pool for Kysely. A connection whose query timed out on this side is still busy on the server, so it is closed instead
 * of being reused.
 */
export function toPostgresPool(pool: Pool): PostgresPool {
  return {
    connect: async () => toPostgresClient(await pool.connect()),
    end: () => pool.end(),
  };
}

function toPostgresClient(client: PoolClient): PostgresPoolClient {
  let broken = false;
  const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(sql, [...parameters]);
    } catch (error) {
      broken ||= codeOf(error) === undefined;
      throw error;
    }
  };
  return { query: query as PostgresPoolClient["query"], release: () => client.release(broken) };
}
