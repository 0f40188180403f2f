import { SANDBOX_INSURERS, UNKNOWN_INSURER_CODES } from "../insurers";
import type { ApiRoute } from "../server/api-route";
import { ClinicContext, clinicRoutes, ok } from "./clinic-access";

/** The insurers that the clinic knows, each in its spelling, where newer and where older clinics list them. */
export function insurerRoutes(context: ClinicContext): ApiRoute[] {
  const route = clinicRoutes(context);
  const named = SANDBOX_INSURERS.flatMap(({ vseeCodes, name }) => vseeCodes.map((id) => ({ id, text: name })));
  const others = UNKNOWN_INSURER_CODES.map((id) => ({ id, text: id }));
  const insurers = [...named, ...others];
  const older = insurers.map(({ id, text: name }) => ({ id, name }));
  return [
    route("GET", "/insurances/list/insurers", () => ok(insurers)),
    route("GET", "/insurances", () => ok({ insurers: older })),
  ];
}
