import type { IncomingHttpHeaders } from "node:http";

export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A request below the API's base path, its body parsed. */
export interface ApiCall {
  readonly method: string;
  /** Values of the template's `{name}` segments, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON or form fields; undefined without a body or with one that could not be parsed. */
  readonly body: unknown;
}

export interface ApiReply {
  readonly status: number;
  /** Written as JSON; no body when undefined. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiRoute {
  readonly method: HttpMethod;
  /** E.g. `/users/{user_id}/insurances`. */
  readonly template: string;
  /** Throws {@link Refusal} to refuse. */
  handle(call: ApiCall): ApiReply;
}

/** A refusal that the vendor's server returns in its own form. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

interface CompiledRoute {
  readonly route: ApiRoute;
  readonly segments: readonly string[];
}

export interface RouteMatch {
  readonly route: ApiRoute;
  readonly params: Record<string, string>;
}

const isParameter = (segment: string): boolean => segment.startsWith("{");

function matchSegments(template: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [i, segment] of template.entries()) {
    const actual = path[i] ?? "";
    if (isParameter(segment)) params[segment.slice(1, -1)] = actual;
    else if (segment !== actual) return undefined;
  }
  return params;
}

/** Finds the route of a path; literal segments win over parameters because routes are tried in that order. */
export function createRouter(routes: readonly ApiRoute[]): (method: string, path: string) => RouteMatch | undefined {
  const byShape = new Map<string, CompiledRoute[]>();
  for (const route of routes) {
    const segments = route.template.split("/").slice(1);
    const shape = `${route.method} ${segments.length}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), { route, segments }]);
  }
  const literals = ({ segments }: CompiledRoute): number => segments.filter((segment) => !isParameter(segment)).length;
  for (const compiled of byShape.values()) compiled.sort((a, b) => literals(b) - literals(a));
  return (method, path) => {
    const segments = path.split("/").slice(1).map(decodeURIComponent);
    for (const { route, segments: template } of byShape.get(`${method} ${segments.length}`) ?? []) {
      const params = matchSegments(template, segments);
      if (params) return { route, params };
    }
    return undefined;
  };
}
