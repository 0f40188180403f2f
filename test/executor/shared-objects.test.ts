import { buildSchema, parse, type ExecutionResult } from "graphql";
import { executeDocument } from "./support/execute-document";

const text = "{ visits { patient { name } } }";

/** Forty visits of two patients, whose name has the given resolver. */
function run(nameOf: (patient: { id: string }) => unknown): Promise<ExecutionResult> | ExecutionResult {
  const schema = buildSchema(
    "type Query { visits: [Visit!]! } type Visit { patient: Patient } type Patient { name: String }",
  );
  schema.getQueryType()!.getFields()["visits"]!.resolve = () => visits;
  const patient = schema.getType("Patient") as unknown as { getFields(): Record<string, { resolve?: unknown }> };
  patient.getFields()["name"]!.resolve = nameOf;
  return executeDocument({ schema, document: parse(text) });
}

const patients = [{ id: "1" }, { id: "2" }] as const;
const visits = Array.from({ length: 40 }, (_, index) => ({ patient: patients[index % 2] }));
const names = (...of: (string | null)[]) => visits.map((_, index) => ({ patient: { name: of[index % 2] } }));

describe("an object that is at many places of a level", () => {
  it.each<[string, (id: string) => unknown]>([
    ["value", (id) => `Patient ${id}`],
    ["promise", (id) => Promise.resolve(`Patient ${id}`)],
  ])("is asked once for a field, whose %s is at all of them", async (_, answer) => {
    const asked: string[] = [];
    const { data, errors } = await run(({ id }) => {
      asked.push(id);
      return answer(id);
    });
    expect({ visits: data!["visits"], errors }).toEqual({ visits: names("Patient 1", "Patient 2"), errors: undefined });
    expect(asked).toEqual(["1", "2"]);
  });

  it.each<[string, () => unknown]>([
    [
      "is thrown",
      () => {
        throw new Error("unknown");
      },
    ],
    ["rejects", () => Promise.reject(new Error("unknown"))],
  ])("has an error at each of its places where its field %s", async (_, fail) => {
    const { data, errors } = await run(({ id }) => (id === "2" ? fail() : "Patient 1"));
    expect(data!["visits"]).toEqual(names("Patient 1", null));
    expect(errors!.map(({ path }) => path!.join("."))).toEqual(
      visits.flatMap((_, index) => (index % 2 === 1 ? [`visits.${index}.patient.name`] : [])),
    );
  });
});
