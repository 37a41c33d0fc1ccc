// Runs before any module: tells zod not to try `new Function`, which the pages' content security policy refuses and reports.
// It is what z.config({ jitless: true }) sets. A script of its own, because modules run in an order that the bundler chooses.
globalThis.__zod_globalConfig = { jitless: true };
