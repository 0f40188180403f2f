import { GraphQLError } from "graphql";
import { readFileSync } from "node:fs";

const reminders = JSON.parse(readFileSync(new URL("reminders.json", import.meta.url), "utf8"));
const byVisit = new Map(reminders.map((reminder) => [reminder.visitId, reminder]));
const byId = new Map(reminders.map((reminder) => [reminder.id, reminder]));

/** The same rule as in the coverage graph: staff see every chart, patients their own, other roles none. */
const maySee =
  ({ roles, patientId }) =>
  (reminder) =>
    roles.includes("CLINIC_STAFF") || (roles.includes("PATIENT") && reminder.patientId === patientId);

const visible = (reminder, caller) => (reminder && maySee(caller)(reminder) ? reminder : null);

/**
 * When a reminder is sent, computed from the visit's start in the coverage graph. If that could not be read, Hive Gateway
 * passes the error object as `start`, and this subgraph must report it.
 */
const remindAt = ({ id, start }, caller) => {
  const reminder = visible(byVisit.get(id), caller);
  if (reminder && start instanceof Object) throw unavailable();
  return reminder && start ? new Date(Date.parse(start) - reminder.minutesBefore * 60_000).toISOString() : null;
};

const unavailable = () =>
  new GraphQLError("The start of the visit could not be read.", { extensions: { code: "UPSTREAM_UNAVAILABLE" } });

export const resolvers = {
  Query: {
    reminders: (_root, { first }, { caller }) => {
      if (first < 0 || first > 100)
        throw new GraphQLError("first is 0 to 100.", { extensions: { code: "BAD_USER_INPUT" } });
      return reminders.filter(maySee(caller)).slice(0, first);
    },
  },
  Reminder: {
    __resolveReference: ({ id }, { caller }) => visible(byId.get(id), caller),
    patient: ({ patientId }) => ({ __typename: "Patient", id: patientId }),
    visit: ({ visitId }) => ({ __typename: "Visit", id: visitId }),
  },
  // Only the coverage graph knows whether a patient or a visit exists, so a reference is returned as it is.
  Patient: {
    reminders: ({ id }, _args, { caller }) =>
      reminders.filter(({ patientId }) => patientId === id).filter(maySee(caller)),
  },
  Visit: {
    reminder: ({ id }, _args, { caller }) => visible(byVisit.get(id), caller),
    remindAt: (visit, _args, { caller }) => remindAt(visit, caller),
    reminderText: (visit, _args, { caller }) => remindAt(visit, caller) && `Your visit begins at ${visit.start}.`,
  },
};
