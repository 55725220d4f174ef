const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    // Some packages name source maps that they do not bring.
    { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } }, inputSourceMap: false },
  ],
};

/** Packages that come as ES modules alone; jest's own loader wants them turned into CommonJS. */
const ES_MODULES = ['@exodus/bytes', 'jschardet'];

const shared = {
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: [`node_modules/(?!(${ES_MODULES.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/build'],
};

const suitesOf = (name) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
});

/** Strapi, as Node loads it: once for all suites of a process. */
const byNode = {
  testEnvironment: '<rootDir>/tests/newsroom/byNode/environment.cjs',
  moduleNameMapper: { '^@strapi/(strapi|utils|data-transfer)$': '<rootDir>/tests/newsroom/byNode/$1.cjs' },
};

module.exports = {
  // A whole Strapi answers in most of them, on whatever machine: what is measured has a benchmark of its own.
  testTimeout: 60_000,
  projects: [
    ...['engine', 'readers', 'admin', 'cli', 'e2e'].map(suitesOf),
    ...['server', 'faults'].map((name) => ({ ...suitesOf(name), ...byNode })),
  ],
};
