const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } } },
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

module.exports = {
  // A whole Strapi answers in most of them, on whatever machine: what is measured has a benchmark of its own.
  testTimeout: 60_000,
  projects: ['engine', 'readers', 'server', 'admin', 'cli', 'e2e', 'faults'].map((name) => ({
    ...shared,
    displayName: name,
    testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  })),
};
