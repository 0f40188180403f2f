import type { SimulatedApi } from "../server/simulated-api";
import { availabilityRoutes } from "./availability.routes";
import { cardRoutes } from "./card.routes";
import type { ClinicContext } from "./clinic-access";
import { eligibilityRoutes } from "./eligibility.routes";
import { insurerRoutes } from "./insurer.routes";
import { intakeRoutes } from "./intake.routes";
import { registrationRoutes } from "./registration.routes";
import { roomRoutes } from "./room.routes";
import { userRoutes } from "./user.routes";
import { visitChangeRoutes } from "./visit-change.routes";
import { visitCreateRoutes } from "./visit-create.routes";
import { stringifyClinic } from "./visit.wire";
import { visitRoutes } from "./visit.routes";

/** The clinic, VSee Clinic `api_v3`. */
export function createVseeApi(context: ClinicContext): SimulatedApi {
  return {
    upstream: "vsee",
    basePath: "/vc/stable/api_v3",
    routes: [
      ...userRoutes(context),
      ...registrationRoutes(context),
      ...roomRoutes(context),
      ...insurerRoutes(context),
      ...cardRoutes(context),
      ...eligibilityRoutes(context),
      ...intakeRoutes(context),
      ...visitRoutes(context),
      ...visitChangeRoutes(context),
      ...visitCreateRoutes(context),
      ...availabilityRoutes(context),
    ],
    refuse: (status, message) => ({ status, body: { code: status, message } }),
    stringify: stringifyClinic,
    contentType: () => "application/json; charset=utf-8",
  };
}
