import { existsSync } from "node:fs";
import axe, { type AxeResults } from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env["CHROMIUM_PATH"] ?? places.find((path) => existsSync(path));

/** Without a browser these suites are skipped with a message; in CI they fail. */
export function describeInBrowser(title: string, suite: () => void): void {
  if (executablePath !== undefined) return describe(title, suite);
  if (process.env["CI"] !== "true")
    return describe.skip(`${title} (no Chromium: install it or set CHROMIUM_PATH)`, suite);
  it(title, () => {
    throw new Error("There is no Chromium here: install the package chromium, or set CHROMIUM_PATH.");
  });
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    timeout: 120_000,
    // Under a faked clock, as of `npm run test:dates`, it never comes to rest.
    env: { ...process.env, LD_PRELOAD: "" },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export interface PageOptions {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  /** Time zone of the browser; `UTC` by default. */
  readonly timezoneId?: string;
}

/** A page, with what it asked the graph for and what it complained of. */
export interface WatchedPage {
  readonly page: Page;
  /** Operation names in the order they were sent. */
  readonly operations: string[];
  /** Errors on its console, exceptions that nobody caught, and breaches of its content security policy. */
  readonly complaints: string[];
}

export async function openPage(
  browser: Browser,
  { width = 1280, colorScheme = "light", timezoneId = "UTC" }: PageOptions = {},
) {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: "reduce",
    timezoneId,
  });
  page.setDefaultTimeout(30_000);
  const operations: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!new URL(request.url()).pathname.startsWith("/graphql")) return;
    operations.push((request.postDataJSON() as { operationName: string }).operationName);
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(`
    addEventListener("securitypolicyviolation", ({ violatedDirective }) => console.error("policy", violatedDirective));
  `);
  return { page, operations, complaints } satisfies WatchedPage;
}

/** Rules that the page breaks, each with where. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ["violations"] })`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
