import type { ApiRoute } from "../server/api-route";
import { Refusal } from "../server/api-route";
import { SeededRandom, hashOf } from "../seeded-random";
import { ClinicCaller, ClinicContext, clinicRoutes, ok } from "./clinic-access";
import { toTextForm } from "./visit.wire";
import { toNumberForm } from "./visit-detail.wire";
import type { VisitRecord } from "./visit.records";

/** 404 if there is no such visit, 403 if it is another patient's. */
export function findVisit({ clinic, access }: ClinicContext, caller: ClinicCaller, id = ""): VisitRecord {
  const visit = clinic.visits.get(id);
  if (!visit) throw new Refusal(404, "No such visit.");
  access.demandOwn(caller, visit.memberId);
  return visit;
}

/** The list shows the intake of walk-ins and of visits that have begun; the others' is left to the single read. */
const showsIntake = ({ type, status }: VisitRecord): boolean => type === 1 || status >= 30;

/** Reading visits. */
export function visitRoutes(context: ClinicContext): ApiRoute[] {
  const { clinic, visitsMemberParam } = context;
  const route = clinicRoutes(context);

  const visitsOf = (memberId: string): VisitRecord[] =>
    [...clinic.visits.values()].filter((visit) => visit.memberId === memberId);

  /** A visit in progress, otherwise a waiting walk-in, otherwise the visit that is returned although it has ended. */
  const currentOf = (userId: string): VisitRecord | undefined => {
    const own = visitsOf(userId);
    const kept = clinic.visits.get(clinic.currentVisits.get(userId) ?? "");
    return own.find(({ status }) => status === 30) ?? own.find(({ status }) => status === 10) ?? kept;
  };

  return [
    route("GET", "/visits", ({ query }, caller) => {
      const narrowed = visitsMemberParam === undefined ? null : query.get(visitsMemberParam);
      const all = caller.isAdmin ? [...clinic.visits.values()] : visitsOf(caller.userId);
      const shown = narrowed === null ? all : all.filter(({ memberId }) => memberId === narrowed);
      return ok(shown.map((visit) => toTextForm(clinic, visit, showsIntake(visit))));
    }),
    route("GET", "/visits/current", (_call, caller) => {
      const visit = currentOf(caller.userId);
      return ok(visit ? toTextForm(clinic, visit, true) : null);
    }),
    route("GET", "/visits/{id}", ({ params }, caller) => {
      return ok(toNumberForm(clinic, findVisit(context, caller, params["id"])));
    }),
    route("GET", "/visits/{id}/exports/visit_summary", ({ params }, caller) => {
      const { id } = findVisit(context, caller, params["id"]);
      const secret = new SeededRandom(hashOf(`summary ${id}`)).hex(24);
      return ok({ url: `https://clinic.example/visits/exports/${secret}` });
    }),
  ];
}
