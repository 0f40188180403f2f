import { SignJWT, type JWTPayload } from "jose";
import type { KeyTimes } from "../../src/auth/issuer-keys";
import { Role } from "../../src/auth/role";
import { TokenVerifier } from "../../src/auth/token-verifier";
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
  beforeEach(async () => {
    keyServer = new KeyServer();
    key = await makeKey("one");
    keyServer.keys = [key];
    await keyServer.listen();
  });
  afterEach(() => keyServer.stop());

  const verifier = (keyTimes: Partial<KeyTimes> = {}, onKeyFailure?: (error: unknown) => void) =>
    new TokenVerifier({ jwksUrl: keyServer.url, issuer, audience }, { keyTimes, onKeyFailure });

  it("say who calls, in which roles, for which patient and insurances", async () => {
    const exp = now() + 60;
    const token = await sign(
      key,
      claims({ roles: ["INSURER", "PATIENT", "JANITOR"], insurances: ["ma", "asia"], exp }),
    );
    expect(await verifier().verify(token)).toEqual({
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
    expect(await both.verify(await sign(rsa, claims()))).not.toBeNull();
    expect(await both.verify(await sign(key, claims()))).not.toBeNull();
  });

  it.each<[string, JWTPayload]>([
    ["another issuer", { iss: "https://elsewhere.example" }],
    ["another audience", { aud: "another" }],
    ["an end that has passed", { exp: now() - 5 }],
    ["a beginning still to come", { nbf: now() + 60 }],
    ["no end", { exp: undefined }],
    ["no subject", { sub: undefined }],
    ["an empty subject", { sub: "" }],
    ["roles that are no list", { roles: "CLINIC_STAFF" }],
    ["roles that are no text", { roles: [1] }],
    ["a patient id that is no text", { patient_id: 4001 }],
    ["insurances that are no list", { insurances: "ma" }],
  ])("with %s are refused", async (_what, changes) => {
    const good = verifier();
    expect(await good.verify(await sign(key, claims()))).not.toBeNull();
    expect(await good.verify(await sign(key, claims(changes)))).toBeNull();
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
    for (const token of forged) expect(await checks.verify(token)).toBeNull();
  });

  it("longer than any issuer's are refused without a look", async () => {
    const token = await sign(key, claims({ note: "x".repeat(9000) }));
    expect(await verifier().verify(token)).toBeNull();
    expect(keyServer.fetches).toBe(0);
  });

  it("of unknown keys cost the key server one request a cooldown, however many come", async () => {
    const checks = verifier({ cooldownMs: 60_000 });
    expect(await checks.verify(await sign(key, claims()))).not.toBeNull();
    const stranger = await makeKey("stranger");
    const tokens = await Promise.all(Array.from({ length: 1000 }, (_, n) => sign(stranger, claims(), `made-up-${n}`)));
    for (const token of tokens) expect(await checks.verify(token)).toBeNull();
    expect(keyServer.fetches).toBe(2);
  });

  it("of a new key are taken without a restart, and of a key taken back no longer", async () => {
    const checks = verifier({ cooldownMs: 50, maxAgeMs: 0 });
    const old = await sign(key, claims());
    expect(await checks.verify(old)).not.toBeNull();
    const next = await makeKey("two");
    keyServer.keys = [next];
    expect(await checks.verify(await sign(next, claims()))).not.toBeNull();
    expect(await checks.verify(await sign(key, claims({ sub: "somebody-else" })))).toBeNull();
  });

  it("of known keys go on while the key server is down", async () => {
    const failures: unknown[] = [];
    const checks = verifier({ maxAgeMs: 0, cooldownMs: 0 }, (error) => failures.push(error));
    expect(await checks.verify(await sign(key, claims()))).not.toBeNull();
    keyServer.broken = true;
    for (let turn = 0; turn < 5; turn++) {
      expect(await checks.verify(await sign(key, claims({ sub: `caller-${turn}` })))).not.toBeNull();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(failures.length).toBeGreaterThan(0);
  });

  it("are refused while no key was ever read, and taken once the key server is there", async () => {
    keyServer.broken = true;
    const checks = verifier({ retryMs: 40 });
    const token = await sign(key, claims());
    for (let turn = 0; turn < 20; turn++) expect(await checks.verify(token)).toBeNull();
    expect(keyServer.fetches).toBe(1);
    keyServer.broken = false;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await checks.verify(token)).not.toBeNull();
  });

  it("seen before are not verified again, until their end", async () => {
    const checks = verifier();
    const token = await sign(key, claims({ exp: now() + 2 }));
    const first = await checks.verify(token);
    expect(await checks.verify(token)).toBe(first);
    jest.useFakeTimers({ now: clock.now() + 3000, doNotFake: ["nextTick", "setImmediate", "setTimeout"] });
    try {
      expect(await checks.verify(token)).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});
