import { Role } from "../../src/auth/role";
import { eventually } from "../ledger/eventually";
import { describeWithGateways } from "./support/example-process";
import { startSupergraph, type Supergraph } from "./support/supergraph";
import { clock } from "../../src/clock";

const query = `subscription { endorsementChanged { memberId type source } }`;

describeWithGateways("A subscription through Hive Gateway:", () => {
  let supergraph: Supergraph;
  const leaving = new AbortController();
  beforeAll(async () => {
    supergraph = await startSupergraph("hive");
  });
  afterAll(async () => {
    leaving.abort();
    await supergraph?.stop();
  });

  const listen = async (token: string | null): Promise<{ text: string }> => {
    const heard = { text: "" };
    const response = await fetch(`${supergraph.url}/graphql`, {
      method: "POST",
      headers: {
        accept: "text/event-stream",
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    });
    void (async () => {
      for await (const chunk of response.body!) heard.text += Buffer.from(chunk as Uint8Array).toString();
    })().catch(() => undefined);
    return heard;
  };
  let made = 0;
  const change = () =>
    supergraph.graph.server.services.ledger.changes.append({
      type: "CHANGE",
      source: "MUTATION",
      occurredAt: clock.date(),
      memberId: "310000002",
      policyId: null,
      planId: null,
      dedupeKey: `made-up-${++made}`,
    });

  it("sends a broker changes, over the gateway's WebSocket to the graph and its event stream to the caller", async () => {
    const heard = await listen(supergraph.graph.tokens[Role.BROKER]);
    await eventually(async () => {
      await change();
      expect(heard.text).toContain(
        JSON.stringify({
          data: { endorsementChanged: { memberId: "310000002", type: "CHANGE", source: "MUTATION" } },
        }),
      );
    });
  });

  it("sends nothing to a caller without a token", async () => {
    const heard = await listen(null);
    await eventually(async () => {
      await change();
      expect(heard.text).toContain("errors");
    });
    expect(heard.text).not.toContain("310000002");
  });
});
