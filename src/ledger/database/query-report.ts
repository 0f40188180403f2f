import type { Logger, LogEvent } from "kysely";
import type { LedgerQuery } from "../ledger-options";

type Node = Readonly<Record<string, unknown>> & { readonly kind: string };

/** Makes of Kysely's log what the ledger tells of its queries: their kind and table, never their text or parameters. */
export function queryReport(
  dialect: LedgerQuery["dialect"],
  onQuery: ((query: LedgerQuery) => void) | undefined,
): Logger | undefined {
  // Kysely measures nothing where nobody listens.
  if (onQuery === undefined) return undefined;
  return ({ level, query, queryDurationMillis }: LogEvent) => {
    const node = query.query as unknown as Node;
    const operation = /^(Select|Insert|Update|Delete)QueryNode$/.exec(node.kind)?.[1]?.toLowerCase() ?? "raw";
    onQuery({ dialect, operation, table: tableOf(node), ms: queryDurationMillis, failed: level === "error" });
  };
}

function tableOf({ into, table, from }: Node): string {
  const source = into ?? table ?? (from as { readonly froms?: readonly unknown[] } | undefined)?.froms?.[0];
  return nameIn(source) ?? "none";
}

/** A table may stand under an alias. */
function nameIn(source: unknown): string | undefined {
  const { node, table } = (source ?? {}) as { readonly node?: unknown; readonly table?: unknown };
  if (node !== undefined) return nameIn(node);
  return (table as { readonly identifier?: { readonly name?: string } } | undefined)?.identifier?.name;
}
