import { readFirstQuery } from "../../src/sandbox/first-query";
import { runGraph, type RunningGraph } from "../support/run-graph";

let graph: RunningGraph;
beforeAll(async () => {
  graph = await runGraph();
});
afterAll(() => graph.stop());

it("answers the sandbox's first query without an error", async () => {
  const { document, variables, patientId } = readFirstQuery();
  const answer = await graph.run(document, variables);
  expect(answer.errors).toBeUndefined();
  expect(answer.data.patient.id).toBe(patientId);
  expect(answer.data.patient.insuranceCards.length).toBeGreaterThan(0);
});
