import { ApiRoute, Refusal } from "../server/api-route";
import { BrokerContext, brokerRoutes, ok } from "./broker-access";
import type { CareProviderRecord } from "./bastion.records";

const includes = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

function requiredNumber(query: URLSearchParams, name: string): number {
  const value = query.get(name);
  if (value === null || value === "") throw new Refusal(400, `${name} is required.`);
  return optionalNumber(query, name) ?? 0;
}

function optionalNumber(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null || value === "") return undefined;
  if (!/^\d+$/.test(value)) throw new Refusal(422, `${name} must be a number.`);
  return Number(value);
}

function matches(provider: CareProviderRecord, query: URLSearchParams): boolean {
  const [type, state, city, plan] = ["provider_type", "state_id", "city_id", "plan_id"].map((name) =>
    optionalNumber(query, name),
  );
  return (
    (type === undefined || provider.typeId === type) &&
    (state === undefined || provider.stateId === state) &&
    (city === undefined || provider.cityId === city) &&
    (plan === undefined || provider.planIds.includes(plan)) &&
    includes(provider.wire.name, query.get("search_text") ?? "")
  );
}

/** Plans, conditions, places and care providers. */
export function lookupRoutes(context: BrokerContext): ApiRoute[] {
  const { broker } = context;
  const route = brokerRoutes(context);
  return [
    route("token", "GET", "/vendors/plans", () =>
      ok({ message: "Broker Plans Retrieved Successfully!", data: [...broker.plans.values()] }),
    ),
    route("token", "GET", "/vendors/plans/{id}", ({ params }) => {
      const plan = broker.plans.get(Number(params["id"]));
      // "0301" is not the id of a plan.
      if (!plan || String(plan.id) !== params["id"]) throw new Refusal(404, "No such plan.");
      return ok({ message: "Broker Plan Retrieved Successfully!", data: plan });
    }),
    route("token", "GET", "/conditions", ({ query }) => {
      const data = broker.conditions.filter(({ pec_name }) => includes(pec_name, query.get("query") ?? ""));
      // `statusCode` here, not `status`.
      return { status: 200, body: { statusCode: 200, message: "Successful!", data } };
    }),
    route("token", "GET", "/miscs/states", () =>
      ok({ message: "States/Regions Retrieved Successfully!", data: broker.states }),
    ),
    route("token", "GET", "/miscs/cities", ({ query }) => {
      const stateId = requiredNumber(query, "state_id");
      const data = broker.cities.filter(({ state_id }) => state_id === stateId);
      return ok({ message: "Cities Retrieved Successfully!", data });
    }),
    route("token", "GET", "/miscs/providers-list", ({ query }) => {
      const data = broker.careProviders.filter((provider) => matches(provider, query)).map(({ wire }) => wire);
      return ok({ message: "Providers List Retrieved Successfully!", data });
    }),
  ];
}
