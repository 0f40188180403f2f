import { createRequire } from "node:module";
import vm from "node:vm";
import { ModernFakeTimers } from "@jest/fake-timers";
import { ModuleMocker } from "jest-mock";
import { requireOnce } from "./required-once.mjs";

/**
 * Where suites run: in the realm of the process, as the graph does in production. jest's own environment gives each suite
 * a realm (a `vm` context) of its own, in which every package has to be loaded again, each use of a global goes through a
 * proxy, and errors that Node.js throws are not `instanceof Error`. Modules are loaded anew for each suite all the same,
 * except those of the packages for which `package.json` says `required-once.mjs`; and what a suite leaves on the global
 * object is taken away when it ends.
 */
export default class ProcessEnvironment {
  constructor({ projectConfig: config }) {
    const global = globalThis;
    this.memories = [global, process.env, Error].map((object) => new Memory(object));
    this.ofProcess = { exit: process.exit, getBuiltinModule: process.getBuiltinModule };
    this.global = global;
    this.moduleMocker = new ModuleMocker(global);
    this.fakeTimersModern = new ModernFakeTimers({ config, global });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    for (const memory of this.memories) memory.restore();
    // jest replaces these two.
    Object.assign(process, this.ofProcess);
    this.global = null;
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  getVmContext() {
    return ownRealm;
  }
}

/** The properties of an object as they are now. */
class Memory {
  constructor(object) {
    this.object = object;
    this.properties = Object.getOwnPropertyDescriptors(object);
  }

  restore() {
    const { object, properties } = this;
    for (const key of Reflect.ownKeys(object)) {
      const now = Object.getOwnPropertyDescriptor(object, key);
      const before = properties[key];
      if (!now.configurable || (before && now.value === before.value && now.get === before.get)) continue;
      if (before) Object.defineProperty(object, key, before);
      else delete object[key];
    }
  }
}

// jest compiles modules in what `getVmContext` returns; Node.js takes the process's own realm where none is named.
const ownRealm = Object.freeze({});
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, { parsingContext, importModuleDynamically, ...options }) =>
  parsingContext === ownRealm
    ? compileFunction(code, parameters, options)
    : compileFunction(code, parameters, { ...options, parsingContext, importModuleDynamically });

globalThis[requireOnce] = createRequire(import.meta.url);
