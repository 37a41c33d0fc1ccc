// excelize-wasm imports node:fs through a function made from text, which the test runner's sandbox can't follow.
// The same code is run here with that one call answered by require; all else is the package as it is.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

const main = createRequire(__filename).resolve('excelize-wasm');
const text = readFileSync(main, 'utf8').replace(
  'Function("m","return import(m)")(e)',
  'Promise.resolve(require(e))',
);
const loaded = { exports: {} };
new Function('exports', 'module', 'require', text)(loaded.exports, loaded, require);
module.exports = loaded.exports;
