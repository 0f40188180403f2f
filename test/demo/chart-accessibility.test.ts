import type { Browser, Page } from "playwright-core";
import { accessibilityProblems, describeInBrowser, launchBrowser, openPage, overflow } from "./support/browser";
import { startDemoSandbox, type DemoSandbox } from "./support/demo-sandbox";

const everyRole = ["CLINIC_STAFF", "BROKER", "INSURER", "BENEFITS_ADMIN"];
const looks = [
  { colorScheme: "light", width: 1280, roles: ["CLINIC_STAFF"] },
  { colorScheme: "dark", width: 1280, roles: ["CLINIC_STAFF"] },
  { colorScheme: "light", width: 360, roles: everyRole },
  { colorScheme: "dark", width: 360, roles: ["CLINIC_STAFF", "BENEFITS_ADMIN"] },
] as const;

describeInBrowser("the patient chart for everybody", () => {
  let sandbox: DemoSandbox;
  let browser: Browser;
  beforeAll(async () => {
    [sandbox, browser] = await Promise.all([startDemoSandbox(), launchBrowser()]);
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

  const fits = async (page: Page): Promise<void> => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  };

  // First, while no window of pre-authorizations is in memory.
  it("breaks no accessibility rule where sections are missing", async () => {
    for (const route of ["/visits", "/users/{user_id}/insurances/primary/eligibility"]) {
      sandbox.upstreams.faults.add({ upstream: "vsee", route, kind: "html-200" });
    }
    sandbox.upstreams.faults.add({ upstream: "preauth", kind: "status", status: 503 });
    sandbox.upstreams.faults.add({ upstream: "bastion", route: "/enrollee-utilization", kind: "html-200" });
    const { page } = await openPage(browser, looks[2]);
    await page.goto(sandbox.url);
    await page.locator(".notice").first().waitFor();
    for (const name of ["cards", "visits", "cover", "pre-auths"]) {
      expect(await page.locator(`[data-section="${name}"] .notice`).count()).toBe(1);
    }
    await fits(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await fits(page);
  });

  it.each(looks)(
    "breaks no accessibility rule and needs no scrolling sideways: $colorScheme, $width px",
    async (look) => {
      const { page } = await openPage(browser, look);
      for (const role of look.roles) {
        await page.goto(`${sandbox.url}?role=${role}`);
        await page.waitForSelector("main:has(h1):not(:has([aria-busy=true]))");
        await page.evaluate(`document.querySelectorAll("details").forEach((details) => (details.open = true))`);
        await fits(page);
      }
    },
  );

  it("breaks no accessibility rule while it loads, where it fails whole and where there is nothing", async () => {
    const { page } = await openPage(browser, looks[3]);
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/graphql", async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(sandbox.url);
    await page.locator("[data-section=visits][aria-busy=true]").waitFor();
    await fits(page);
    answer();
    await page.locator(".notice").waitFor();
    await page.emulateMedia({ colorScheme: "light" });
    await fits(page);
    await page.unroute("**/graphql");
    await page.goto(`${sandbox.url}?patient=9999999`);
    await page.getByRole("heading", { name: /No chart/ }).waitFor();
    await fits(page);
  });

  it("is worked by keys alone, with the focus in sight", async () => {
    const { page } = await openPage(browser, looks[2]);
    await page.goto(sandbox.url);
    const button = page.getByRole("button", { name: "Book a visit" });
    await button.focus();
    await page.keyboard.press("Enter");
    const slot = page.locator(".slot input").first();
    await slot.waitFor({ state: "attached" });
    await fits(page);
    await slot.focus();
    await page.keyboard.press("Space");
    expect(await slot.isChecked()).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    expect(await button.and(page.locator(":focus-visible")).count()).toBe(1);
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
  });
});
