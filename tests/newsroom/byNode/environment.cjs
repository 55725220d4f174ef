const { TestEnvironment } = require('jest-environment-node');

/*
 * A newsroom is some two thousand files, and Jest's own loader reads them anew for each suite: ten seconds before the
 * first test. Here Node loads them, once for all suites of a process. Each suite still starts a newsroom of its own.
 */

/** The process of the worker, as it was before a suite changed it. */
class Before {
  env = { ...process.env };
  listeners = process.eventNames().map((name) => [name, process.rawListeners(name)]);
  removeAllListeners = process.removeAllListeners;

  restoreListeners() {
    for (const [name, listeners] of this.listeners)
      for (const listener of listeners)
        if (!process.rawListeners(name).includes(listener)) process.on(name, listener);
  }

  restoreEnv() {
    for (const name of Object.keys(process.env)) if (!(name in this.env)) delete process.env[name];
    Object.assign(process.env, this.env);
  }
}

/** What a suite leaves to those after it in this process. */
const kept = {};

/** Strapi counts log-ins in here, and would refuse the sixth suite's. */
function forgetLogIns() {
  for (const file of Object.keys(require.cache))
    if (file.includes('koa2-ratelimit')) delete require.cache[file];
}

module.exports = class ByNode extends TestEnvironment {
  async setup() {
    await super.setup();
    forgetLogIns();
    const before = new Before();
    // Strapi, shutting down, takes all listeners off the process, by which Jest talks to this worker among them.
    process.removeAllListeners = (...names) => {
      before.removeAllListeners.apply(process, names);
      before.restoreListeners();
      return process;
    };
    this.before = before;
    Object.assign(this.global, {
      requireByNode: require,
      keptForSuites: kept,
      // A newsroom asks of a value whether it is a date by `instanceof`.
      Date,
    });
    this.global.process.env = process.env;
  }

  async teardown() {
    process.removeAllListeners = this.before.removeAllListeners;
    this.before.restoreEnv();
    delete globalThis.strapi;
    await super.teardown();
  }
};
