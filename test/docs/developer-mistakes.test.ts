import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Role } from "../../src/auth/role";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { root } from "./pages";

/** A request that a developer sends by mistake, and what it is told; the page of error codes lists them. */
interface Mistake {
  readonly mistake: string;
  readonly query?: string;
  readonly variables?: object;
  /** In place of query and variables. */
  readonly body?: object | string;
  readonly role?: `${Role}`;
  /** In place of the role's token. */
  readonly authorization?: string | null;
  readonly contentType?: string;
  readonly method?: "GET";
  readonly path?: string;
  readonly status: number;
  readonly code: string | null;
  /** The field of the answer, or of the input, that is at fault. */
  readonly field: string | null;
  readonly message: string;
}

interface Told {
  readonly message: string;
  readonly code?: string;
  readonly field?: readonly string[] | null;
  readonly path?: readonly string[];
  readonly extensions?: { readonly code: string };
}

const mistakes = JSON.parse(
  readFileSync(join(root, "docs/generate/developer-mistakes.json"), "utf8"),
) as readonly Mistake[];

describe("typical mistakes", () => {
  let graph: RunningGraph;
  let expired: string;
  beforeAll(async () => {
    graph = await runGraph({ patients: 10 });
    expired = await graph.issue({ roles: [Role.CLINIC_STAFF] }, -60);
  });
  afterAll(() => graph.stop());

  const ask = async ({ query, variables, body, role, authorization, contentType, method, path }: Mistake) => {
    const token = graph.tokens[(role ?? Role.CLINIC_STAFF) as Role];
    const [head, claims] = token.split(".");
    const credential = (authorization === undefined ? "Bearer $TOKEN" : authorization)
      ?.replace("$TOKEN", token)
      .replace("$EXPIRED", expired)
      .replace("$FOREIGN", `${head}.${claims}.${"A".repeat(86)}`);
    const url = `${graph.url}${path ?? "/graphql"}`;
    const sent = body ?? { query, variables };
    return fetch(method === "GET" ? `${url}?query=${encodeURIComponent(query ?? "")}` : url, {
      method: method ?? "POST",
      headers: { "content-type": contentType ?? "application/json", ...(credential && { authorization: credential }) },
      ...(method !== "GET" && { body: typeof sent === "string" ? sent : JSON.stringify(sent) }),
    });
  };

  /** The first thing that the answer says is wrong, wherever it says so. */
  const toldIn = (answer: { errors?: Told[]; error?: string; data?: Record<string, { userErrors: Told[] }> }): Told => {
    const [problem] = Object.values(answer.data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
    return answer.errors?.[0] ?? problem ?? { message: answer.error ?? "" };
  };

  it("are more than twenty", () => {
    expect(new Set(mistakes.map(({ mistake }) => mistake)).size).toBeGreaterThanOrEqual(20);
  });

  it.each(mistakes.map((one) => [one.mistake, one] as const))("%s: told what and where", async (_what, mistake) => {
    const response = await ask(mistake);
    const told = toldIn((await response.json()) as object);
    const { status, code, field, message } = mistake;
    expect({
      status: response.status,
      code: told.extensions?.code ?? told.code ?? null,
      field: (told.path ?? told.field)?.join(".") ?? null,
      message: told.message,
    }).toEqual({ status, code, field, message });
  });
});
