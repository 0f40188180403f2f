import { toPlan } from "../../src/plan/plan.mapper";
import { PlanWire } from "../../src/upstream/bastion/bastion.wire";

const read = (plan: Record<string, unknown>) => toPlan({ id: "85", broker: PlanWire.view({ id: 85, ...plan }) });

it.each([
  ["Published", "PUBLISHED"],
  ["draft", "DRAFT"],
  ["Retired", "RETIRED"],
  ["Suspended", "UNKNOWN"],
  [undefined, null],
])("reads the state %j as %s", (state, meaning) => {
  expect(read({ state }).state).toBe(meaning);
});

it.each([
  [64500, "64500"],
  [64500.25, "64500.25"],
  ["64500.00", "64500.00"],
  [undefined, null],
])("reads the premium %j as %s", (premium, meaning) => {
  expect(read({ premium }).premium).toBe(meaning);
});

it("has no fields of the broker if the broker does not know it", () => {
  const { id, name, description, category, state, premium } = toPlan({ id: "GOLD-1", broker: null });
  expect({ id, name, description, category, state, premium }).toEqual({
    id: "GOLD-1",
    name: null,
    description: null,
    category: null,
    state: null,
    premium: null,
  });
});
