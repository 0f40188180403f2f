import { RepeatedEvents } from "../../src/observability/repeated-events";

describe("events that repeat", () => {
  let written: [string, number][];
  let events: RepeatedEvents<string>;
  beforeEach(() => {
    jest.useFakeTimers();
    written = [];
    events = new RepeatedEvents((kind, count) => written.push([kind, count]));
  });
  afterEach(() => jest.useRealTimers());
  const flood = (kind: string, count: number) => {
    for (let at = 0; at < count; at++) events.happened(kind);
  };

  it("are two lines of their kind in ten seconds, and none is lost", () => {
    flood("expired", 1_000);
    flood("signature", 1);
    expect(written).toEqual([
      ["expired", 1],
      ["signature", 1],
    ]);
    jest.advanceTimersByTime(10_000);
    expect(written.slice(2)).toEqual([["expired", 999]]);
    flood("expired", 2);
    expect(written.slice(3)).toEqual([["expired", 1]]);
    events.close();
    expect(written.slice(4)).toEqual([["expired", 1]]);
    jest.advanceTimersByTime(10_000);
    expect(written).toHaveLength(5);
  });
});
