// Must be evaluated before zod is: tells it not to try `new Function`, which the pages' content security policy refuses
// and reports. It is what z.config({ jitless: true }) sets; schemas are made while modules load, too early for a call.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
