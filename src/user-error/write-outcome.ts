import { GraphQLError } from "graphql";
import { UpstreamError } from "../upstream/upstream-error";
import { userError, UserErrorCode, type UserError } from "./user-error.type";

/** The outcome of a write: its result, or the one problem that the caller can act on. */
export type WriteOutcome<T> = { readonly done: T } | { readonly problem: UserError };

/**
 * Performs a write once and interprets its failure for the caller. A refusal and a lost answer are problems; a write that
 * certainly was not performed rejects with the upstream's error, which says that it may be retried.
 *
 * @param subject the input field that names the record, for the problem that it does not exist.
 */
export async function attemptWrite<T>(
  perform: () => Promise<T>,
  subject: readonly string[] | null = null,
): Promise<WriteOutcome<T>> {
  try {
    return { done: await perform() };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return { problem: problemOf(error, subject) };
  }
}

function problemOf(error: UpstreamError, subject: readonly string[] | null): UserError {
  if (error.code === "UPSTREAM_REJECTED") return refusal(error.status, subject);
  if (!mayBePerformed(error)) throw notPerformed(error);
  return userError(
    UserErrorCode.OUTCOME_UNKNOWN,
    "The write was sent but its answer was lost. It may have been performed: read the record before trying again.",
  );
}

/**
 * Whether the vendor may have performed a failed write. 429 refuses before anything is done. A 5xx does not: a vendor that
 * crashes after its commit answers 500, and a proxy that loses the vendor 502, 503 or 504.
 */
function mayBePerformed({ sent, status }: UpstreamError): boolean {
  return sent && status !== 429;
}

function refusal(status: number | undefined, subject: readonly string[] | null): UserError {
  if (status === 404) return notFound(subject);
  if (status === 409) {
    return userError(UserErrorCode.CONFLICT, "The record no longer allows this write: read it again first.");
  }
  return userError(
    UserErrorCode.REFUSED_BY_UPSTREAM,
    "The upstream refused this write. Check the values and try again.",
  );
}

/** Missing and not visible read the same. */
export function notFound(field: readonly string[] | null = null): UserError {
  return userError(UserErrorCode.NOT_FOUND, "There is no such record.", field);
}

/** The error of a write that certainly was not performed, which says that it may be retried. */
export function notPerformed(error: UpstreamError): UpstreamError {
  if (error.code === "UPSTREAM_UNAVAILABLE" && !error.sent) return error;
  const { upstream, retryAfterSeconds, status } = error;
  return new UpstreamError({
    upstream,
    code: "UPSTREAM_UNAVAILABLE",
    sent: false,
    retryAfterSeconds,
    status,
    cause: error,
  });
}

/** The refusal of a write because of role or ids: no upstream was called. */
export function forbidden(): GraphQLError {
  return new GraphQLError("The caller is not allowed to do this.", { extensions: { code: "FORBIDDEN" } });
}
