import { ApolloServer } from "@apollo/server";
import { runGraph, type RunningGraph } from "../support/run-graph";

let graph: RunningGraph;
let patientId: string;

beforeAll(async () => {
  graph = await runGraph();
  const answer = await graph.run("{ patients(ids: []) { id } }");
  expect(answer.status).toBe(200);
  // From now on it is known what this client accepts.
  patientId = [...graph.upstreams.store.clinic.users.keys()][0]!;
});
afterEach(() => {
  jest.restoreAllMocks();
  graph.upstreams.faults.clear();
});
afterAll(() => graph.stop());

interface Asked {
  readonly body: unknown;
  readonly accept?: string;
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

const chart = "query Chart($id: ID!) { patient(id: $id) { id fullName insuranceCards { type groupNumber } } }";

/** The requests, made when the graph runs; each has a different text. */
const requests: Readonly<Record<string, () => Asked>> = {
  "an answer": () => ({ body: { query: chart, variables: { id: patientId } } }),
  nobody: () => ({ body: { query: `${chart} #1`, variables: { id: "999999" } } }),
  "no variables": () => ({ body: { query: "{ viewer { subject roles } }" } }),
  "nulls in place of what may be left out": () => ({
    body: { query: "{ viewer { subject } }", variables: null, operationName: null, extensions: null },
  }),
  "one of several operations": () => ({
    body: { query: "query One { __typename } query Two { viewer { subject } }", operationName: "Two" },
  }),
  "none of several operations": () => ({ body: { query: "query One { __typename } query Two { __typename }" } }),
  "an operation that is not there": () => ({ body: { query: "query A { __typename }", operationName: "B" } }),
  "a variable that is missing": () => ({ body: { query: `${chart} #2` } }),
  "a variable that does not fit": () => ({ body: { query: `${chart} #3`, variables: { id: { a: 1 } } } }),
  "a variable that is no text": () => ({ body: { query: `${chart} #4`, variables: { id: "\0" } } }),
  "variables that are a list": () => ({ body: { query: `${chart} #5`, variables: [] } }),
  "variables that are a text": () => ({ body: { query: `${chart} #6`, variables: "{}" } }),
  "a name that is a number": () => ({ body: { query: `${chart} #7`, operationName: 7 } }),
  "a field that is not there": () => ({ body: { query: "{ nobody }" } }),
  "a text that is no operation": () => ({ body: { query: "{ viewer" } }),
  "an empty text": () => ({ body: { query: "" } }),
  "nobody who asks": () => ({ body: { query: `${chart} #8`, variables: { id: patientId } }, token: null }),
  "a field for the router": () => ({ body: { query: "{ _entities(representations: []) { __typename } }" } }),
  "the schema": () => ({ body: { query: "{ __schema { queryType { name } } }" } }),
  "a subscription": () => ({
    body: { query: `subscription { eligibilityChanged(patientId: "${patientId}") { status } }` },
  }),
  "a mutation that is refused": () => ({
    body: {
      query: "mutation ($input: CancelVisitInput!) { cancelVisit(input: $input) { cancelledId userErrors { code } } }",
      variables: { input: { visitId: "no id at all" } },
    },
  }),
  "too much at once": () => ({
    body: {
      query: "{ a: visits(first: 100) { nodes { patient { visits(first: 100) { nodes { patient { id } } } } } } }",
    },
  }),
  "nesting without end": () => ({ body: { query: `{ ${"a { ".repeat(300)} b ${"}".repeat(301)}` } }),
  "a list of operations": () => ({ body: [{ query: "{ __typename }" }] }),
  "a client that wants GraphQL's own type": () => ({
    body: { query: "{ viewer { roles } }" },
    accept: "application/graphql-response+json, application/json;q=0.9",
  }),
  "a client that takes anything": () => ({ body: { query: "{ viewer { roles } } #1" }, accept: "*/*" }),
  "a client that wants a picture": () => ({ body: { query: "{ viewer { roles } } #2" }, accept: "image/png" }),
  "how it was answered": () => ({
    body: { query: "query Explained { viewer { roles } }" },
    headers: { "x-explain": "1" },
  }),
};

describe.each(Object.entries(requests))("%s", (_, asked) => {
  it("is answered as Apollo Server answers it, the first time and every time after", async () => {
    const request = asked();
    const answers = [await send(request), await send(request), await send(request)];
    const ofApollo = await send(throughApollo(request));
    for (const answer of answers) expect(answer).toEqual(ofApollo);
  });
});

it("An upstream's failure is reported as by Apollo Server", async () => {
  const asked = { body: { query: `${chart} #9`, variables: { id: patientId } } };
  graph.upstreams.faults.add({ upstream: "vsee", kind: "cut-json" });
  const answer = await send(asked);
  expect(answer.text).toContain("UPSTREAM_INVALID_RESPONSE");
  expect(await send(throughApollo(asked))).toEqual(answer);
});

it("Apollo Server sees none of them", async () => {
  const apollo = jest.spyOn(ApolloServer.prototype, "executeHTTPGraphQLRequest");
  const asked = { body: { query: `${chart} #10`, variables: { id: patientId } } };
  const answers = [await send(asked), await send(asked), await send(asked)];
  expect(apollo).not.toHaveBeenCalled();
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

it("Operations of which many write accept in their own way are answered each in its own", async () => {
  for (let q = 1; q < 250; q++) {
    const answer = await send({ body: { query: "{ __typename }" }, accept: `application/json;q=${q / 1000}` });
    expect(answer.status).toBe(200);
  }
  const picture = await send({ body: { query: "{ __typename }" }, accept: "image/png" });
  expect(picture.status).toBe(406);
});

it("A mistake in our own house is answered 500, and masked", async () => {
  const broken = await runGraph({ parts: { createContext: () => new BrokenContext() as never } });
  try {
    const asked = { body: { query: "{ __typename }" } };
    for (let time = 0; time < 3; time++) {
      const { status, text } = await send(asked, broken);
      expect({ status, canary: text.includes("Zq7canary") }).toEqual({ status: 500, canary: false });
      expect(text).toContain("INTERNAL_SERVER_ERROR");
    }
  } finally {
    await broken.stop();
  }
});

/** The same request with what only Apollo Server looks at. */
function throughApollo(asked: Asked): Asked {
  const { body } = asked;
  return Array.isArray(body) ? asked : { ...asked, body: { ...(body as object), extensions: {} } };
}

class BrokenContext {
  readonly scope = {};

  get caller(): never {
    throw new TypeError("Zq7canary");
  }
}

async function send({ body, accept, token = graph.tokens.CLINIC_STAFF, headers }: Asked, to: RunningGraph = graph) {
  const response = await fetch(`${to.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(accept !== undefined && { accept }),
      ...(token !== null && { authorization: `Bearer ${to === graph ? token : to.tokens.CLINIC_STAFF}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const { date: _date, "x-request-id": _requestId, ...kept } = Object.fromEntries(response.headers);
  return { status: response.status, headers: kept, text: await response.text() };
}
