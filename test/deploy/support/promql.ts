/** One series that an expression names, with what it asks of its labels. */
export interface Selector {
  readonly metric: string;
  readonly matchers: readonly Matcher[];
}

export interface Matcher {
  readonly label: string;
  readonly operator: "=" | "!=" | "=~" | "!~";
  readonly value: string;
}

export interface Expression {
  readonly selectors: readonly Selector[];
  /** Labels that series are grouped by. */
  readonly grouping: readonly string[];
}

const functions = new Set(["sum", "min", "max", "rate", "increase", "histogram_quantile", "topk", "by"]);

/** What of metrics and labels a PromQL expression names; throws at what it does not know. */
export function readPromql(text: string): Expression {
  if (!isBalanced(text)) throw new SyntaxError(`Brackets do not match: ${text}`);
  const grouping: string[] = [];
  const selectors: Selector[] = [];
  const rest = text
    .replace(/\bby \(([^)]*)\)/g, (_, labels: string) => {
      grouping.push(...labels.split(",").map((label) => label.trim()));
      return "";
    })
    .replace(/\b([a-z_]+)\{([^}]*)\}/g, (_, metric: string, matchers: string) => {
      selectors.push({ metric, matchers: readMatchers(matchers) });
      return "0";
    })
    .replace(/\[(\d+[mh]|\$__rate_interval)\]/g, "");
  for (const [name] of rest.matchAll(/[a-z_]+/g)) {
    if (!functions.has(name)) selectors.push({ metric: name, matchers: [] });
  }
  const left = rest.replace(/[a-z_]+|[\d.]+|[()+*/,\s]|==|>/g, "");
  if (left !== "") throw new SyntaxError(`Not understood: ${left}`);
  return { selectors, grouping };
}

function readMatchers(text: string): Matcher[] {
  const matchers = [...text.matchAll(/([a-z_]+)(=~|!~|!=|=)"([^"]*)"(?:,\s*)?/g)];
  if (matchers.map(([whole]) => whole).join("") !== text) throw new SyntaxError(`Not understood: ${text}`);
  return matchers.map(([, label, operator, value]) => ({ label, operator, value }) as Matcher);
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
  for (const sign of text.replace(/"[^"]*"/g, "")) {
    if ("([{".includes(sign)) open.push(sign);
    else if (sign in pairs && open.pop() !== pairs[sign]) return false;
  }
  return open.length === 0;
}

/** Series of Prometheus text, by name. */
export function readSeries(text: string): Map<string, Readonly<Record<string, string>>[]> {
  const series = new Map<string, Readonly<Record<string, string>>[]>();
  for (const line of text.split("\n")) {
    const found = /^([a-z_]+)(?:\{(.*)\})? \S+$/.exec(line);
    if (!found) continue;
    const labels = [...(found[2] ?? "").matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)"/g)];
    const known = series.get(found[1]!) ?? [];
    series.set(found[1]!, [...known, Object.fromEntries(labels.map(([, label, value]) => [label, value]))]);
  }
  return series;
}

/** Whether a series is one of those that are selected; labels that Prometheus itself adds are not looked at. */
export function selects(
  { matchers }: Selector,
  labels: Readonly<Record<string, string>>,
  added: ReadonlySet<string>,
): boolean {
  return matchers
    .filter(({ label }) => !added.has(label))
    .every(({ label, operator, value }) => {
      const actual = labels[label] ?? "";
      const matches = operator.endsWith("~") ? new RegExp(`^(?:${value})$`).test(actual) : actual === value;
      return operator.startsWith("!") ? label in labels && !matches : matches;
    });
}
