import { parse, type DocumentNode } from "graphql";
import { DocumentCache } from "../../src/graphql-http/document-cache";

it("keeps a document from its second coming on", () => {
  const cache = new DocumentCache();
  const document = documentOf(0);
  cache.offer("a", document);
  expect(cache.get("a")).toBeUndefined();
  cache.offer("a", document);
  expect(cache.get("a")).toBe(document);
  expect(cache.delete("a")).toBe(true);
  expect(cache.get("a")).toBeUndefined();
});

it("keeps none of the many that come once, and goes on to keep those that come again", () => {
  const cache = new DocumentCache();
  const often = documentOf(0, 100);
  for (let at = 1; at < 5_000; at++) {
    const text = `${at} ${"x".repeat(200)}`;
    cache.offer(text, often);
    expect(cache.get(text)).toBeUndefined();
    // Comes again before as many others have come as are remembered.
    if (at % 500 === 0) cache.offer("often", often);
  }
  expect(cache.get("often")).toBe(often);
});

it("holds a million characters at most, and gives up those used longest ago", () => {
  const cache = new DocumentCache();
  const documents = Array.from({ length: 12 }, (_, at) => documentOf(at, 100_000));
  documents.forEach((document, at) => {
    cache.offer(`${at}`, document);
    cache.offer(`${at}`, document);
    cache.get("0");
  });
  const kept = documents.map((_, at) => cache.get(`${at}`) !== undefined);
  expect(kept[0]).toBe(true);
  expect(kept[1]).toBe(false);
  expect(kept.at(-1)).toBe(true);
  expect(kept.filter(Boolean).length).toBeLessThanOrEqual(10);
});

function documentOf(at: number, length = 10): DocumentNode {
  return parse(`{ f${at} } #${"x".repeat(length)}`);
}
