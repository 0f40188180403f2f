import { EventQueue } from "../../src/subscription/event-queue";

const life = () => new AbortController();

it("hands events out in order, whether they come before or after they are asked for", async () => {
  const queue = new EventQueue<number>(life().signal);
  queue.push(1);
  queue.push(2);
  expect([await queue.next(), await queue.next()]).toEqual([
    { done: false, value: 1 },
    { done: false, value: 2 },
  ]);
  const third = queue.next();
  queue.push(3);
  expect(await third).toEqual({ done: false, value: 3 });
});

it("ends with its signal, for all who wait", async () => {
  const { signal, abort } = bound(life());
  const queue = new EventQueue<number>(signal);
  const ended = jest.fn();
  queue.onEnd(ended);
  const next = queue.next();
  abort();
  expect(await next).toEqual({ done: true, value: undefined });
  expect(ended).toHaveBeenCalledTimes(1);
  queue.push(1);
  expect(await queue.next()).toEqual({ done: true, value: undefined });
});

it("reports an earlier end at once", () => {
  const { signal, abort } = bound(life());
  abort();
  const ended = jest.fn();
  new EventQueue<number>(signal).onEnd(ended);
  expect(ended).toHaveBeenCalledTimes(1);
});

it("ends a subscriber that falls behind, instead of leaving gaps", async () => {
  const queue = new EventQueue<number>(life().signal, 3);
  const ended = jest.fn();
  queue.onEnd(ended);
  for (const event of [1, 2, 3, 4, 5]) queue.push(event);
  await expect(queue.next()).rejects.toMatchObject({ extensions: { code: "OVERLOADED" } });
  expect(ended).toHaveBeenCalledTimes(1);
  expect(await queue.next()).toEqual({ done: true, value: undefined });
});

function bound(controller: AbortController) {
  return { signal: controller.signal, abort: () => controller.abort() };
}
