/* global require -- loaded by --require */
// Loaded into the graph before anything else: tells its parent, when asked, how long the process itself took from having
// a request's head to having handed its refusal to the system.
const { channel } = require("node:diagnostics_channel");

const startedAt = new WeakMap();
let times = [];

channel("http.server.request.start").subscribe(({ request }) => startedAt.set(request, performance.now()));
channel("http.server.response.finish").subscribe(({ request, response }) => {
  if (response.statusCode === 503) times.push(performance.now() - startedAt.get(request));
});
process.on("message", () => {
  process.send(times);
  times = [];
});
// The parent's side of the channel keeps nobody waiting.
process.channel?.unref();
