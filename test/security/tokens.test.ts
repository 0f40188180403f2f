import { createHmac } from "node:crypto";
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT, type KeyLike } from "jose";
import { KeyServer, makeKey, type SigningKey } from "./support/key-server";
import { startProduction, type ProductionGraph } from "./support/production-graph";
import { tokenProblems } from "../../src/auth/token-problem";
import { clock } from "../../src/clock";

const request = { query: `{ patient(id: "4001") { fullName } }` };
const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

/** Good algorithms, but not ours. */
const others = ["RS512", "PS256", "ES384", "EdDSA"] as const;

describe("Access tokens", () => {
  let graph: ProductionGraph;
  let key: SigningKey;
  let foreign: SigningKey;
  beforeAll(async () => {
    // The link index reads by itself; here every upstream request is a caller's.
    graph = await startProduction({}, { patients: 20 });
    key = graph.issuer.keys[0]!;
    foreign = await makeKey("first");
    // Before the key set is read first: a new key is looked for at most once a cooldown.
    for (const alg of others) graph.issuer.keys.push(await makeKey(alg, alg));
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  const reasons: readonly string[] = Object.values(tokenProblems);
  /** Refused as a whole, for a reason that names no claim's value, and without an upstream. */
  const expectRefused = async (token: string, headers: Readonly<Record<string, string>> = {}): Promise<void> => {
    const { status, body, headers: answered } = await graph.post(request, token, headers);
    expect(status).toBe(401);
    expect(body).toEqual({ errors: [{ message: expect.any(String), extensions: { code: "UNAUTHENTICATED" } }] });
    expect(reasons).toContain(body.errors[0].message);
    expect(answered.get("www-authenticate")).toBe('Bearer error="invalid_token"');
    expect(graph.upstreams.requests()).toEqual([]);
  };

  it("of ES256 and RS256 are taken", async () => {
    const rsa = await makeKey("rsa", "RS256");
    graph.issuer.keys.push(rsa);
    for (const signer of [key, rsa]) {
      const { body } = await graph.post(request, await graph.issuer.sign({}, signer));
      expect(body.errors).toBeUndefined();
      expect(typeof body.data.patient.fullName).toBe("string");
    }
  });

  const now = clock.nowSeconds();
  it.each<[string, Record<string, unknown>]>([
    ["of another issuer", { iss: "https://elsewhere.example" }],
    ["of the sandbox's issuer", { iss: "urn:coverage-graph:sandbox" }],
    ["without an issuer", { iss: undefined }],
    ["for another audience", { aud: "another-graph" }],
    ["without an audience", { aud: undefined }],
    ["that have ended", { exp: now - 60 }],
    ["without an end", { exp: undefined }],
    ["with an end that is no number", { exp: "tomorrow" }],
    ["that are not valid yet", { nbf: now + 600 }],
    ["of nobody", { sub: undefined }],
    ["of an empty subject", { sub: "" }],
    ["whose roles hold an object", { roles: [{ toString: "CLINIC_STAFF" }] }],
    ["whose patient id is a list", { patient_id: ["4001"] }],
    ["whose insurances are an object", { insurances: { ma: true } }],
  ])("%s are refused", async (_, changed) => {
    await expectRefused(await graph.issuer.sign(changed));
  });

  it("that are refused are logged with the reason and without a claim", async () => {
    await graph.post(request, await graph.issuer.sign({ exp: now - 60, sub: "somebody-secret" }));
    const line = graph
      .log()
      .trim()
      .split("\n")
      .find((text) => text.includes('"reason":"expired"'));
    expect(line).toContain('"event":"token refused"');
    expect(graph.log()).not.toContain("somebody-secret");
  });

  it("that are refused by the hundred are a line at first and one for all the others", async () => {
    const lines = () => graph.log().match(/"reason":"audience".*"event":"token refused"/g)?.length ?? 0;
    const wrong = await graph.issuer.sign({ aud: "another" });
    await Promise.all(Array.from({ length: 100 }, () => graph.post(request, wrong)));
    expect(lines()).toBe(1);
  });

  it("without a signature are refused", async () => {
    const claims = graph.issuer.claims();
    await expectRefused(new UnsecuredJWT(claims).encode());
    for (const alg of ["none", "None", "NONE", ""]) {
      await expectRefused(`${encode({ alg, kid: key.kid })}.${encode(claims)}.`);
      await expectRefused(`${encode({ alg, kid: key.kid })}.${encode(claims)}.AAAA`);
    }
  });

  it("signed with the public key as if it were a shared secret are refused", async () => {
    const spki = await exportSPKI((await importJWK(key.jwk)) as KeyLike);
    const head = `${encode({ alg: "HS256", kid: key.kid })}.${encode(graph.issuer.claims())}`;
    for (const secret of [spki, spki.trim(), JSON.stringify(key.jwk), key.jwk.x ?? "", ""]) {
      await expectRefused(`${head}.${createHmac("sha256", secret).update(head).digest("base64url")}`);
    }
  });

  it.each(others)("of %s are refused, though their key is published", async (alg) => {
    const published = graph.issuer.keys.find((candidate) => candidate.kid === alg);
    await expectRefused(await graph.issuer.sign({}, published));
  });

  it("signed with another key under a known key id are refused", async () => {
    await expectRefused(await graph.issuer.sign({}, foreign));
  });

  it("with their own key, or the URL of one, are refused and nothing is fetched", async () => {
    const other = new KeyServer();
    await other.start();
    const [made] = other.keys;
    await expectRefused(await graph.issuer.sign({}, made, { jwk: made?.jwk }));
    await expectRefused(await graph.issuer.sign({}, made, { jku: other.url, x5u: other.url }));
    await expectRefused(await graph.issuer.sign({}, made, { kid: other.url }));
    expect(other.reads).toBe(0);
    await other.stop();
  });

  it("whose claims or signature were changed are refused", async () => {
    const [head = "", payload = "", signature = ""] = (await graph.issuer.sign()).split(".");
    const richer = encode({ ...graph.issuer.claims(), roles: ["BROKER", "CLINIC_STAFF"] });
    await expectRefused(`${head}.${richer}.${signature}`);
    await expectRefused(`${head}.${payload}.${signature.slice(0, -4)}AAAA`);
    await expectRefused(`${head}.${payload}.`);
    await expectRefused(`${head}.${payload}`);
    await expectRefused(`${encode({ alg: "RS256", kid: key.kid })}.${payload}.${signature}`);
  });

  it("larger than any valid one are refused", async () => {
    await expectRefused(await graph.issuer.sign({ note: "x".repeat(13_000) }));
    await expectRefused("x".repeat(30_000));
  });

  it.each(["not-a-token", "a.b.c", "....", "%00", "null", "eyJhbGciOiJub25lIn0.e30."])("like %s are refused", (token) =>
    expectRefused(token),
  );

  it("count only as a bearer's", async () => {
    const token = await graph.issuer.sign();
    for (const authorization of [
      token,
      `Basic ${token}`,
      `Bearer ${token} ${token}`,
      `Bearer ${token}, Bearer ${token}`,
      "Bearer",
    ]) {
      const { status } = await graph.post(request, null, { authorization });
      expect(status).toBe(401);
    }
    const { status } = await graph.post(request, null, { cookie: `authorization=${token}` });
    expect(status).toBe(401);
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("of unknown key ids, a thousand of them, cost the key server at most three reads in ten seconds", async () => {
    const payload = encode(graph.issuer.claims());
    const reads = graph.issuer.reads;
    const startedAt = performance.now();
    const statuses = await Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        graph.post(request, `${encode({ alg: "ES256", kid: `made-up-${index}` })}.${payload}.${"A".repeat(86)}`),
      ),
    );
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([401]));
    expect(graph.issuer.reads - reads).toBeLessThanOrEqual(3 * Math.ceil((performance.now() - startedAt) / 10_000));
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("are refused on every other way in as well", async () => {
    const token = new UnsecuredJWT(graph.issuer.claims()).encode();
    const { status } = await graph.send("/graphql/stream", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: "subscription { endorsementChanged { id } }" }),
    });
    expect(status).toBe(401);
    const get = await graph.send(`/graphql?query=${encodeURIComponent(request.query)}`, {
      headers: { authorization: `Bearer ${token}`, "apollo-require-preflight": "1" },
    });
    expect(get.status).toBe(401);
  });
});

describe("The issuer's keys", () => {
  let graph: ProductionGraph;
  beforeAll(async () => {
    graph = await startProduction({}, { patients: 20 });
  });
  afterAll(() => graph.stop());

  it("may change without a restart, and go on when their server is down", async () => {
    expect((await graph.post(request, await graph.issuer.sign())).status).toBe(200);
    const second = await makeKey("second");
    graph.issuer.keys.push(second);
    expect((await graph.post(request, await graph.issuer.sign({}, second))).status).toBe(200);
    expect(graph.issuer.reads).toBe(2);
    graph.issuer.isDown = true;
    for (const signer of [graph.issuer.keys[0]!, second]) {
      const fresh = await new SignJWT(graph.issuer.claims({ jti: signer.kid }))
        .setProtectedHeader({ alg: signer.alg, kid: signer.kid })
        .sign(signer.privateKey);
      expect((await graph.post(request, fresh)).status).toBe(200);
    }
  });
});
