import type { CareProviderQuery } from "../upstream/bastion/bastion.references";
import type { CareProviderWire, CityWire, ConditionWire, StateWire } from "../upstream/bastion/bastion.wire";
import { checkedId } from "../input/checked-id";
import { lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import { CareProvider, CareProviderType, type CareProviderFilter } from "./care-provider.type";
import { City, State } from "./place.type";
import { PreExistingCondition } from "./pre-existing-condition.type";

export const toPreExistingCondition = lazyMapper<PreExistingCondition, ConditionWire>(PreExistingCondition, {
  id: ({ id }) => id ?? "",
  name: (wire) => orElse("", () => wire.pec_name ?? ""),
  chapterId: (wire) => wire.pec_chapter_id,
  isActive: (wire) => orElse(false, () => wire.pec_status === "1"),
});

export const toState = lazyMapper<State, StateWire>(State, {
  id: ({ id }) => id ?? "",
  name: (wire) => orElse("", () => wire.name ?? ""),
  countryId: (wire) => wire.country_id,
});

/** A city as the list of its state names it. */
export const toCity = lazyMapper<City, { readonly wire: CityWire; readonly state: State }>(City, {
  id: ({ wire }) => wire.id ?? "",
  name: ({ wire }) => orElse("", () => wire.name ?? ""),
  state: ({ state }) => state,
});

export const toCareProvider = lazyMapper<CareProvider, CareProviderWire>(CareProvider, {
  code: ({ code }) => code ?? "",
  name: (wire) => orElse("", () => wire.name ?? ""),
  category: (wire) => wire.category,
  email: (wire) => wire.email,
  phone: (wire) => wire.phone,
  addressLine1: (wire) => wire.addressLine1,
  addressLine2: (wire) => wire.addressLine2,
  state: (wire) => wire.state,
  city: (wire) => wire.city,
  longitude: (wire) => wire.longitude,
  latitude: (wire) => wire.latitude,
  rating: (wire) => wire.rating,
});

/** The filter in the broker's terms. Throws `BAD_USER_INPUT` for ids that cannot be sent. */
export function toCareProviderQuery(filter: CareProviderFilter | null): CareProviderQuery {
  const { type, stateId, cityId, planId, search } = filter ?? {};
  return {
    provider_type: type == null ? undefined : typeNumbers[type],
    state_id: sendable(stateId, "filter.stateId"),
    city_id: sendable(cityId, "filter.cityId"),
    plan_id: sendable(planId, "filter.planId"),
    search_text: searchText(search),
  };
}

function sendable(id: string | null | undefined, argument: string): string | undefined {
  return id == null ? undefined : checkedId(id, argument);
}

/** The search text; blank means none. */
export function searchText(search: string | null | undefined): string | undefined {
  return search?.trim() || undefined;
}

// 4 is not used.
const typeNumbers: Readonly<Record<CareProviderType, number>> = {
  [CareProviderType.HOSPITAL]: 1,
  [CareProviderType.PHARMACY]: 2,
  [CareProviderType.OPTICAL]: 3,
  [CareProviderType.PHYSIOTHERAPIST]: 5,
  [CareProviderType.DENTIST]: 6,
  [CareProviderType.POLYCLINIC]: 7,
  [CareProviderType.DOCTOR]: 8,
  [CareProviderType.AMBULATORY_CENTER]: 9,
  [CareProviderType.DIAGNOSTIC_CENTRE]: 10,
  [CareProviderType.RADIOLOGY]: 11,
  [CareProviderType.MEDICAL_SUPPLIES]: 12,
  [CareProviderType.GYM]: 13,
  [CareProviderType.MENTAL_WELLBEING]: 14,
  [CareProviderType.CHILD_CARE]: 15,
  [CareProviderType.MATERNAL_HEALTH]: 16,
  [CareProviderType.EMERGENCY_SERVICE]: 17,
  [CareProviderType.PUBLIC_HEALTH_FACILITY]: 18,
};
