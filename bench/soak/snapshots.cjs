// Loaded into the graph of a soak: writes a heap snapshot to the file that a message names.
const process = require("node:process");
const { writeHeapSnapshot } = require("node:v8");

process.on("message", ({ snapshot }) => {
  // V8 collects garbage before it takes one.
  writeHeapSnapshot(snapshot);
  process.send({
    written: snapshot,
    heapBytes: process.memoryUsage().heapUsed,
    residentBytes: process.memoryUsage.rss(),
  });
});
// A graph that nobody asks any longer may end.
process.channel.unref();
