import type { GraphOperation } from "./graph-operation.js";

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly upstream?: string; readonly retryable?: boolean };
}

/** What became of an operation. Nothing is thrown: whoever looks at `kind` has seen every case. */
export type Answer<Data> =
  /** There is data. Each error says which field of it is null because it could not be read. */
  | { readonly kind: "ok"; readonly data: Data; readonly errors: readonly GraphError[] }
  /** No token, or one that is not valid (any more). */
  | { readonly kind: "unauthenticated" }
  /** The caller is not allowed to do this. */
  | { readonly kind: "forbidden" }
  /** Nothing has run: too much is going on, or the caller has used up its minute. */
  | { readonly kind: "busy"; readonly retryAfterSeconds: number }
  /** The operation or its variables are wrong: sending them again is of no use. */
  | { readonly kind: "refused"; readonly errors: readonly GraphError[] }
  /** All that was asked for failed, for instance because an upstream is down. */
  | { readonly kind: "failed"; readonly errors: readonly GraphError[]; readonly retryable: boolean }
  /** No answer of the graph: no connection, given up, or somebody else answered. */
  | { readonly kind: "network"; readonly cause: unknown };

export interface GraphClientOptions {
  /** E.g. `https://graph.example/graphql`. */
  readonly url: string;
  /** Asked for with every request; null sends none. */
  readonly token: () => string | null | Promise<string | null>;
  /** Sends an operation's hash in place of its text, and the text only when the graph does not know the hash. */
  readonly persisted?: boolean;
  readonly fetch?: typeof fetch;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** GET lets the browser keep reference data. It puts variables into the address, so use it for nothing personal. */
  readonly method?: "POST" | "GET";
}

/** Variables may be left out where an operation has none that it needs. */
type Rest<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: RunOptions]
    : [variables: Variables, options?: RunOptions];

export type Run = <Data, Variables>(
  operation: GraphOperation<Data, Variables>,
  ...rest: Rest<Variables>
) => Promise<Answer<Data>>;

/** What runs operations against one graph. */
export function createGraphClient({ url, token, persisted = false, fetch: send = fetch }: GraphClientOptions): Run {
  return async ({ id, name, text }, ...[variables, { signal, method = "POST" } = {}]) => {
    const ask = async (named: boolean, query?: string): Promise<Answer<never>> => {
      const extensions = named ? { persistedQuery: { version: 1, sha256Hash: id } } : undefined;
      const body = { operationName: name, query, variables, extensions };
      const bearer = await token();
      // The content type also tells the graph that no form of another site sent this.
      const headers = { "content-type": "application/json", ...(bearer && { authorization: `Bearer ${bearer}` }) };
      const response = await (method === "GET"
        ? send(`${url}?${parametersOf(body)}`, { headers, signal })
        : send(url, { method, headers, signal, body: JSON.stringify(body) }));
      return read(response, (await response.json()) as GraphBody);
    };
    try {
      const answer = await ask(persisted, persisted ? undefined : text);
      const unknown = answer.kind === "refused" && answer.errors[0]?.extensions.code === "PERSISTED_QUERY_NOT_FOUND";
      return unknown ? await ask(true, text) : answer;
    } catch (cause) {
      return { kind: "network", cause };
    }
  };
}

function parametersOf(body: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  return new URLSearchParams(
    given.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  ).toString();
}

interface GraphBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphError[];
}

function read(response: Response, { data, errors = [] }: GraphBody): Answer<never> {
  const hasData = data != null && (errors.length === 0 || Object.values(data).some((value) => value !== null));
  if (hasData) return { kind: "ok", data: data as never, errors };
  const [first] = errors;
  if (first === undefined) return { kind: "network", cause: new TypeError("The answer is not the graph's.") };
  const { code, retryable = false } = first.extensions;
  if (code === "UNAUTHENTICATED") return { kind: "unauthenticated" };
  if (code === "FORBIDDEN") return { kind: "forbidden" };
  if (code === "OVERLOADED" || code === "RATE_LIMITED") {
    return { kind: "busy", retryAfterSeconds: Number(response.headers.get("retry-after") ?? 1) };
  }
  if (code.startsWith("UPSTREAM_") || code === "INTERNAL_SERVER_ERROR") return { kind: "failed", errors, retryable };
  return { kind: "refused", errors };
}
