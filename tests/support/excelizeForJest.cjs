// excelize-wasm imports node:fs through a function made from text, which the test runner's sandbox can't follow.
// The same code is run here with that one call answered by require; all else is the package as it is.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

// By path: inside the test runner the package's name leads here.
const folder = join(__dirname, '../../node_modules/excelize-wasm');
const text = readFileSync(join(folder, 'main.cjs'), 'utf8').replace(
  'Function("m","return import(m)")(e)',
  'Promise.resolve(require(e))',
);
const loaded = { exports: {} };
new Function('exports', 'module', 'require', text)(loaded.exports, loaded, require);
module.exports = {
  ...loaded.exports,
  init: () => loaded.exports.init(join(folder, 'excelize.wasm.gz')),
};
