import { setFlagsFromString } from "node:v8";

// V8 takes what survived at the start, when little was thrown away, for what lives long, and from then on makes each
// operation's objects among the old ones. There they stay until all the heap is collected, and keep alive whatever they
// hold: a third of an operation's time would be garbage collection.
setFlagsFromString("--no-allocation-site-pretenuring");
