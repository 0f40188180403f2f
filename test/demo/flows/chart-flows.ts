import type { Page } from "playwright-core";
import { IRREGULAR_PATIENTS } from "../../../src/sandbox/irregular-patients";
import { expectToBeQuick } from "../support/page-figures";
import { settled, type DemoPages } from "../support/pages";

const staffChart = "?patient=4001";
const otherSections = ["ChartCards", "ChartCover", "ChartIdentity", "ChartVisits"];
const chartOperations = [...otherSections, "ChartPreAuths"].sort();

const section = (page: Page, name: string) => page.locator(`[data-section="${name}"]`);

/** One patient's chart. */
export function chartFlows(pages: DemoPages): void {
  // First: a window of pre-authorizations that was read before would be answered from memory.
  it("shows a broken upstream in its own section only, and a click loads that section again", async () => {
    const remove = pages.upstreams.faults.add({ upstream: "preauth", kind: "status", status: 503 });
    const { page, operations } = await pages.show(staffChart);
    expect(await page.locator(".notice").count()).toBe(1);
    const broken = section(page, "pre-auths");
    expect(await broken.locator(".notice").innerText()).toContain("pre-authorization list cannot be reached");
    expect(await section(page, "cards").locator(".card").count()).toBe(2);
    expect(await section(page, "cover").getByRole("meter").count()).toBeGreaterThan(0);
    expect(await page.locator("[data-visit]").count()).toBeGreaterThan(0);
    remove();
    await retryUntilShown(page, "[data-pre-auth]");
    expect(await page.locator(".notice").count()).toBe(0);
    expect(operations.filter((name) => name !== "ChartPreAuths").sort()).toEqual(otherSections);
    expect(await page.evaluate("document.activeElement.dataset.section")).toBe("pre-auths");
  });

  /** An upstream that was broken is asked again within a second or so. */
  const retryUntilShown = async (page: Page, selector: string): Promise<void> => {
    for (let tries = 0; tries < 10 && (await page.locator(selector).count()) === 0; tries++) {
      await page.locator(".notice button:not([aria-disabled=true])").click();
      await page.waitForSelector("main:not(:has([aria-busy=true]))");
      if ((await page.locator(selector).count()) === 0) await page.waitForTimeout(400);
    }
  };

  it("shows a whole chart soon, a request for each section, without a complaint, in the colours that were chosen", async () => {
    const { page, operations, complaints } = await pages.show(staffChart);
    expect([...operations].sort()).toEqual(chartOperations);
    expect(await page.locator("h1").innerText()).toBe("Soo-ah Choi");
    const cards = await section(page, "cards").innerText();
    for (const fact of ["Northfield Health", "310000002", "Covered", "Saluda Mutual"]) expect(cards).toContain(fact);
    expect(await section(page, "visits").innerText()).toMatch(/Now[^]*Upcoming[^]*Past/);
    const cover = await section(page, "cover").innerText();
    for (const fact of ["Willow Essential", "Cover used", "2,045.89", "Annual maximum"]) expect(cover).toContain(fact);
    const preAuths = await section(page, "pre-auths").innerText();
    for (const fact of ["Root Canal", "Approved", "Denied", "6,828,103.50"]) expect(preAuths).toContain(fact);
    await expectToBeQuick("a chart", page);
    await keepsColours(page);
    expect(complaints).toEqual([]);
  });

  it("says what the desk should do about a card with somebody else's number", async () => {
    const { page } = await pages.show(`?patient=${IRREGULAR_PATIENTS.sharedMember}`);
    await section(page, "cover")
      .getByText("The number on this card belongs to somebody else. Check the card.")
      .waitFor();
  });

  it("shows each role what the graph lets it see", async () => {
    const { page, complaints } = await pages.show("?patient=4002");
    await page.getByRole("heading", { name: "Folasade Fashola" }).waitFor();
    const act = async (role: string, heading: string | RegExp): Promise<string> => {
      const acting = page.getByLabel("Acting as");
      await acting.focus();
      await acting.selectOption({ label: role });
      await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
      await settled(page);
      return page.locator("main").innerText();
    };
    expect(await act("Patient", "No chart to show for 4002")).not.toContain("Folasade");
    // A person who uses the keyboard continues from there.
    expect(await page.evaluate("document.activeElement.value")).toBe("PATIENT");
    expect(await act("Broker", "Members and lists")).toContain("The employer’s list");
    expect(await page.locator(".card, [data-visit], [data-pre-auth]").count()).toBe(0);
    expect(await act("Insurer", "Pre-authorizations")).toContain("Requested");
    expect(await page.evaluate("document.activeElement.value")).toBe("INSURER");
    expect(await page.locator(".card, [data-visit], [role=meter]").count()).toBe(0);
    expect(await act("Benefits admin", "Plans on offer")).toContain("Out-of-pocket maximum");
    expect(await page.locator(".card, [data-visit], [data-pre-auth]").count()).toBe(0);
    expect(await act("Clinic staff", "Folasade Fashola")).toContain("Northfield Health");
    expect(complaints).toEqual([]);
  });

  it("shows a booking at once, takes it off where the clinic refuses it, and says when it is not known", async () => {
    const { page, operations, complaints } = await pages.show("?role=PATIENT");
    const book = async (fault: Parameters<typeof pages.upstreams.faults.add>[0]): Promise<string> => {
      await page.getByRole("button", { name: "Book a visit" }).click();
      const slot = page.locator(".slot").first();
      await slot.click();
      const time = await slot.innerText();
      pages.upstreams.faults.clear();
      pages.upstreams.faults.add(fault);
      await page.getByRole("button", { name: "Book", exact: true }).click();
      return time;
    };
    const write = { upstream: "vsee", route: "/visits", method: "POST" } as const;

    const booked = await book({ ...write, kind: "delay", ms: 1200 });
    // Shown only until the answer comes.
    await page.locator(`.timeline-upcoming [data-visit="booking"]`).waitFor();
    await page.getByText(/^Booked for .* at /).waitFor();
    expect(await page.locator(`[data-visit="booking"]`).count()).toBe(0);
    const upcoming = await page.locator(".timeline-upcoming").innerText();
    expect(upcoming).toContain(booked);
    expect(upcoming).not.toContain("Booking…");
    expect(operations.filter((name) => !chartOperations.includes(name))).toEqual(["FreeSlots", "Book"]);
    expect(complaints).toEqual([]);

    const before = await page.locator("[data-visit]").count();
    await book({ ...write, kind: "status", status: 422 });
    await page.locator(".toast-bad").getByText("did not accept this booking").waitFor();
    await settled(page);
    expect(await page.locator("[data-visit]").count()).toBe(before);

    const reads = () => operations.filter((name) => name === "ChartVisits").length;
    const readBefore = reads();
    await book({ ...write, kind: "answer-lost" });
    await page.getByText("We could not confirm the booking. Look at the visit list before trying again.").waitFor();
    await settled(page);
    expect(reads()).toBe(readBefore + 1);
  });

  it("shows what is there while one system is slow", async () => {
    const { page } = await pages.blank();
    const slow = pages.upstreams.faults.add({ upstream: "bastion", kind: "delay", ms: 5_000 });
    await page.goto(`${pages.url}${staffChart}`);
    await page.getByRole("heading", { name: "Soo-ah Choi", level: 1 }).waitFor();
    await page.locator("[data-visit]").first().waitFor();
    await page.locator(".card:not(.card-loading)").first().waitFor();
    expect(await section(page, "cover").getAttribute("aria-busy")).toBe("true");
    slow();
  });

  it("shows a check of the cover as it runs, and its outcome without a reload", async () => {
    pages.upstreams.store.clinic.eligibilityOutcomes.set("4003", "inactive");
    const { page, operations, complaints } = await pages.show("?patient=4003");
    const state = page.locator("[data-eligibility]");
    await page.getByRole("button", { name: /^Check/ }).click();
    await page.locator(`[data-eligibility="PENDING"]`).waitFor();
    await page.locator(`[data-eligibility="INACTIVE"]`).waitFor();
    expect(await state.innerText()).toContain("Not covered");
    expect(operations.filter((name) => !chartOperations.includes(name))).toEqual(["CheckCover", "CoverChecked"]);
    expect(complaints).toEqual([]);
  });
}

async function keepsColours(page: Page): Promise<void> {
  const ground = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
  const light = await ground();
  const button = page.getByRole("button", { name: /^Colours/ });
  await button.click();
  await button.click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  await settled(page);
  expect(await ground()).toBe(dark);
}
