import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary-folder";
import { persistedManifest } from "../../src/operation/persisted-manifest";
import { readFirstQuery } from "../../src/sandbox/first-query";
import { runGraph } from "../support/run-graph";

describe("the persisted-query manifest", () => {
  it("names each operation by the hash of its body, with the fragments it needs and no others", () => {
    const { operations } = persistedManifest([
      "query B { plans { ...P } } mutation A { __typename } fragment P on Plan { id } # a comment",
    ]);
    expect(operations.map(({ name, type }) => [name, type])).toEqual([
      ["A", "mutation"],
      ["B", "query"],
    ]);
    expect(operations[0]?.body).not.toContain("fragment");
    expect(operations[1]?.body).toContain("fragment P on Plan");
    for (const { id, body } of operations) expect(id).toBe(createHash("sha256").update(body).digest("hex"));
  });

  it("is a safelist: the first query runs under it by id and as its file has it", async () => {
    const { document, variables } = readFirstQuery();
    const manifest = persistedManifest([document]);
    const file = join(temporaryFolder(), "manifest.json");
    writeFileSync(file, JSON.stringify(manifest));
    const graph = await runGraph({ variables: { SAFELIST_FILE: file } });
    const byBody = await graph.run(document, variables);
    expect(byBody.errors).toBeUndefined();
    const response = await fetch(`${graph.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${graph.tokens.CLINIC_STAFF}` },
      body: JSON.stringify({
        variables,
        extensions: { persistedQuery: { version: 1, sha256Hash: manifest.operations[0]?.id } },
      }),
    });
    expect(((await response.json()) as { data: unknown }).data).toEqual(byBody.data);
    await graph.stop();
  });
});
