import { GraphQLError } from "graphql";
import { createErrorMask } from "../../src/observability/mask-errors";
import { UpstreamError } from "../../src/upstream/upstream-error";

const upstreamError = () =>
  new UpstreamError({
    upstream: "bastion",
    code: "UPSTREAM_UNAVAILABLE",
    sent: true,
    status: 503,
    retryAfterSeconds: 7,
    field: "member.name",
    cause: new Error("http://10.0.0.1/members/310000002 said: Jane Doe"),
  });
const located = (originalError: Error) =>
  new GraphQLError(originalError.message, { originalError, path: ["patient", 0] });

describe("errors as callers see them", () => {
  const given: string[] = [];
  const unknown: unknown[] = [];
  const mask = createErrorMask({ onError: (code) => given.push(code), onUnknown: (error) => unknown.push(error) });
  const shown = (error: Error) => {
    const { message, path, extensions } = error instanceof GraphQLError ? error : new GraphQLError(error.message);
    // As Apollo Server puts it before the mask.
    const code = extensions["code"] ?? "INTERNAL_SERVER_ERROR";
    return mask({ message, ...(path && { path }), extensions: { ...extensions, code } }, error);
  };
  beforeEach(() => {
    given.length = 0;
    unknown.length = 0;
  });

  it.each([
    ["located", located(upstreamError())],
    ["wrapped twice", located(located(upstreamError()))],
    ["among others of a batch", located(new AggregateError([new Error("x"), located(upstreamError())]))],
  ])(
    "an upstream's failure, %s, says who failed and when to come again, and nothing of what it said",
    (_how, error) => {
      expect(shown(error)).toEqual({
        message: "The upstream is unavailable.",
        path: ["patient", 0],
        extensions: { code: "UPSTREAM_UNAVAILABLE", upstream: "bastion", retryable: true, retryAfterSeconds: 7 },
      });
      expect(given).toEqual(["UPSTREAM_UNAVAILABLE"]);
    },
  );

  it("what was written for callers is passed on, less whatever else was attached to it", () => {
    const error = new GraphQLError("first must be from 0 to 100", {
      path: ["visits"],
      extensions: { code: "BAD_USER_INPUT", argument: "secret", stacktrace: ["at x"] },
    });
    expect(shown(error)).toEqual({
      message: "first must be from 0 to 100",
      path: ["visits"],
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  it.each([
    ["a mistake of ours", located(new TypeError("Cannot read 'Jane Doe'"))],
    ["a value that a scalar cannot write", located(new GraphQLError(`Int cannot represent "Jane Doe"`))],
    ["a code nobody knows", new GraphQLError("Jane Doe", { extensions: { code: "SECRET" } })],
    [
      "an error that names a public code by accident",
      located(Object.assign(new Error("Jane Doe"), { code: "FORBIDDEN" })),
    ],
  ])("%s says that something went wrong, and is told apart in the log", (_what, error) => {
    const { message, extensions } = shown(error);
    expect([message, extensions]).toEqual(["An internal error occurred.", { code: "INTERNAL_SERVER_ERROR" }]);
    expect(unknown).toHaveLength(1);
    expect(unknown[0]).not.toHaveProperty("originalError.originalError");
  });

  it("syntax errors do not quote the text they stumbled over", () => {
    const error = (message: string) => new GraphQLError(message, { extensions: { code: "GRAPHQL_PARSE_FAILED" } });
    expect(shown(error(`Syntax Error: Expected ":", found String "Jane Doe".`)).message).toBe(
      `Syntax Error: Expected ":", found String.`,
    );
    expect(shown(error(`Syntax Error: Unexpected Name "Jane".`)).message).toBe("Syntax Error: Unexpected Name.");
    expect(shown(error("Syntax Error: Document contains more that 10000 tokens. Parsing aborted.")).extensions).toEqual(
      {
        code: "OPERATION_TOO_LARGE",
      },
    );
  });
});
