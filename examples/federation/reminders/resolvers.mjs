import { GraphQLError } from "graphql";
import { readFileSync } from "node:fs";

const reminders = JSON.parse(readFileSync(new URL("reminders.json", import.meta.url), "utf8"));
const byVisit = new Map(reminders.map((reminder) => [reminder.visitId, reminder]));
const byId = new Map(reminders.map((reminder) => [reminder.id, reminder]));

/** The rule of the graph next door: staff see every chart, a patient its own, the other roles none. */
const maySee =
  ({ roles, patientId }) =>
  (reminder) =>
    roles.includes("CLINIC_STAFF") || (roles.includes("PATIENT") && reminder.patientId === patientId);

const visible = (reminder, caller) => (reminder && maySee(caller)(reminder) ? reminder : null);

/**
 * When a reminder goes out, counted from the start that the graph next door has told. Where that start could not be read
 * Hive Gateway sends the error in its place, and leaves it to us to tell the caller.
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
  // Whether a patient or a visit exists is the other team's to say: a reference stands for itself.
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
