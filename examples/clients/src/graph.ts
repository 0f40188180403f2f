/** Address of the graph, and a token with the roles CLINIC_STAFF and BROKER. */
export const url = `${process.env["GRAPH"] ?? "http://127.0.0.1:4000"}/graphql`;
export const headers = (role: "CLINIC_STAFF" | "BROKER"): Record<string, string> => ({
  authorization: `Bearer ${process.env[`${role}_TOKEN`] ?? process.env["TOKEN"] ?? ""}`,
});
