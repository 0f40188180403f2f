import { entitiesResolver } from "../../src/schema/entities";

const representations = Array.from({ length: 250 }, (_, at) => ({ __typename: "Thing", id: String(at) }));

it("loads many representations a hundred at a time, and answers them in their order, failures in their places", async () => {
  let loading = 0;
  let most = 0;
  const load = async (id: string): Promise<object> => {
    most = Math.max(most, ++loading);
    await new Promise(setImmediate);
    loading--;
    if (id === "7") throw new Error("This one fails.");
    return { id };
  };
  const resolve = entitiesResolver(new Map([["Thing", { key: "id", load } as never]]));
  const answers = await Promise.allSettled(resolve(undefined, { representations }, {} as never, {} as never));
  expect(most).toBe(100);
  expect(answers).toHaveLength(250);
  answers.forEach((answer, at) => {
    if (at === 7) expect(answer.status).toBe("rejected");
    else expect(answer).toMatchObject({ value: { id: String(at) } });
  });
});
