// Loaded into a graph whose memory is watched: collects garbage all the time, so that what V8 tells of each collection
// is what is alive and little more.
const { setInterval } = require("node:timers");

setInterval(() => global.gc(), 150).unref();
