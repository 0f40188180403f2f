import { expectToFit, settled, type DemoPages } from "../support/pages";

const list = "";
const chart = "?patient=4001";
const desks = ["?role=BROKER", "?role=INSURER", "?role=BENEFITS_ADMIN"];
const widths = [1280, 360];
const narrow = { width: 360 } as const;

/** What holds for everybody, with keys alone, on any screen. */
export function accessibilityFlows(pages: DemoPages): void {
  it("breaks no accessibility rule where sections are missing", async () => {
    for (const route of ["/visits", "/users/{user_id}/insurances/primary/eligibility"]) {
      pages.upstreams.faults.add({ upstream: "vsee", route, kind: "html-200" });
    }
    pages.upstreams.faults.add({ upstream: "bastion", route: "/enrollee-utilization", kind: "html-200" });
    const { page } = await pages.show(chart, narrow);
    for (const name of ["cards", "visits", "cover"]) {
      expect(await page.locator(`[data-section="${name}"] .notice`).count()).toBe(1);
    }
    await expectToFit(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectToFit(page);
  });

  it.each([list, chart])(
    "breaks no accessibility rule and needs no scrolling sideways, on any screen: /demo%s",
    async (place) => {
      const { page } = await pages.show(place);
      await page.evaluate(`document.querySelectorAll("details").forEach((details) => (details.open = true))`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await expectToFit(page);
        }
      }
    },
  );

  it("breaks no accessibility rule at the desks of other roles, on a phone", async () => {
    const { page } = await pages.blank(narrow);
    for (const place of desks) {
      await page.goto(`${pages.url}${place}`);
      await settled(page);
      await expectToFit(page);
    }
  });

  it.each([list, chart])(
    "breaks no accessibility rule while it loads, and where it fails whole: /demo%s",
    async (place) => {
      const { page } = await pages.blank({ ...narrow, colorScheme: "dark" });
      let answer = (): void => undefined;
      const held = new Promise<void>((resolve) => (answer = resolve));
      await page.route("**/graphql", async (route) => {
        await held;
        await route.abort();
      });
      await page.goto(`${pages.url}${place}`);
      await page.locator("[aria-busy=true]").first().waitFor();
      await expectToFit(page);
      answer();
      await page.locator(".notice").first().waitFor();
      await page.emulateMedia({ colorScheme: "light" });
      await expectToFit(page);
    },
  );

  it("breaks no accessibility rule on a missing chart, and leads back to the list", async () => {
    const { page } = await pages.show("?patient=9999999", narrow);
    await page.getByRole("heading", { name: "No chart to show for 9999999" }).waitFor();
    await expectToFit(page);
    await page.getByRole("link", { name: "Back to the morning list" }).click();
    await page.locator(".day-title h1").waitFor();
  });

  it("is worked by keys alone, with the focus in sight", async () => {
    const { page } = await pages.show(chart, narrow);
    const button = page.getByRole("button", { name: "Book a visit" });
    await button.focus();
    await page.keyboard.press("Enter");
    const slot = page.locator(".slot input").first();
    await slot.waitFor({ state: "attached" });
    await expectToFit(page);
    await slot.focus();
    await page.keyboard.press("Space");
    expect(await slot.isChecked()).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    expect(await button.and(page.locator(":focus-visible")).count()).toBe(1);
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
  });
}
