const building = {
  title: "The demo is being built",
  text: "This takes a few seconds, once. The page opens by itself. The graph answers already.",
  refresh: `<meta http-equiv="refresh" content="1">`,
};
const failed = {
  title: "The demo could not be built",
  text: "Run npm run demo:build to see why, then start the sandbox again. The graph answers all the same.",
  refresh: "",
};

/** The page that is shown while the demo is being built, or if it cannot be built. */
export function waitingPage(state: "building" | "failed"): string {
  const { title, text, refresh } = state === "building" ? building : failed;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">${refresh}<title>${title}</title></head>
<body><main><h1>${title}</h1><p role="status">${text}</p></main></body>
</html>
`;
}
