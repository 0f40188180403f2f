import type { Idempotency, WriteOutcome } from "../../src/idempotency/idempotency";
import { LedgerUnavailableError } from "../../src/ledger/ledger-error";
import { writeOnce } from "../../src/mutation/write-once";
import { UpstreamError } from "../../src/upstream/upstream-error";

const unsent = new UpstreamError({ upstream: "bastion", code: "UPSTREAM_UNAVAILABLE", sent: false });
const lost = new UpstreamError({ upstream: "bastion", code: "UPSTREAM_TIMEOUT", sent: true });
const away = new LedgerUnavailableError(false);

/** What becomes of the key of a mutation that sends so many writes and then fails; "kept" where it may have been performed. */
async function keyAfter(sent: number, error: Error, isBesideOthers = false): Promise<string> {
  let writes = 3;
  let outcome: WriteOutcome<unknown> | "kept" = "kept";
  const idempotency = {
    run: async ({ perform }: { perform: () => Promise<WriteOutcome<unknown>> }) => {
      outcome = await perform();
      throw new Error("The caller hears of it.");
    },
  } as unknown as Idempotency;
  const context = {
    ...{ caller: { subject: "somebody" }, scope: { deadlineAt: Infinity }, idempotency },
    writesSent: () => writes,
  } as never;
  const perform = async (): Promise<never> => {
    writes += sent;
    throw error;
  };
  const options = { keys: {}, read: async () => null, isBesideOthers };
  const mutation = { name: "addEndorsement", subjects: () => [] };
  await writeOnce(mutation, { idempotencyKey: "key" }, perform, context, options).catch(() => undefined);
  return outcome === "kept" ? "kept" : (outcome as WriteOutcome<unknown>).kind;
}

describe("The key of a write that failed", () => {
  it.each([unsent, lost, away])("can be used again if nothing was sent: %s", async (error) => {
    expect(await keyAfter(0, error)).toBe("never-sent");
  });

  it.each([unsent, lost, away, new Error("Something else.")])(
    "is kept where an earlier write of the same mutation was sent, whatever failed then: %s",
    async (error) => {
      expect(await keyAfter(1, error)).toBe("kept");
    },
  );

  it("goes by its own call beside other writes of the operation", async () => {
    expect(await keyAfter(1, unsent, true)).toBe("never-sent");
    expect(await keyAfter(1, away, true)).toBe("never-sent");
    expect(await keyAfter(1, lost, true)).toBe("kept");
  });
});
