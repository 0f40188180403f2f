import { runGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";
import { plantedPeriod, plantVisits } from "./planted-clinic";

export function secondaryCoversSuite(): void {
  it("is true where the secondary card names the patient's own active member, and is read only when selected", async () => {
    const graph = await runGraph({ patients: 6 });
    const planted = plantVisits(graph.upstreams, []);
    const { clinic, broker } = graph.upstreams.store;
    const secondary = (at: number, change: object, ofMember: object = {}): void => {
      const { id, card, member } = planted[at]!;
      const memberId = String(310_800_000 + at);
      broker.members.set(memberId, { ...member!, memberId, ...ofMember });
      const second = { ...card!, card_type: "secondary" as const, subscriber_number: memberId, ...change };
      clinic.cards.set(id, { primary: card!, secondary: second });
    };
    secondary(0, {});
    secondary(1, {}, { status: "Deleted" });
    secondary(2, {}, { firstName: "Basil", lastName: "Thorne", dob: "1950-01-02" });
    secondary(3, { subscriber_number: "999" });
    secondary(4, { insurer_code: "ALDER" });
    const filter = plantedPeriod();
    const read = (field: string) =>
      graph.run(
        `query ($filter: CoverageWorklistFilter!) { coverageWorklist(filter: $filter) { nodes { id ${field} } } }`,
        {
          filter,
        },
      );
    graph.upstreams.clearRequests();
    await read("readiness");
    expect(callCounts(graph.upstreams)["bastion GET /enrollee-status"]).toBe(6);
    graph.upstreams.clearRequests();
    const { data, errors } = await read("secondaryCovers");
    expect(errors).toBeUndefined();
    const covers = data.coverageWorklist.nodes.map((row: { secondaryCovers: boolean | null }) => row.secondaryCovers);
    // The records of an insurer without a broker do not show cover; without a card there is none.
    expect(covers).toEqual([true, false, false, false, null, false]);
    expect(callCounts(graph.upstreams)["vsee GET /users/{user_id}/insurances"]).toBe(6);
    await graph.stop();
  });
}
