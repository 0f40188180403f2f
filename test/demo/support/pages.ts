import type { Browser, Page } from "playwright-core";
import {
  accessibilityProblems,
  launchBrowser,
  openPage,
  overflow,
  type PageOptions,
  type WatchedPage,
} from "./browser";
import { startDemoSandbox, type DemoSandbox } from "./demo-sandbox";

/** The demo in a browser: one sandbox and one browser for every flow of the suite. */
export class DemoPages {
  private running: { readonly sandbox: DemoSandbox; readonly browser: Browser } | undefined;

  async start(): Promise<void> {
    const [sandbox, browser] = await Promise.all([startDemoSandbox(), launchBrowser()]);
    this.running = { sandbox, browser };
  }

  async stop(): Promise<void> {
    await this.running?.browser.close();
    await this.running?.sandbox.stop();
  }

  /** Heals the upstreams and closes every page. */
  async tidy(): Promise<void> {
    const { faults } = this.upstreams;
    faults.clear();
    await faults.settled();
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  get upstreams(): DemoSandbox["upstreams"] {
    return this.sandbox.upstreams;
  }

  /** Ends a member's cover, as the broker does it, through the graph. */
  terminate(memberId: string): Promise<void> {
    return this.sandbox.terminate(memberId);
  }

  /** Of the page, e.g. `http://127.0.0.1:4000/demo`. */
  get url(): string {
    return this.sandbox.url;
  }

  /** An empty page, with what it asks for and complains of. */
  blank(options?: PageOptions): Promise<WatchedPage> {
    return openPage(this.browser, options);
  }

  /** The page at an address, after it has loaded everything. */
  async show(search = "", options?: PageOptions): Promise<WatchedPage> {
    const watched = await this.blank(options);
    await watched.page.goto(`${this.url}${search}`);
    await settled(watched.page);
    return watched;
  }

  private get sandbox(): DemoSandbox {
    return this.started.sandbox;
  }

  private get browser(): Browser {
    return this.started.browser;
  }

  private get started() {
    if (!this.running) throw new Error("The demo has not been started.");
    return this.running;
  }
}

/** Waits until a page has its heading and nothing is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor();
  await page.waitForSelector("main:not(:has([aria-busy=true]))");
}

/** No accessibility rule is broken, and nothing needs scrolling sideways. */
export async function expectToFit(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}
