/** Why a token was refused: the code for the log and the message for the caller, which never repeats a claim. */
export const tokenProblems = {
  "no-bearer": 'The Authorization header is not "Bearer <access token>".',
  "too-long": "The access token is longer than 16 KiB.",
  malformed: "The access token is not a signed JWT.",
  algorithm: "The access token must be signed with RS256 or ES256.",
  "unknown-key": "The access token is signed with a key that its issuer does not publish.",
  signature: "The access token's signature is not valid.",
  issuer: "The access token is from another issuer.",
  audience: "The access token is for another audience: get one for this API.",
  expired: "The access token has expired: get a new one.",
  "not-yet-valid": "The access token is not valid yet: check the clock of its issuer.",
  claims: "A claim of the access token is missing or has the wrong type.",
} as const;

export type TokenProblem = keyof typeof tokenProblems;

export class TokenRefused extends Error {
  override readonly name = "TokenRefused";

  constructor(readonly problem: TokenProblem) {
    super(tokenProblems[problem]);
  }
}

/** The issuer's keys cannot be read, so tokens cannot be checked. */
export class KeysUnavailable extends Error {
  override readonly name = "KeysUnavailable";
}
