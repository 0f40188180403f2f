import { SignJWT, type JWTPayload } from "jose";
import type { KeyTimes } from "../../src/auth/issuer-keys";
import { Role } from "../../src/auth/role";
import type { TokenProblem } from "../../src/auth/token-problem";
import { TokenVerifier } from "../../src/auth/authentication";
import { eventually } from "../ledger/eventually";
import { KeyServer, makeKey, sign, type SigningKey } from "./support/key-server";
import { clock } from "../../src/clock";

const issuer = "https://issuer.example";
const audience = "coverage-graph";
const now = () => clock.nowSeconds();
const claims = (changes: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  aud: audience,
  sub: "somebody",
  roles: ["PATIENT"],
  patient_id: "4001",
  exp: now() + 60,
  ...changes,
});

describe("access tokens", () => {
  let keyServer: KeyServer;
  let key: SigningKey;
  const problems: TokenProblem[] = [];
  beforeEach(async () => {
    problems.length = 0;
    keyServer = new KeyServer();
    key = await makeKey("one");
    keyServer.keys = [key];
    await keyServer.listen();
  });
  afterEach(() => keyServer.stop());

  const verifier = (keyTimes: Partial<KeyTimes> = {}, onKeyFailure?: (error: unknown) => void) =>
    new TokenVerifier(
      { jwksUrl: keyServer.url, issuer, audience, clockToleranceSeconds: 30 },
      { keyTimes, onKeyFailure, onRefused: (problem) => problems.push(problem) },
    );
  /** The caller, or why there is none. */
  const verdictOf = async (checks: TokenVerifier, token: string) => {
    const verdict = await checks.verify(token);
    return "caller" in verdict ? verdict.caller : "refused" in verdict ? verdict.refused : "unavailable";
  };

  it("say who calls, in which roles, for which patient and insurances", async () => {
    const exp = now() + 60;
    const token = await sign(
      key,
      claims({ roles: ["INSURER", "PATIENT", "JANITOR"], insurances: ["ma", "asia"], exp }),
    );
    expect(await verdictOf(verifier(), token)).toEqual({
      subject: "somebody",
      roles: new Set([Role.INSURER, Role.PATIENT]),
      patientId: "4001",
      insurances: new Set(["ma", "asia"]),
      memberIds: new Set(),
      expiresAt: exp * 1000,
    });
  });

  it("are taken with RS256 as with ES256", async () => {
    const rsa = await makeKey("rsa", "RS256");
    keyServer.keys = [rsa, key];
    const both = verifier();
    expect(await verdictOf(both, await sign(rsa, claims()))).toMatchObject({ roles: expect.any(Set) });
    expect(await verdictOf(both, await sign(key, claims()))).toMatchObject({ roles: expect.any(Set) });
  });

  it.each<[string, TokenProblem, JWTPayload]>([
    ["another issuer", "issuer", { iss: "https://elsewhere.example" }],
    ["another audience", "audience", { aud: "another" }],
    ["an end that has passed", "expired", { exp: now() - 35 }],
    ["a beginning still to come", "not-yet-valid", { nbf: now() + 60 }],
    ["no end", "claims", { exp: undefined }],
    ["an end that is text", "claims", { exp: "soon" as never }],
    ["an end that is null", "claims", { exp: null as never }],
    ["no subject", "claims", { sub: undefined }],
    ["an empty subject", "claims", { sub: "" }],
    ["roles that are not text", "claims", { roles: [1] }],
    ["roles in an object", "claims", { roles: { PATIENT: true } }],
    ["a patient id that is an object", "claims", { patient_id: { id: 4001 } }],
    ["a patient id that has lost digits", "claims", { patient_id: Number("9007199254740993") }],
    ["insurances of another type", "claims", { insurances: [true] }],
  ])("with %s are refused: %s", async (_what, problem, changes) => {
    const good = verifier();
    expect(await verdictOf(good, await sign(key, claims()))).toMatchObject({ roles: expect.any(Set) });
    expect(await verdictOf(good, await sign(key, claims(changes)))).toBe(problem);
    expect(problems).toEqual([problem]);
  });

  it.each<[string, JWTPayload, object]>([
    ["a beginning two seconds ahead", { nbf: now() + 2 }, {}],
    ["an end five seconds ago", { exp: now() - 5 }, {}],
    ["one role as text", { roles: "CLINIC_STAFF" }, { roles: new Set([Role.CLINIC_STAFF]) }],
    ["a numeric patient id", { patient_id: 4001 }, { patientId: "4001" }],
    ["a numeric subject", { sub: 17 as never }, { subject: "17" }],
    ["one insurance as text", { insurances: "ma" }, { insurances: new Set(["ma"]) }],
    ["numeric insurances", { insurances: [12, "ma"] }, { insurances: new Set(["12", "ma"]) }],
    [
      "null claims",
      { roles: null, patient_id: null, insurances: null, nbf: null as never, iat: null as never },
      { roles: new Set() },
    ],
    ["nulls in a list", { roles: ["PATIENT", null] }, { roles: new Set([Role.PATIENT]) }],
    ["several audiences", { aud: ["another", audience] }, {}],
    ["many groups", { groups: Array.from({ length: 400 }, (_, at) => `group-number-${at}`) }, {}],
  ])("with %s are taken", async (_what, changes, expected) => {
    expect(await verdictOf(verifier(), await sign(key, claims(changes)))).toMatchObject({
      roles: expect.any(Set),
      ...expected,
    });
  });

  it("that are not signed by the issuer are refused: none, a shared secret, another's key, nonsense", async () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const publicKey = new TextEncoder().encode(JSON.stringify(key.jwk));
    const stranger = await makeKey("one");
    const forged = [
      `${encode({ alg: "none", kid: "one" })}.${encode(claims())}.`,
      await new SignJWT(claims()).setProtectedHeader({ alg: "HS256", kid: "one" }).sign(publicKey),
      await sign(stranger, claims()),
      `${await sign(key, claims())}x`,
      "nonsense",
      "",
    ];
    const checks = verifier();
    const found = await Promise.all(forged.map((token) => verdictOf(checks, token)));
    expect(found).toEqual(["algorithm", "algorithm", "signature", expect.any(String), "malformed", "malformed"]);
  });

  it("longer than any issuer's are refused without a look", async () => {
    const token = await sign(key, claims({ note: "x".repeat(13_000) }));
    expect(await verdictOf(verifier(), token)).toBe("too-long");
    expect(keyServer.fetches).toBe(0);
  });

  it("of unknown keys cost the key server three requests in ten seconds, however many come", async () => {
    const checks = verifier({ cooldownMs: 60_000 });
    expect(await verdictOf(checks, await sign(key, claims()))).toMatchObject({ roles: expect.any(Set) });
    const stranger = await makeKey("stranger");
    const tokens = await Promise.all(Array.from({ length: 1000 }, (_, n) => sign(stranger, claims(), `made-up-${n}`)));
    for (const token of tokens) expect(await verdictOf(checks, token)).toBe("unknown-key");
    expect(keyServer.fetches).toBe(3);
  });

  it("of a new key are taken without a restart, and of a key taken back no longer", async () => {
    const checks = verifier({ cooldownMs: 50, maxAgeMs: 0 });
    const old = await sign(key, claims());
    expect(await verdictOf(checks, old)).toMatchObject({ roles: expect.any(Set) });
    const next = await makeKey("two");
    keyServer.keys = [next];
    expect(await verdictOf(checks, await sign(next, claims()))).toMatchObject({ roles: expect.any(Set) });
    expect(await verdictOf(checks, await sign(key, claims({ sub: "somebody-else" })))).toBe("unknown-key");
  });

  it("of known keys go on while the key server is down", async () => {
    const failures: unknown[] = [];
    const checks = verifier({ maxAgeMs: 0, cooldownMs: 0 }, (error) => failures.push(error));
    expect(await verdictOf(checks, await sign(key, claims()))).toMatchObject({ roles: expect.any(Set) });
    keyServer.broken = true;
    for (let turn = 0; turn < 5; turn++) {
      expect(await verdictOf(checks, await sign(key, claims({ sub: `caller-${turn}` })))).toMatchObject({
        roles: expect.any(Set),
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(failures.length).toBeGreaterThan(0);
  });

  it("cannot be judged while no key was ever read, and are taken once the key server is there", async () => {
    keyServer.broken = true;
    const checks = verifier({ retryMs: 40 });
    const token = await sign(key, claims());
    checks.start();
    expect(await verdictOf(checks, token)).toBe("unavailable");
    expect(checks.isReady).toBe(false);
    keyServer.broken = false;
    await eventually(() => expect(checks.isReady).toBe(true));
    checks.stop();
    expect(await verdictOf(checks, token)).toMatchObject({ subject: "somebody" });
  });

  it("cost a key server that is down three requests in ten seconds", async () => {
    keyServer.broken = true;
    const checks = verifier();
    const token = await sign(key, claims());
    for (let turn = 0; turn < 20; turn++) expect(await verdictOf(checks, token)).toBe("unavailable");
    expect(keyServer.fetches).toBe(3);
  });

  it("of a key that was rotated right after a made-up one are taken at once", async () => {
    const checks = verifier();
    expect(await verdictOf(checks, await sign(key, claims()))).toMatchObject({ subject: "somebody" });
    expect(await verdictOf(checks, await sign(await makeKey("made-up"), claims()))).toBe("unknown-key");
    const next = await makeKey("two");
    keyServer.keys = [next];
    expect(await verdictOf(checks, await sign(next, claims()))).toMatchObject({ subject: "somebody" });
  });

  it("of an unknown key cannot be judged when the key server fails", async () => {
    const checks = verifier();
    expect(await verdictOf(checks, await sign(key, claims()))).toMatchObject({ subject: "somebody" });
    keyServer.broken = true;
    expect(await verdictOf(checks, await sign(await makeKey("two"), claims()))).toBe("unavailable");
  });

  it("seen before are not verified again, until their end", async () => {
    const checks = verifier();
    const token = await sign(key, claims({ exp: now() + 2 }));
    const first = await verdictOf(checks, token);
    expect(await verdictOf(checks, token)).toBe(first);
    jest.useFakeTimers({ now: clock.now() + 33_000, doNotFake: ["nextTick", "setImmediate", "setTimeout"] });
    try {
      expect(await verdictOf(checks, token)).toBe("expired");
    } finally {
      jest.useRealTimers();
    }
  });
});
