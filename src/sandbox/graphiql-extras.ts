import type { ExplorerPreset } from "./explorer-preset";

/*
 * What GraphiQL's page lacks. The package renders it as a whole and takes no plugins, so this is put around its script; it
 * reads and writes the browser's storage under GraphiQL's own names, which GraphiQL itself reads when the page loads.
 */

/**
 * GraphiQL leaves each tab moved aside by the animation of its list and puts it right only while the tab has no focus: a
 * tab jumps away from under the mouse that presses it.
 */
const style = `
.graphiql-tab { transform: none !important; }
.graphiql-tabs { flex-wrap: wrap; }
.roles { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; height: 44px; padding: 0 12px; overflow: auto;
  font: 14px system-ui, sans-serif; color: #1f2937; background: #eef1f5; }
.roles button { padding: 4px 12px; border: 1px solid #6b7280; border-radius: 6px; background: #fff; color: inherit;
  font: inherit; cursor: pointer; white-space: nowrap; }
.roles button[aria-pressed="true"] { border-color: #0b6577; background: #0b6577; color: #fff; }
.graphiql-container { height: calc(100vh - 44px) !important; }
`;

/** The page with the sandbox's roles above the editors, and with the first tab's variables and headers in them. */
export function withExtras(page: string, { roles, tabs: [first], session }: ExplorerPreset): string {
  const buttons = roles.map(({ role }) => `<button type="button" data-role="${role}">${words(role)}</button>`).join("");
  const settings = JSON.stringify({ session, roles, first }).replaceAll("<", "\\u003c");
  return page
    .replace("</style>", () => `${style}</style>`)
    .replace(
      '<div id="root">',
      () => `<nav class="roles" aria-label="Act as"><span>Act as</span>${buttons}</nav><div id="root">`,
    )
    .replace("<script>", () => `<script>(${script})(${settings});\n`);
}

/** `CLINIC_STAFF` as `Clinic staff`. */
function words(role: string): string {
  return (role.charAt(0) + role.slice(1).toLowerCase()).replaceAll("_", " ");
}

/** Runs in the browser before GraphiQL does. */
const script = `function ({ session, roles, first }) {
  const key = (name) => "graphiql:" + name;
  // Tabs keep their tokens, which are good for one session only.
  if (localStorage.getItem("session") !== session) {
    localStorage.clear();
    localStorage.setItem("session", session);
    localStorage.setItem(key("variables"), JSON.stringify(first.variables, null, 2));
    localStorage.setItem(key("headers"), JSON.stringify(first.headers, null, 2));
  }
  // The package uses the same address for subscriptions and all other operations.
  const plainFetch = globalThis.fetch;
  globalThis.fetch = (url, options) =>
    plainFetch(options?.headers?.accept === "text/event-stream" ? "/graphql/stream" : url, options);
  const state = () => JSON.parse(localStorage.getItem(key("tabState")) || "null");
  const headersOf = (tab) => {
    try { return JSON.parse(tab.headers || "{}"); } catch { return {}; }
  };
  const rolesOf = (authorization) => {
    try { return JSON.parse(atob(authorization.split(".")[1].replace(/-/g, "+").replace(/_/g, "/"))).roles.join(); } catch { return ""; }
  };
  const show = () => {
    const tabs = state();
    const active = tabs ? headersOf(tabs.tabs[tabs.activeTabIndex]) : first.headers;
    for (const { role } of roles) {
      const button = document.querySelector("[data-role=" + role + "]");
      button.setAttribute("aria-pressed", String(rolesOf(active.authorization) === role));
    }
  };
  const actAs = (authorization) => {
    const tabs = state();
    if (!tabs) return;
    const tab = tabs.tabs[tabs.activeTabIndex];
    tab.headers = JSON.stringify({ ...headersOf(tab), authorization }, null, 2);
    tab.hash = null;
    localStorage.setItem(key("tabState"), JSON.stringify(tabs));
    for (const name of ["query", "variables", "headers"]) localStorage.setItem(key(name), tab[name] || "");
    // GraphiQL takes headers from here when it loads, and in no other way.
    location.replace(location.pathname);
  };
  for (const { role, authorization } of roles) {
    document.querySelector("[data-role=" + role + "]").addEventListener("click", () => {
      // GraphiQL stores its tabs half a second after a change, so this waits for what was done just before the click.
      setTimeout(actAs, 600, authorization);
    });
  }
  setInterval(show, 500);
  show();
}`;
