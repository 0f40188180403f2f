import { runInThisContext } from "node:vm";

/**
 * Lets a file's tests run graphql-js where it lets go of rejections: those of other items of a list that has failed
 * already. Jest would fail the tests for them.
 */
export function allowAbandonedRejections(): void {
  const realProcess = runInThisContext("process") as NodeJS.Process;
  const listeners = realProcess.rawListeners("unhandledRejection") as NodeJS.UnhandledRejectionListener[];
  beforeAll(() => {
    realProcess.removeAllListeners("unhandledRejection");
    realProcess.on("unhandledRejection", () => undefined);
  });
  afterAll(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    realProcess.removeAllListeners("unhandledRejection");
    for (const listener of listeners) realProcess.on("unhandledRejection", listener);
  });
}
