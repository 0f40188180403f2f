import { accessibilityFlows } from "./flows/accessibility-flows";
import { chartFlows } from "./flows/chart-flows";
import { morningFlows } from "./flows/morning-flows";
import { searchFlows } from "./flows/search-flows";
import { describeInBrowser } from "./support/browser";
import { DemoPages } from "./support/pages";

const startLimitMs = 180_000;

describeInBrowser("the demo in a browser", () => {
  const pages = new DemoPages();
  // The page is built first where its sources have changed.
  beforeAll(() => pages.start(), startLimitMs);
  afterAll(() => pages.stop());
  afterEach(() => pages.tidy());

  // First: a window of pre-authorizations that was read before would be answered from memory.
  describe("a chart", () => chartFlows(pages));
  describe("the morning list", () => morningFlows(pages));
  describe("finding a patient", () => searchFlows(pages));
  describe("for everybody", () => accessibilityFlows(pages));
});
