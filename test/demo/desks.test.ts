import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import type { Browser, Page } from "playwright-core";
import type { MemberRecord } from "../../src/sandbox/bastion/bastion.records";
import {
  accessibilityProblems,
  describeInBrowser,
  launchBrowser,
  openPage,
  overflow,
  type PageOptions,
  type WatchedPage,
} from "./support/browser";
import { startDemoSandbox, type DemoSandbox } from "./support/demo-sandbox";
import { activeMembers, csvOf, distinctMembers, rowOf, type ListRow } from "./support/employer-list";

describeInBrowser("the desks of brokers and insurers", () => {
  let sandbox: DemoSandbox;
  let browser: Browser;
  beforeAll(async () => {
    [sandbox, browser] = await Promise.all([startDemoSandbox({ patients: 60 }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.stop();
  });
  afterEach(async () => {
    sandbox.upstreams.faults.clear();
    await sandbox.upstreams.faults.settled();
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  const show = async (search: string, options?: PageOptions): Promise<WatchedPage> => {
    const watched = await openPage(browser, options);
    await watched.page.goto(`${sandbox.url}${search}`);
    await idle(watched.page);
    return watched;
  };
  const idle = (page: Page) => page.waitForSelector("main:has(h1):not(:has([aria-busy=true]))");
  const fits = async (page: Page): Promise<void> => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  };
  const members = () => sandbox.upstreams.store.broker.members;
  const paste = async (page: Page, rows: readonly ListRow[]): Promise<void> => {
    await page.getByLabel("Or paste it").fill(csvOf(rows));
    await page.getByRole("button", { name: "Read the list" }).click();
    await idle(page);
  };
  const compare = async (page: Page): Promise<void> => {
    await page.getByRole("button", { name: /^Compare \d/ }).click();
    await page.locator("[data-section=differences] .apply-bar").waitFor();
    await idle(page);
  };
  const counts = async (page: Page): Promise<Record<string, string>> => {
    const tabs = await page.locator("[data-section=differences] [role=tab]").all();
    const found = tabs.map(async (tab) => [
      await tab.getAttribute("data-tab"),
      await tab.locator(".tab-note").innerText(),
    ]);
    return Object.fromEntries(await Promise.all(found)) as Record<string, string>;
  };
  const line = (page: Page, memberId: string) => page.locator(".difference").filter({ hasText: `member ${memberId}` });
  const apply = async (page: Page): Promise<void> => {
    await page.getByRole("button", { name: "Apply…" }).click();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await idle(page);
  };

  it("compares a pasted list, applies what is chosen, shows each outcome and hands out the result", async () => {
    const { page, complaints } = await show("?role=BROKER");
    const everybody = activeMembers(sandbox.upstreams);
    const [gone, lost, moved, married, leaver] = distinctMembers(sandbox.upstreams) as [
      ...[MemberRecord, MemberRecord, MemberRecord, MemberRecord, MemberRecord],
    ];
    const otherPlan = moved.planId === "303" ? "302" : "303";
    const changes = new Map<MemberRecord, ListRow | null>([
      [gone, null],
      [lost, null],
      [moved, { Plan: otherPlan }],
      [married, { Surname: "Newname" }],
      [leaver, { Active: "left" }],
    ]);
    const rows = everybody.flatMap((member): ListRow[] => {
      const change = changes.get(member);
      return change === null ? [] : [{ ...rowOf(member), ...change }];
    });
    await paste(page, [...rows, { Forename: "Nora", Surname: "Newcomer", DOB: "01/02/1990", Active: "yes" }]);
    await compare(page);
    const found = await counts(page);
    expect(found).toMatchObject({ ONLY_YOURS: "1", ONLY_BROKER: "2", STATUS_DIFFERS: "1", PLAN_DIFFERS: "1" });
    expect(found["DETAILS_DIFFER"]).toBe("1");
    await page.getByRole("tab", { name: /Only in your list/ }).click();
    expect(await page.locator(".difference").innerText()).toMatch(/Nora Newcomer[^]*the list needs: plan/);
    for (const kind of [/Cover differs/, /Plan differs/, /Only at the broker/]) {
      await page.getByRole("tab", { name: kind }).click();
      await page.getByLabel(/^Choose all/).check();
    }
    // The first removal is performed and its answer lost.
    const fault = { upstream: "bastion", route: "/endorsement/remove", kind: "answer-lost", times: 1 } as const;
    sandbox.upstreams.faults.add(fault);
    await apply(page);
    expect(await page.locator(".apply-bar > p").innerText()).toBe("3 done, 1 not known");
    expect(moved.planId).toBe(otherPlan);
    expect([gone, lost, leaver].map(({ status }) => status)).toEqual(["Deleted", "Deleted", "Deleted"]);
    const sent = () => sandbox.upstreams.requests("bastion").filter(({ route }) => route === "/endorsement/remove");
    const before = sent().length;
    await page.getByRole("button", { name: "Ask again about 1" }).click();
    await idle(page);
    expect(sent()).toHaveLength(before);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the result" }).click(),
    ]);
    const result = Papa.parse<Record<string, string>>(
      (await readFile(await file.path(), "utf8")).replace("\ufeff", ""),
      {
        header: true,
      },
    ).data;
    expect(file.suggestedFilename()).toMatch(/^list compared .*\.csv$/);
    const outcomes = result.map((row) => row["Outcome"]).filter(Boolean);
    expect(outcomes).toHaveLength(4);
    expect(result.find((row) => row["Member id"] === moved.memberId)).toMatchObject({
      ...{ Difference: "Plan differs", Change: "Change plan", Outcome: "Done" },
    });
    await page.getByRole("button", { name: "Compare again" }).click();
    await page.getByRole("tab", { name: /Details differ/ }).waitFor();
    await idle(page);
    const left = await counts(page);
    expect([left["ONLY_BROKER"], left["PLAN_DIFFERS"], left["STATUS_DIFFERS"]]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await page.getByRole("tab", { name: "Requests" }).click();
    await idle(page);
    const requests = await page.locator("[data-request]").allInnerTexts();
    expect(requests.filter((text) => text.includes("Removal"))).toHaveLength(3);
    expect(requests.filter((text) => text.includes("Change of plan"))).toHaveLength(1);
    await page
      .locator(".filters")
      .getByLabel(/^Change/)
      .selectOption("CHANGE_PLAN");
    await idle(page);
    expect(await page.locator("[data-request]").count()).toBe(1);
    await page.getByRole("tab", { name: "Compare a list" }).click();
    expect(await page.locator("[data-section=differences]").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("takes a dropped file, asks how its dates are written, and proposes no removal while rows are left out", async () => {
    const { page } = await show("?role=BROKER");
    const some = distinctMembers(sandbox.upstreams).slice(0, 3);
    const rows = some.map((member) => ({ ...rowOf(member), DOB: "04/05/1990", Active: "" }));
    const csv = csvOf([...rows, { Forename: "Nobody", Surname: "Known" }]);
    const files = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(csv)}], "march.csv", { type: "text/csv" }));
      return transfer;
    })()`);
    await page.dispatchEvent(".drop", "drop", { dataTransfer: files });
    await page.getByRole("heading", { name: "march.csv" }).waitFor();
    await idle(page);
    const button = page.getByRole("button", { name: /^Compare 3 rows/ });
    expect(await page.getByRole("button", { name: /^Compare \d/ }).isDisabled()).toBe(true);
    await page.getByLabel(/are written/).selectOption("DAY_FIRST");
    expect(await page.locator(".row-problems").innerText()).toContain("Row 5: It has neither an id nor");
    await button.click();
    await page.getByRole("tab", { name: /Only at the broker/ }).click();
    expect(await page.locator(".difference").first().innerText()).toContain("may be among what is missing");
    expect(await page.locator(".difference input").count()).toBe(0);
    await page.getByRole("tab", { name: /Details differ/ }).click();
    expect(await line(page, some[0]!.memberId).innerText()).toContain("differs in date of birth");
    await page.getByRole("button", { name: "Take another list" }).click();
    await page.getByLabel("Choose a file").setInputFiles({
      ...{ name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("Member id,Plan\n") },
    });
    await page.getByText("The list has column names and no rows.").waitFor();
  });

  it("enrols a person whose row says everything, once", async () => {
    const { page } = await show("?role=BROKER");
    const { states, cities } = sandbox.upstreams.store.broker;
    const [state] = states;
    const city = cities.find(({ state_id }) => state_id === state!.id)!;
    const row: ListRow = {
      ...{ Forename: "Amara", Surname: "Newjoiner", DOB: "23/02/1991", Plan: "302", "Policy ID": "60001", Sex: "F" },
      ...{ Phone: "+2348031234567", Relation: "spouse", "Marital status": "married", "National ID": "7100009991" },
      ...{ "Country ID": String(state!.country_id), "State ID": String(state!.id), "City ID": String(city.id) },
      Address: "4 Ring Road",
    };
    await paste(page, [row]);
    await compare(page);
    await page.getByLabel("Enrolment: Amara Newjoiner").check();
    await apply(page);
    expect(await page.locator(".difference").first().innerText()).toContain("Done");
    expect([...members().values()].filter(({ lastName }) => lastName === "Newjoiner")).toHaveLength(1);
  });

  it("finds members by name, status and plan, page by page, and opens one", async () => {
    const { page } = await show("?role=BROKER&view=roster");
    const shown = () => page.locator("[data-member]").allInnerTexts();
    const first = await shown();
    expect(first.length).toBeGreaterThan(20);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Page 2").waitFor();
    await idle(page);
    expect((await shown()).filter((text) => first.includes(text))).toEqual([]);
    const [wanted] = distinctMembers(sandbox.upstreams);
    await page.getByLabel("Name or member id").fill(wanted!.lastName);
    await page.keyboard.press("Enter");
    await page.locator(`[data-member="${wanted!.memberId}"]`).waitFor();
    await idle(page);
    expect((await shown()).every((text) => text.includes(wanted!.lastName))).toBe(true);
    await page.getByLabel("Status").selectOption("EXPIRED");
    await idle(page);
    expect((await shown()).every((text) => text.includes("Expired"))).toBe(true);
    await page.getByLabel("Status").selectOption("");
    await page.locator(`[data-member="${wanted!.memberId}"] a`).click();
    await page.getByRole("heading", { level: 1, name: wanted!.lastName }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Members and lists" }).waitFor();
    await page.getByLabel("Plan").selectOption(wanted!.planId);
    await page.waitForSelector("[data-section=roster] :is(.notice, [data-member], .empty)");
    await idle(page);
    const onPlan = await page
      .locator("[data-member]")
      .evaluateAll((lines) => lines.map((one) => one.dataset["member"]));
    expect(onPlan.every((memberId) => members().get(memberId!)!.planId === wanted!.planId)).toBe(true);
  });

  it("shows an insurer what waits, with counts and sums, and cancels with a reason", async () => {
    const { page, operations, complaints } = await show("?role=INSURER");
    expect(await page.getByRole("tab", { selected: true }).innerText()).toContain("Waiting");
    const waiting = Number(await page.locator("[data-section=totals] dd").first().innerText());
    const total = async (): Promise<string> => page.getByRole("tab", { name: /^Cancelled/ }).innerText();
    const cancelledBefore = Number(/\d+/.exec(await total())?.[0]);
    expect(await page.locator("[data-pre-auth]").count()).toBe(Math.min(20, waiting));
    expect(await page.locator("[data-pre-auth] .badge").allInnerTexts()).toEqual(
      Array.from({ length: Math.min(20, waiting) }, () => "Waiting"),
    );
    await page.getByRole("tab", { name: /^All/ }).click();
    await page.getByLabel("Can be cancelled").check();
    await idle(page);
    const first = page.locator("[data-pre-auth]").first();
    const id = await first.getAttribute("data-pre-auth");
    await first.getByRole("button", { name: /^Cancel…/ }).click();
    const send = page.getByRole("button", { name: "Cancel it" });
    await page.getByLabel("Reason").fill("no");
    expect(await send.isDisabled()).toBe(true);
    await page.getByLabel("Reason").fill("Entered twice");
    await send.click();
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await idle(page);
    expect(await page.locator(`[data-pre-auth="${id}"]`).count()).toBe(0);
    await page.getByLabel("Can be cancelled").uncheck();
    await page.getByRole("tab", { name: /^Cancelled/ }).click();
    await idle(page);
    expect(Number(/\d+/.exec(await total())?.[0])).toBe(cancelledBefore + 1);
    expect(await page.locator(`[data-pre-auth="${id}"]`).innerText()).toContain("Entered twice");
    expect(operations.filter((name) => name === "CancelPreAuth")).toHaveLength(1);
    await page.getByLabel("Order").selectOption("CONFIRMED_ASC");
    await page.getByLabel("Confirmed in the last").selectOption("90");
    await idle(page);
    expect(await page.locator("[data-pre-auth]").count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it("says where a list cannot be read, and reads it again", async () => {
    const remove = sandbox.upstreams.faults.add({ upstream: "bastion", route: "/enrollee-all", kind: "html-200" });
    const { page } = await show("?role=BROKER&view=roster");
    expect(await page.locator(".notice").innerText()).toContain("The broker");
    await fits(page);
    remove();
    await page.getByRole("button", { name: /^Try again/ }).click();
    await page.locator("[data-member]").first().waitFor();
    await page.getByRole("tab", { name: "Compare a list" }).click();
    sandbox.upstreams.faults.add({ upstream: "bastion", route: "/enrollee-all", kind: "html-200" });
    await paste(page, distinctMembers(sandbox.upstreams).slice(0, 3).map(rowOf));
    await compare(page);
    expect(await page.locator(".notice").innerText()).toContain("Not all of the broker’s members");
    expect(await page.locator(".difference input").count()).toBe(0);
  });

  it("breaks no accessibility rule and needs no scrolling sideways, in both colour schemes, on a phone and on a desk", async () => {
    const { page } = await show("?role=BROKER", { colorScheme: "dark", width: 360 });
    const fitsBoth = async (): Promise<void> => {
      await fits(page);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 1280, height: 800 });
      await fits(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.setViewportSize({ width: 360, height: 800 });
    };
    await fits(page);
    const rows = distinctMembers(sandbox.upstreams).slice(0, 8).map(rowOf);
    await paste(page, [...rows, { Forename: "Nobody" }]);
    await fits(page);
    await compare(page);
    await fitsBoth();
    await page.goto(`${sandbox.url}?role=BROKER&view=requests`);
    await idle(page);
    await fits(page);
    await page.goto(`${sandbox.url}?role=INSURER&view=ALL`);
    await idle(page);
    await fitsBoth();
    const cancel = page.getByRole("button", { name: /^Cancel…/ });
    await cancel.first().click();
    await fits(page);
  });

  it("is worked by keys alone", async () => {
    const { page } = await show("?role=BROKER");
    await page.getByRole("tab", { name: "Compare a list" }).focus();
    await page.keyboard.press("ArrowRight");
    await idle(page);
    expect(await page.evaluate("document.activeElement.dataset.tab")).toBe("roster");
    await page.keyboard.press("ArrowLeft");
    const [gone] = distinctMembers(sandbox.upstreams);
    const others = activeMembers(sandbox.upstreams).filter((member) => member !== gone);
    await page.getByLabel("Or paste it").focus();
    await page.keyboard.insertText(csvOf(others.map(rowOf)));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await idle(page);
    await page.getByRole("button", { name: /^Compare \d/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: /Only at the broker/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel(new RegExp(`^Removal: ${gone!.firstName}`)).focus();
    await page.keyboard.press("Space");
    const button = page.getByRole("button", { name: "Apply…" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    expect(await button.and(page.locator(":focus-visible")).count()).toBe(1);
    expect(gone!.status).toBe("Active");
  });
});
