import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import Database from "libsql";
import { headersOf } from "./load/callers.mjs";
import { malformedPatient, patientIdAt } from "./upstreams/clinic-data.mjs";

const cards = "query Cards($id: ID!) { cards(user_id: $id) { subscriber_number } }";

/** Shows that every guard of a guarded peer works; throws where one does not. */
export async function verifyGuards(server, { issuer, callers: [caller] }) {
  const guarded = new GuardedPeer(server, caller);
  await tokens(guarded, issuer);
  await limits(guarded);
  await maskedErrors(guarded);
  await metrics(guarded);
  await audit(guarded);
}

class GuardedPeer {
  constructor(server, caller) {
    Object.assign(this, { server, caller });
  }

  /** Status and whole text of an answer. */
  async ask(query, { variables, accessToken = this.caller.accessToken, operationName } = {}) {
    const headers = headersOf({ ...this.caller, accessToken });
    const body = JSON.stringify({ query, variables, operationName });
    const response = await fetch(this.server.url, { method: "POST", headers, body });
    return { status: response.status, text: await response.text() };
  }

  async metric(line) {
    const text = await (await fetch(`http://127.0.0.1:${this.server.metricsPort}/`)).text();
    const found = text.split("\n").find((one) => one.startsWith(`${line} `));
    return Number(found?.slice(line.length + 1) ?? 0);
  }
}

async function tokens(peer, issuer) {
  const good = peer.caller.accessToken;
  const [head, claims] = good.split(".");
  const other = issuer.issue({ sub: "somebody-else" }).split(".")[2];
  const none = Buffer.from('{"alg":"none"}').toString("base64url");
  const bad = {
    "another token's signature": `${head}.${claims}.${other}`,
    "no signature": `${none}.${claims}.`,
    "another audience": issuer.issue({ sub: "caller", aud: "another" }),
    "another issuer": issuer.issue({ sub: "caller", iss: "https://another.example" }),
    "a past end": issuer.issue({ sub: "caller", exp: 1 }),
    "no text": "",
  };
  // Twice the good one: the second time it is remembered.
  for (const accessToken of [good, good]) assert.equal((await peer.ask("{ __typename }", { accessToken })).status, 200);
  for (const [what, accessToken] of Object.entries(bad)) {
    const { status } = await peer.ask("{ __typename }", { accessToken });
    assert.equal(status, 401, `${peer.server.name} takes a token with ${what}.`);
  }
}

async function limits(peer) {
  const repeated = (count, text) => Array.from({ length: count }, (_, at) => text(at)).join(" ");
  const tooMuch = {
    depth: "{ worklist(from: 1, to: 2, first: 1) { rows { visit { cards { enrollment { plan { name } } } } } } }",
    alias: `{ ${repeated(16, (at) => `a${at}: plans { id }`)} }`,
    directive: `{ plans { name ${repeated(21, () => "@skip(if: false)")} } }`,
    token: `{ plans { ${repeated(1000, () => "name")} } }`,
    cost: "{ worklist(from: 1, to: 2, first: 10000) { rows { readiness } } }",
  };
  for (const [what, query] of Object.entries(tooMuch)) {
    const { text } = await peer.ask(query);
    const { data = null, errors } = JSON.parse(text);
    // Mercurius answers 200 where there are several mistakes.
    assert.equal(data, null, `${peer.server.name} has no limit of ${what}.`);
    assert.match(errors[0].message, new RegExp(what, "i"));
  }
}

/** Neither what an upstream answered nor what is wrong with it reaches the caller. */
async function maskedErrors(peer) {
  const before = await peer.metric('upstream_read_duration_seconds_count{endpoint="cards",outcome="invalid"}');
  for (const id of ["nobody", malformedPatient]) {
    const { text } = await peer.ask(cards, { variables: { id } });
    const [error] = JSON.parse(text).errors;
    assert.equal(error.message, "Something went wrong.");
    assert.doesNotMatch(text, /upstream|shape|404|stack/i);
  }
  const after = await peer.metric('upstream_read_duration_seconds_count{endpoint="cards",outcome="invalid"}');
  assert.equal(after - before, 1, `${peer.server.name} does not validate what it reads.`);
}

async function metrics(peer) {
  const lines = [
    'graphql_operations_total{outcome="ok"}',
    'graphql_operations_total{outcome="failed"}',
    'graphql_operation_duration_seconds_count{outcome="ok"}',
  ];
  const read = () => Promise.all(lines.map((line) => peer.metric(line)));
  const before = await read();
  await peer.ask(cards, { variables: { id: patientIdAt(0) } });
  await peer.ask("{ nothing }");
  const after = await read();
  assert.deepEqual(
    after.map((count, at) => count - before[at]),
    [1, 1, 1],
  );
}

/** A row an operation, the refused among them, within a second. */
async function audit(peer) {
  const variables = { id: patientIdAt(1) };
  await peer.ask(cards, { variables, operationName: "Cards" });
  const database = new Database(peer.server.auditFile, { readonly: true });
  try {
    const sql = "SELECT subject, roles, outcome FROM audit WHERE operation = 'Cards' AND variables = ?";
    const rows = async () => database.prepare(sql).all(JSON.stringify(variables));
    const endsAt = performance.now() + 1000;
    let found = await rows();
    while (found.length === 0 && performance.now() < endsAt) {
      await pause(20);
      found = await rows();
    }
    assert.deepEqual(found, [{ subject: "caller-0", roles: "CLINIC_STAFF", outcome: "ok" }]);
    const refused = database.prepare("SELECT count(*) AS count FROM audit WHERE outcome = 'refused'").get();
    assert.ok(refused.count >= 6, `${peer.server.name} does not record refusals.`);
  } finally {
    database.close();
  }
}
