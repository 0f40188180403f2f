// How long a sweep of the link index takes and what it leaves behind: the graph's own sweeper, data sources and ledger on disk, over
// upstreams that are simulated in memory. The time at a pace is what the calls of each page take at that pace.
//
//   npm run build && node --expose-gc bench/link-index.mjs [patients]

import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const load = createRequire(import.meta.url);
load("reflect-metadata");
const dist = (file) => load(`../dist/${file}`);
const { readConfig } = dist("config.js");
const { createServices } = dist("composition/services.js");
const { createLinkSweeper } = dist("composition/link-sweeper.js");
const { BastionSession } = dist("upstream/bastion/bastion.session.js");

const patients = Number(process.argv[2] ?? 100_000);
const perPage = 100;
const dataDir = mkdtempSync(join(tmpdir(), "link-index-"));
const insurersFile = join(dataDir, "insurers.json");
writeFileSync(
  insurersFile,
  JSON.stringify([{ code: "A", name: "A", vseeCodes: ["A"], broker: true, preAuthInsurance: "a" }]),
);

/** Calls of each page: a page ends before the next one begins. */
const pages = [];
function count(upstream, beginsPage) {
  if (beginsPage) pages.push({ vsee: 0, bastion: 0 });
  const page = pages.at(-1);
  if (page) page[upstream] += 1;
}

const birthDate = (at) => new Date(Date.UTC(1930, 0, 1) + (at % 30_000) * 86_400_000).toISOString().slice(0, 10);
const userOf = (at) => ({
  id: `p${at}`,
  first_name: `Given${at}`,
  last_name: "Family",
  dob: birthDate(at),
  gender: 1,
  type: 200,
  active: true,
});
const memberOf = (at) => ({
  ...{
    memberId: `m${at}`,
    policyId: `policy${at % 5_000}`,
    firstName: `Given${at}`,
    middleName: "",
    lastName: "Family",
  },
  ...{ dob: birthDate(at).split("-").reverse().join("-"), gender: "Male", nationalId: `nin${at}` },
});
const rosterRowOf = (at) => ({
  mm_member_id: `m${at}`,
  first_name: `Given${at}`,
  last_name: "Family",
  dob: birthDate(at),
  status: "Active",
});
const range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function clinic({ path }) {
  const url = new URL(path, "http://clinic");
  const isList = url.searchParams.get("type") === "200";
  count("vsee", isList);
  if (isList) {
    const start = Number(url.searchParams.get("start"));
    return { data: range(start, Math.min(start + perPage, patients)).map(userOf), total: patients };
  }
  const ids = url.searchParams.get("id");
  if (ids !== null) return { data: ids.split(",").map((id) => userOf(Number(id.slice(1)))) };
  const at = Number(/p(\d+)/.exec(path)[1]);
  return {
    data: [{ card_type: "primary", insurer_code: "A", subscriber_number: `m${at}`, responsible_party: "self" }],
  };
}

function broker({ path, route }) {
  const url = new URL(path, "http://broker");
  if (route === "/enrollee-all") {
    count("bastion", true);
    const page = Number(url.searchParams.get("page"));
    const from = (page - 1) * perPage;
    const pagination = {
      current_page: page,
      per_page: perPage,
      total_records: patients,
      total_pages: Math.ceil(patients / perPage),
      has_next: from + perPage < patients,
    };
    return {
      success: 1,
      message: "ok",
      total_members: patients,
      members: range(from, Math.min(from + perPage, patients)).map(rosterRowOf),
      pagination,
    };
  }
  if (!/enrollee/.test(route)) return { status: true, statusCode: 200, token: "token", expiresIn: 3600 };
  count("bastion", false);
  const at = Number(url.searchParams.get("memberId").slice(1));
  const own = route === "/enrollee-plan" ? { planId: `${at % 40}`, planName: "Plan" } : { status: "Active" };
  return { status: true, data: { success: 1, message: "ok", member: { ...memberOf(at), ...own } } };
}

const simulated = (upstream, answer) => ({
  upstream,
  request: async (request) => {
    // As bytes and back, as an answer comes.
    const body = JSON.parse(JSON.stringify(answer(request)));
    return { status: 200, headers: { get: () => undefined }, body };
  },
  health: () => "up",
  waiting: () => 0,
  close: async () => undefined,
});

const nowhere = "http://127.0.0.1:9";
const config = readConfig({
  ...{ VSEE_URL: `${nowhere}/api_v3`, VSEE_API_TOKEN: "token", VSEE_ACCOUNT_CODE: "code" },
  ...{ BASTION_URL: `${nowhere}/api/v2`, BASTION_USERNAME: "user", BASTION_PASSWORD: "password" },
  ...{ PREAUTH_URL: nowhere, VBA_URL: nowhere, VBA_TOKEN: "token", VBA_API_KEY: "key", VBA_DATABASE: "database" },
  ...{ AUTH_JWKS_URL: `${nowhere}/jwks`, AUTH_ISSUER: nowhere, AUTH_AUDIENCE: "graph" },
  ...{ INSURERS_FILE: insurersFile, DATA_DIR: dataDir, LINK_INDEX_CALLS_PER_SECOND: "1000" },
});

/** Live memory, garbage collected, in bytes. */
function live() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const services = await createServices(config);
const vsee = simulated("vsee", clinic);
const bastion = simulated("bastion", broker);
const { username, password, tokenTtlSeconds } = config.bastion;
Object.assign(services, {
  upstreams: { ...services.upstreams, vsee, bastion },
  bastionSession: new BastionSession(bastion, { username, password, tokenTtlSeconds }),
});

const before = live();
const rssBefore = process.memoryUsage().rss;
let most = 0;
let mostRss = 0;
const startedAt = performance.now();
const completed = await new Promise((resolve, reject) => {
  // No pace: what a call takes at one is reckoned afterwards.
  const sweeper = createLinkSweeper(config, services, {
    firstSweepSpeedup: 100_000,
    onCompleted: resolve,
    onError: reject,
  });
  sweeper.start();
  const sample = async () => {
    for (;;) {
      await delay(2_000);
      most = Math.max(most, live() - before);
      mostRss = Math.max(mostRss, process.memoryUsage().rss - rssBefore);
      if (pages.length > 0 && process.stdout.isTTY) process.stdout.write(`\r${pages.length} pages`);
    }
  };
  void sample();
});
const ranSeconds = (performance.now() - startedAt) / 1000;
most = Math.max(most, live() - before);
const sum = (of) => pages.reduce((total, page) => total + of(page), 0);
const bytes = readdirSync(dataDir)
  .filter((file) => file.startsWith("ledger"))
  .reduce((total, file) => total + statSync(join(dataDir, file)).size, 0);
const mib = (value) => `${(value / 1_048_576).toFixed(0)} MiB`;
const { patients: known, members } = completed;

console.log(`${known} patients and ${members} members, simulated in ${ranSeconds.toFixed(0)} s`);
console.log(
  `calls: ${sum(({ vsee: calls }) => calls)} to the clinic, ${sum(({ bastion: calls }) => calls)} to the broker`,
);
for (const pace of [1, 5, 20]) {
  const hours = sum((page) => Math.max(page.vsee, page.bastion)) / pace / 3600;
  console.log(`at ${pace} calls a second: ${hours.toFixed(1)} h`);
}
console.log(`rows: ${known} of patients, ${known} of cards, ${members} of members; ledger on disk ${mib(bytes)}`);
console.log(`live memory at most ${mib(most)} above the start, resident set ${mib(mostRss)}`);
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);
