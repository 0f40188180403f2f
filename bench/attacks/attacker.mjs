// One attack, until it is killed: node attacker.mjs <name> <what it knows, as JSON>. Says each half second how much it has done.
import process from "node:process";
import { setInterval } from "node:timers";
import { attacks, done } from "./attacks.mjs";

const [, , name, known] = process.argv;
process.send({ done: 0 });
setInterval(() => process.send({ done: done.count }), 500);
await attacks[name](JSON.parse(known));
