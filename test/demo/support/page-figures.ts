import type { Page } from "playwright-core";
import { paced } from "../../support/pace";

/** What a visitor's browser measures of a page, as Lighthouse names it. */
export interface PageFigures {
  readonly firstContentfulPaintMs: number;
  /** Sum of all shifts that followed nothing the visitor did. */
  readonly layoutShift: number;
  /** Of every task, what goes beyond 50 ms. */
  readonly totalBlockingMs: number;
  /** Page, scripts, styles and fonts as they are sent, in units of 1024 bytes. */
  readonly sentKiB: number;
}

const mostFirstPaintMs = 1_500;
const mostLayoutShift = 0.1;
const mostBlockingMs = 600;
const mostKiB = 300;

const measure = `(async () => {
  let layoutShift = 0;
  let totalBlockingMs = 0;
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) layoutShift += value; });
  observe("longtask", ({ duration }) => { totalBlockingMs += Math.max(0, duration - 50); });
  // What is buffered is given to observers once this turn is over.
  await new Promise((resolve) => requestIdleCallback(resolve));
  const sent = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  return {
    firstContentfulPaintMs: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    layoutShift,
    totalBlockingMs,
    sentKiB: sent.filter(({ name }) => !name.includes("/graphql")).reduce((sum, { transferSize }) => sum + transferSize, 0) / 1024,
  };
})()`;

/** Prints the page's figures, and expects them to be within bounds that Lighthouse does not call poor. */
export async function expectToBeQuick(title: string, page: Page): Promise<void> {
  const figures = await page.evaluate<PageFigures>(measure);
  const { firstContentfulPaintMs, layoutShift, totalBlockingMs, sentKiB } = figures;
  process.stdout.write(
    `${title}: first contentful paint ${Math.round(firstContentfulPaintMs)} ms, layout shift ${layoutShift.toFixed(3)}, ` +
      `total blocking time ${Math.round(totalBlockingMs)} ms, ${Math.round(sentKiB)} KiB\n`,
  );
  expect(layoutShift).toBeLessThan(mostLayoutShift);
  expect(sentKiB).toBeGreaterThan(0);
  expect(sentKiB).toBeLessThan(mostKiB);
  expect(firstContentfulPaintMs).toBeLessThan(paced(mostFirstPaintMs));
  expect(totalBlockingMs).toBeLessThan(paced(mostBlockingMs));
}
