// Plain CommonJS transform by swc: no flags, and types are checked beside it by `tsc -b`.
const swc = (parser) => [
  '@swc/jest',
  {
    jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
];

const transform = {
  '^.+\\.tsx?$': swc({ syntax: 'typescript', tsx: true }),
  // Packages that come as ES modules only.
  'node_modules/(jose|oidc-provider|@ironcalc/wasm)/.+\\.js$': swc({ syntax: 'ecmascript' }),
};

module.exports = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(jose|oidc-provider|@ironcalc/wasm)/)'],
  moduleNameMapper: { '^excelize-wasm$': '<rootDir>/tests/support/excelizeForJest.cjs' },
  modulePathIgnorePatterns: ['/.cache/', '/dist/', '/build/'],
  testTimeout: 60000,
};
