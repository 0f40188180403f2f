import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Role } from "../../src/auth/role";
import { clock } from "../../src/clock";
import { startProduction, type ProductionGraph } from "../security/support/production-graph";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { root } from "./pages";

/** A request that a developer sends by mistake, and its answer; the page of error codes lists them. */
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
  readonly accept?: string;
  readonly method?: "GET";
  readonly path?: string;
  readonly status: number;
  readonly code: string | null;
  /** The field of the answer, or of the input, that is at fault. */
  readonly field: string | null;
  readonly message: string;
  /** The message where introspection is off, if that makes a difference. */
  readonly inProduction?: string;
  /** If it is a mistake there only. */
  readonly only?: "production";
}

/** A graph that is asked, and tokens that it accepts and refuses. */
interface Asked {
  readonly url: string;
  token(role: `${Role}`): string | Promise<string>;
  readonly expired: string;
  readonly otherAudience: string;
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

const places = ["sandbox", "production"] as const;
const cases = mistakes.flatMap((one) =>
  places.filter((place) => (one.only ?? place) === place).map((place) => [one.mistake, place, one] as const),
);

describe("typical mistakes", () => {
  let graph: RunningGraph;
  let production: ProductionGraph;
  let asked: Readonly<Record<(typeof places)[number], Asked>>;
  beforeAll(async () => {
    [graph, production] = await Promise.all([runGraph({ patients: 10 }), startProduction({}, { patients: 10 })]);
    const { issuer } = production;
    asked = {
      sandbox: {
        url: graph.url,
        token: (role) => graph.tokens[role as Role],
        expired: await graph.issue({ roles: [Role.CLINIC_STAFF] }, -60),
        otherAudience: "",
      },
      production: {
        url: production.url,
        token: (role) => issuer.sign({ roles: [role], patient_id: "4001", insurances: ["ma"] }),
        expired: await issuer.sign({ exp: clock.nowSeconds() - 60 }),
        otherAudience: await issuer.sign({ aud: "another-api" }),
      },
    };
  });
  afterAll(() => Promise.all([graph.stop(), production.stop()]));

  const credentialFor = async (
    { role = Role.CLINIC_STAFF, authorization = "Bearer $TOKEN" }: Mistake,
    { token, expired, otherAudience }: Asked,
  ): Promise<string | undefined> => {
    const own = await token(role);
    const [head, claims] = own.split(".");
    return authorization
      ?.replace("$TOKEN", own)
      .replace("$EXPIRED", expired)
      .replace("$OTHER_AUDIENCE", otherAudience)
      .replace("$FOREIGN", `${head}.${claims}.${"A".repeat(86)}`);
  };

  const ask = async (mistake: Mistake, of: Asked): Promise<Response> => {
    const { query, variables, body, contentType, accept, method, path } = mistake;
    const authorization = await credentialFor(mistake, of);
    const url = `${of.url}${path ?? "/graphql"}`;
    const sent = body ?? { query, variables };
    return fetch(method === "GET" ? `${url}?query=${encodeURIComponent(query ?? "")}` : url, {
      method: method ?? "POST",
      headers: {
        "content-type": contentType ?? "application/json",
        ...(accept !== undefined && { accept }),
        ...(authorization !== undefined && { authorization }),
      },
      ...(method !== "GET" && { body: typeof sent === "string" ? sent : JSON.stringify(sent) }),
    });
  };

  /** The first thing that the answer says is wrong, wherever it says so. */
  const toldIn = (answer: { errors?: Told[]; error?: string; data?: Record<string, { userErrors: Told[] }> }): Told => {
    const [problem] = Object.values(answer.data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
    return answer.errors?.[0] ?? problem ?? { message: answer.error ?? "" };
  };

  it("are more than fifty", () => {
    expect(new Set(mistakes.map(({ mistake }) => mistake)).size).toBeGreaterThanOrEqual(50);
  });

  it.each(cases)("%s (%s): the answer says what is wrong, and where", async (_what, place, mistake) => {
    const response = await ask(mistake, asked[place]);
    const told = toldIn((await response.json()) as object);
    const { status, code, field, message, inProduction = message } = mistake;
    expect({
      status: response.status,
      code: told.extensions?.code ?? told.code ?? null,
      field: (told.path ?? told.field)?.join(".") ?? null,
      message: told.message,
    }).toEqual({ status, code, field, message: place === "production" ? inProduction : message });
  });
});
