/** What is wrong with a version of Node beside the range of `engines` in package.json, e.g. `^20.19.0 || >=22.12.0`; null for nothing. */
export function nodeProblem(version, range) {
  const have = partsOf(version);
  const fits = range.split("||").some((text) => {
    const wanted = partsOf(text.replace(/^\s*(\^|>=)/, ""));
    return compare(have, wanted) >= 0 && (text.includes(">=") || have[0] === wanted[0]);
  });
  if (fits) return null;
  return `This is Node ${version}; the graph needs ${range.trim()}.\nInstall Node 24 (for instance: nvm install 24), then try again.`;
}

const partsOf = (version) => version.trim().split(".").map(Number);

function compare(a, b) {
  for (let at = 0; at < 3; at++) if (a[at] !== b[at]) return a[at] - b[at];
  return 0;
}
