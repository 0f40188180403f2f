import type { Browser, Locator, Page } from "playwright-core";
import { describeInBrowser, launchBrowser } from "../demo/support/browser";
import { eventually } from "../ledger/eventually";
import { runGraph, type RunningGraph } from "../support/run-graph";

// The page has nine megabytes, and a busy machine takes its time for them.
jest.setTimeout(180_000);

describeInBrowser("GraphiQL in a browser, with a mouse", () => {
  let graph: RunningGraph;
  let browser: Browser;
  let page: Page;
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    [graph, browser] = await Promise.all([runGraph({ patients: 20 }), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(60_000);
    page.on("request", (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(graph.url)) elsewhere.push(request.url());
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(`${graph.url}/graphiql`);
    await page.locator(".graphiql-tab").first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await graph?.stop();
  });

  /** As a hand does it: the pointer comes, the button is held for a moment. */
  const click = async (target: Locator): Promise<void> => {
    const { x, y, height } = (await target.boundingBox())!;
    await page.mouse.move(x + 16, y + height / 2, { steps: 4 });
    await page.mouse.down();
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    await page.mouse.up();
  };
  const isActive = (name: string) =>
    eventually(async () => expect(await page.locator(".graphiql-tab-active").innerText()).toBe(name), 30_000);
  const tab = async (name: string): Promise<Locator> => {
    const tabs = page.locator(".graphiql-tab");
    return tabs.nth((await tabs.allInnerTexts()).indexOf(name));
  };
  /** Text of the editors, from GraphiQL's own models: what is scrolled out of sight counts too. */
  const editor = (name: "query" | "variables" | "headers"): Promise<string> =>
    page.evaluate(`localStorage.getItem("graphiql:${name}") ?? ""`);
  const shows = (name: "query" | "variables" | "headers", text: string) =>
    eventually(async () => expect(await editor(name)).toContain(text));
  const seen = (): Promise<string[]> =>
    page.evaluate(
      `[...document.querySelectorAll(".graphiql-editor .view-lines")].map((lines) => lines.innerText.replaceAll("\\u00a0", " "))`,
    );
  const run = async (expected: string): Promise<void> => {
    await click(page.locator(".graphiql-execute-button"));
    await page
      .locator(".result-window .view-lines")
      .filter({ hasText: new RegExp(expected.replaceAll(" ", "\\s*")) })
      .waitFor();
  };
  const actingAs = async (role: string): Promise<void> => {
    await page.locator(`.roles [aria-pressed=true]`, { hasText: role }).waitFor();
    await page.locator(".graphiql-execute-button").waitFor();
  };

  it("has a query, its variables and the role's token in the editors when it opens, and runs at the first click", async () => {
    await eventually(async () => expect((await seen())[0]).toContain("# As CLINIC_STAFF"));
    await eventually(async () => expect((await seen())[1]).toContain("4001"));
    await actingAs("Clinic staff");
    await run("Soo-ah");
  });

  it("selects a tab at the first click, with its variables and its role's token", async () => {
    for (const [name, variable, role] of [
      ["Endorsement", "310000002", "Broker"],
      ["MyCards", "{}", "Patient"],
      ["PreAuths", '"ma"', "Insurer"],
      ["ReconcileEndorsements", "members", "Broker"],
    ] as const) {
      await click(await tab(name));
      await isActive(name);
      await shows("variables", variable);
      await eventually(async () => expect((await seen())[1]).toContain(variable === "members" ? "input" : variable));
      await actingAs(role);
    }
    await run("matched");
  });

  it("changes the role with one click and keeps the query", async () => {
    await click(await tab("Endorsement"));
    await isActive("Endorsement");
    await actingAs("Broker");
    await click(page.getByRole("button", { name: "Insurer" }));
    await actingAs("Insurer");
    await isActive("Endorsement");
    expect(await editor("variables")).toContain("310000002");
    // An insurer sees no member.
    await run('"endorsement": null');
    await click(page.getByRole("button", { name: "Broker" }));
    await actingAs("Broker");
    await run('"memberId": "310000002"');
  });

  it("runs subscriptions", async () => {
    await click(await tab("EligibilityChanged"));
    await isActive("EligibilityChanged");
    await actingAs("Clinic staff");
    await run("eligibilityChanged[^]*ACTIVE");
  });

  it("loads nothing from elsewhere and raises no error", () => {
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
