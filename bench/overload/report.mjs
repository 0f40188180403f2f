import { placeOf } from "./surroundings.mjs";

/** What was measured, as Markdown. */
export function report({ measured, machine }) {
  return `# Overload

\`node bench/overload/run.mjs\`, on ${placeOf(machine)}, of which the measurement itself makes about 2.

One process of the graph. The load is open loop: requests go out at their time whether or not earlier ones were answered, and
latencies count from then. 1 in the first column is what sixteen clients get who ask again at once; the others are per second.
Upstreams give recorded answers, so that it is the graph that is overloaded. Its 2,048 connections are open before: a process takes
one new connection in a turn of its event loop (libuv since 1.45), and a storm of new ones would measure nothing but that.

${measured.map(section).join("\n")}`;
}

function section({ name, capacity, results }) {
  const best = results.reduce((found, result) => (result.goodput > found.goodput ? result : found));
  const twice = results.find(({ offered }) => offered >= 1.9 * best.goodput) ?? results.at(-1);
  const rows = results.map(
    (one) =>
      `| ${one.step} | ${Math.round(one.offered)} | ${Math.round(one.goodput)} | ${Math.round(one.shedRate)} | ${one.failed} | ${ms(one.p50)} | ${ms(one.p99)} | ${ms(one.refusedP50)} | ${ms(one.refusedP99)} | ${ms(one.seenP50)} | ${ms(one.seenP99)} | ${ms(one.healthP99)} |`,
  );
  return `## ${name[0].toUpperCase()}${name.slice(1)}

1 is ${Math.round(capacity)} a second.

| load | offered | answered | shed | failed | p50 | p99 | refused p50 | p99 | seen p50 | p99 | health p99 |
| ---: | ------: | -------: | ---: | -----: | --: | --: | ----------: | --: | -------: | --: | ---------: |
${rows.join("\n")}

- Best goodput: ${Math.round(best.goodput)} a second, at ${best.step} times that load.
- Offered ${(twice.offered / best.goodput).toFixed(1)} times as much: ${Math.round(twice.goodput)} a second, ${percent(twice.goodput / best.goodput)} of the best; p99 of the accepted ${ms(twice.p99)}, ${(twice.p99 / best.p99).toFixed(2)} times the ${ms(best.p99)} at the best.
- Refused in ${ms(twice.refusedP50)} at the median, ${ms(twice.refusedP99)} at p99, from the request's arrival in the process to its 503; as a client beside the load sees it, the way and the event loop's turn included, in ${ms(twice.seenP50)} and ${ms(twice.seenP99)}. Health in ${ms(twice.healthP99)} at p99.
`;
}

const percent = (share) => `${Math.round(share * 1000) / 10} %`;
const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
