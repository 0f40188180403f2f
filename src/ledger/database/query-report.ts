import type { Logger, LogEvent } from "kysely";
import type { LedgerQuery } from "../ledger-options";

type Node = Readonly<Record<string, unknown>> & { readonly kind: string };

/** Reports kind and table of queries from Kysely's log, never their text or parameters. */
export function queryReport(
  dialect: LedgerQuery["dialect"],
  onQuery: ((query: LedgerQuery) => void) | undefined,
): Logger | undefined {
  // Without a logger Kysely measures nothing.
  if (onQuery === undefined) return undefined;
  return ({ level, query, queryDurationMillis }: LogEvent) => {
    const named = namesIn(query.query as unknown as Node) ?? namesInText(query.sql);
    onQuery({ dialect, ...named, ms: queryDurationMillis, failed: level === "error" });
  };
}

type Names = Pick<LedgerQuery, "operation" | "table">;

function namesIn({ kind, into, table, from }: Node): Names | undefined {
  const operation = /^(Select|Insert|Update|Delete)QueryNode$/.exec(kind)?.[1]?.toLowerCase();
  const source = into ?? table ?? (from as { readonly froms?: readonly unknown[] } | undefined)?.froms?.[0];
  return operation === undefined ? undefined : { operation, table: nameIn(source) ?? "none" };
}

/** For raw SQL, whose values are parameters. */
function namesInText(text: string): Names {
  const [, operation = "raw"] = /^\s*(select|insert|update|delete)\b/i.exec(text) ?? [];
  const [, table = "none"] = /\b(?:into|update|from)\s+"?(\w+)"?/i.exec(text) ?? [];
  return { operation: operation.toLowerCase(), table };
}

/** A table may have an alias. */
function nameIn(source: unknown): string | undefined {
  const { node, table } = (source ?? {}) as { readonly node?: unknown; readonly table?: unknown };
  if (node !== undefined) return nameIn(node);
  return (table as { readonly identifier?: { readonly name?: string } } | undefined)?.identifier?.name;
}
