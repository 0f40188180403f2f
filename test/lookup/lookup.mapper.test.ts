import { toCareProvider, toCity, toPreExistingCondition, toState } from "../../src/lookup/lookup.mapper";
import { CareProviderWire, CityWire, ConditionWire, StateWire } from "../../src/upstream/bastion/bastion.wire";
import { Flawed } from "../../src/upstream/flawed";

it("gives a name that is missing as empty, as it must not be null", () => {
  const state = toState(StateWire.view({ id: 1 }));
  expect(state.name).toBe("");
  expect(toCity({ wire: CityWire.view({ id: 1 }), state }).name).toBe("");
  expect(toCareProvider(CareProviderWire.view({ code: "CP-1" })).name).toBe("");
  expect(toPreExistingCondition(ConditionWire.view({ id: "1" }))).toMatchObject({
    name: "",
    chapterId: null,
    isActive: false,
  });
});

it("keeps a name beside the error of a wrong type", () => {
  const { name } = toState(StateWire.view({ id: 1, name: 7 }));
  expect(name).toBeInstanceOf(Flawed);
});

it("reads coordinates and ratings that are text as numbers, and empty ones as none", () => {
  const wire = CareProviderWire.view({ code: "CP-1", longitude: "-7.25", latitude: "0", rating: "" });
  expect(toCareProvider(wire)).toMatchObject({ longitude: -7.25, latitude: 0, rating: null });
});
