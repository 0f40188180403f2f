import { readFileSync } from "node:fs";
import { join } from "node:path";
import { measureScreens, screens, type ScreenCost } from "./phone-screens";

const page = readFileSync(join(__dirname, "../../examples/mobile.md"), "utf8");

/** Names and amounts of the sandbox's people differ a little from one day to another. */
const tolerance = 0.25;
const near = (written: number, measured: number): boolean => Math.abs(written - measured) <= tolerance * measured;

interface Row {
  readonly screen: string;
  readonly numbers: readonly number[];
}

function rowsOf(text: string): Row[] {
  const rows = [...text.matchAll(/^\| (My [\w-]+(?: [\w-]+)?)\s+\|(.*)\|$/gm)];
  return rows.map(([, screen = "", cells = ""]) => ({ screen, numbers: (cells.match(/\d+/g) ?? []).map(Number) }));
}

describe("three phone screens", () => {
  let measured: ScreenCost[];
  beforeAll(async () => {
    measured = await measureScreens();
  });

  it("cost what their page says", () => {
    const rows = rowsOf(page);
    expect(rows.map(({ screen }) => screen)).toEqual(screens.map(([screen]) => screen));
    for (const { screen, asText, asHash, graph, endpoints } of measured) {
      const [text, hash, plain, brotli, calls, rounds, theirs, theirBrotli] = rows.find(
        (row) => row.screen === screen,
      )!.numbers;
      const told = { screen, text, hash, calls, rounds };
      expect(told).toEqual({
        screen,
        text: asText,
        hash: asHash,
        calls: endpoints.calls,
        rounds: endpoints.rounds,
      });
      const sizes = { plain, brotli, theirs, theirBrotli } as Record<string, number>;
      const real = {
        plain: graph.plain,
        brotli: graph.brotli,
        theirs: endpoints.plain,
        theirBrotli: endpoints.brotli,
      };
      for (const [name, value] of Object.entries(real)) {
        expect([screen, name, sizes[name], value, near(sizes[name]!, value)]).toEqual([
          screen,
          name,
          sizes[name],
          value,
          true,
        ]);
      }
    }
  });

  it("are a fraction of what the endpoints answer", () => {
    for (const { graph, endpoints } of measured) expect(graph.brotli * 3).toBeLessThan(endpoints.brotli);
  });
});
