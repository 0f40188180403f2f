import type { GraphContext } from "../context";
import type { CareProvider, CareProviderFilter } from "./care-provider.type";
import {
  searchText,
  toCareProvider,
  toCareProviderQuery,
  toCity,
  toPreExistingCondition,
  toState,
} from "./lookup.mapper";
import type { City, State } from "./place.type";
import type { PreExistingCondition } from "./pre-existing-condition.type";

/** No name the broker lists is longer: a longer part of one is found nowhere. */
const longestSearch = 200;

/** Conditions whose name contains `search`; empty for a caller without a role, like all lookups. */
export async function loadConditions(
  search: string | null,
  { access, sources }: GraphContext,
): Promise<PreExistingCondition[]> {
  const text = searchText(search);
  if (!access.reference || isTooLong(text)) return [];
  return (await sources.bastion.conditions(text)).map(toPreExistingCondition);
}

export async function loadStates({ access, sources }: GraphContext): Promise<State[]> {
  if (!access.reference) return [];
  return (await sources.bastion.states()).map(toState);
}

/** A state's cities. */
export async function loadCities(state: State, { access, sources }: GraphContext): Promise<City[]> {
  if (!access.reference) return [];
  return (await sources.bastion.cities(state.id)).map((wire) => toCity({ wire, state }));
}

export async function loadCareProviders(
  filter: CareProviderFilter | null,
  { access, sources }: GraphContext,
): Promise<CareProvider[]> {
  const query = toCareProviderQuery(filter);
  if (!access.reference || isTooLong(query.search_text)) return [];
  return (await sources.bastion.careProviders(query)).map(toCareProvider);
}

function isTooLong(search: string | undefined): boolean {
  return search !== undefined && search.length > longestSearch;
}
