import type { Page } from "playwright-core";
import { firstLook } from "../../worklist/first-look";
import { expectToBeQuick } from "../support/page-figures";
import { expectToFit, settled, type DemoPages } from "../support/pages";

const rows = (page: Page, readiness?: string) =>
  page.locator(readiness ? `[data-row][data-readiness="${readiness}"]` : "[data-row]");
const rowOf = (page: Page, name: string) => page.locator("[data-row]").filter({ hasText: name });
const toast = (page: Page, text: string | RegExp) => page.locator(".toast").filter({ hasText: text });

/** The morning list, the first page of staff. */
export function morningFlows(pages: DemoPages): void {
  it("opens on the day at a glance, exceptions first, is filtered in the address, worked by keys, and printed whole", async () => {
    const { page, operations, complaints } = await pages.show();
    await expectToBeQuick("the morning list", page);
    await showsTheDay(page);
    expect([...operations].sort()).toEqual(["MorningChanged", "MorningDay"]);
    await filters(page);
    await printsAll(page);
    await goesByKeys(page);
    expect(complaints).toEqual([]);
  });

  it("notes with one click what was done, has other notes in a menu, and says when a note is not kept", async () => {
    const { page } = await pages.show();
    const row = rows(page, "NOT_COVERED").first();
    const name = await row.locator(".row-name").innerText();
    await row.locator("[data-key=n]").click();
    await toast(page, `noted for ${name}`).waitFor();
    await page.locator(`[data-row][data-readiness="READY"]`, { hasText: name }).waitFor({ state: "attached" });
    // The row has gone to another group: the next one has the focus.
    expect(await page.evaluate("document.activeElement.className")).toBe("row-name");
    await page.getByRole("button", { name: /^Ready/ }).click();
    expect(await rowOf(page, name).innerText()).toMatch(/called[^]*Noted at \d\d:\d\d/i);
    await usesTheMenu(page);
    await page.route("**/graphql", (route) => route.abort());
    const other = rows(page, "NOT_COVERED").first();
    await other.locator("[data-key=n]").click();
    await toast(page, "could not be kept").waitFor();
    expect(await other.locator("[data-key=n]").count()).toBe(1);
  });

  it("checks all that was never checked, and rows change by themselves: by a check, and by what happens elsewhere", async () => {
    const { clinic } = pages.upstreams.store;
    for (const [id] of clinic.users) clinic.eligibilityOutcomes.set(id, "active");
    const looked = firstLook();
    const { page, operations } = await pages.show();
    await looked;
    const button = page.getByRole("button", { name: /^Check all/ });
    const count = Number((await button.innerText()).match(/\d+/)![0]);
    // Waited for from before the click, since it goes when all is checked.
    const progress = page.getByRole("progressbar", { name: /^Checking cover/ }).waitFor();
    await button.click();
    await progress;
    await toast(page, `${count} patient`).waitFor();
    await page.getByRole("button", { name: "All checked" }).waitFor();
    expect(await page.getByText("Never checked").count()).toBe(0);
    expect(operations.filter((name) => name === "CheckAll").length).toBe(Math.ceil(count / 20));

    const row = page.locator(`[data-row][data-readiness="READY"]:has-text("3100000")`).first();
    const memberId = /31\d{7}/.exec((await row.textContent()) ?? "")![0];
    const name = (await row.locator(".row-name").textContent()) ?? "";
    await pages.terminate(memberId);
    await page.locator(`[data-row][data-readiness="NOT_COVERED"]`, { hasText: name }).waitFor();
    expect(await page.locator("main > p[role=status]").innerText()).toContain(name);
  });

  it("goes from day to day by the clinic's clocks, says where nobody is expected, and comes back", async () => {
    const { page } = await pages.show("", { timezoneId: "Pacific/Kiritimati" });
    const today = await page.locator("h1").innerText();
    // It is tomorrow already where the browser is.
    expect(await page.locator(".day-title").innerText()).toMatch(/3 March\s+Today\. Clinic time, \S+/);
    await page.getByRole("button", { name: "The day after" }).click();
    await page.getByText("Tomorrow.").waitFor();
    await page.getByLabel("Day", { exact: true }).fill("2020-01-01");
    await page.getByRole("heading", { name: "Nobody is expected" }).waitFor();
    await expectToFit(page);
    await page.goBack();
    await page.goBack();
    await settled(page);
    expect(await page.locator("h1").innerText()).toBe(today);
  });

  it("says what could not be read, row by row, and reads it again", async () => {
    const remove = pages.upstreams.faults.add({ upstream: "bastion", kind: "html-200" });
    const { page } = await pages.show();
    await page.getByText("The broker gave an answer that cannot be read.").waitFor();
    expect(await rows(page, "UNKNOWN").first().innerText()).toContain("Could not be read: the broker’s record");
    await expectToFit(page);
    remove();
    await page.locator(".notice button").click();
    await page.locator(".notice").waitFor({ state: "detached" });
    // Page by page.
    await rows(page, "UNKNOWN").first().waitFor({ state: "detached" });
  });
}

async function showsTheDay(page: Page): Promise<void> {
  const groups = await page.locator(".row-group").evaluateAll((all) => all.map((group) => group.dataset["readiness"]));
  expect(groups).toEqual(["NOT_COVERED", "ATTENTION", "READY"]);
  const open = (await rows(page).count()) - (await rows(page, "READY").count());
  expect(await page.locator(".glance-figure strong").innerText()).toBe(String(open));
  const ofHours = await page.locator(".hours li .visually-hidden").allInnerTexts();
  const sums = ofHours.map((text) =>
    text
      .match(/(\d+) ready, (\d+) not/)!
      .slice(1)
      .map(Number),
  );
  expect(sums.reduce((sum, [ready = 0, not = 0]) => sum + ready + not, 0)).toBe(await rows(page).count());
  expect(await page.title()).toBe(`${open} to look at · Morning list`);
}

async function filters(page: Page): Promise<void> {
  const all = await rows(page).count();
  const clear = page.getByRole("button", { name: "Clear filters" });
  const issue = await page.getByLabel("Issue").locator("option").nth(1).getAttribute("value");
  await page.getByLabel("Issue").selectOption(issue);
  const some = await rows(page).count();
  expect(some).toBeLessThan(all);
  await page.getByText(`${some} of ${all} visits shown`).waitFor();
  expect(page.url()).toContain(`issue=${issue}`);
  await page.reload();
  await settled(page);
  expect(await rows(page).count()).toBe(some);
  await clear.click();
  await page.locator(".tally[data-readiness=READY]").click();
  expect(await rows(page).count()).toBe(await rows(page, "READY").count());
  await clear.click();
  const provider = page.getByLabel("Provider");
  const choice = await provider.locator("option").nth(1).innerText();
  await provider.selectOption({ index: 1 });
  expect(await rows(page).count()).toBe(Number(/\((\d+)\)/.exec(choice)![1]));
  await clear.click();
  expect(await rows(page).count()).toBe(all);
}

/** Every row, ready ones too, with boxes to tick in place of buttons. */
async function printsAll(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("[data-row]:visible").count()).toBe(await rows(page).count());
  expect(
    await page.locator(".topbar, .day-bar button, .day-filters, .row button").filter({ visible: true }).count(),
  ).toBe(0);
  await page.emulateMedia({ media: "screen" });
}

async function goesByKeys(page: Page): Promise<void> {
  const focused = () => page.evaluate<string>("document.activeElement.closest('[data-row]')?.dataset.row ?? ''");
  await page.evaluate("document.activeElement.blur()");
  await page.keyboard.press("j");
  const first = await focused();
  expect(first).toMatch(/^worklist:/);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).not.toBe(first);
  await page.keyboard.press("k");
  expect(await focused()).toBe(first);
  const name = await page.evaluate<string>("document.activeElement.innerText");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await page.locator(".way-back a").click();
  await page.locator(".day-title h1").waitFor();
}

async function usesTheMenu(page: Page): Promise<void> {
  const row = rows(page, "ATTENTION").first();
  const name = await row.locator(".row-name").innerText();
  const more = row.getByRole("button", { name: /^Other notes/ });
  await more.click();
  await expectToFit(page);
  await page.keyboard.press("Escape");
  expect(await row.getByRole("button", { name: "Pays themselves" }).count()).toBe(0);
  await more.press("Enter");
  await row.getByRole("button", { name: "Pays themselves" }).press("Enter");
  await toast(page, `Pays themselves: noted for ${name}`).waitFor();
}
