// Stands in for the module that Azure's worker hands to @azure/functions, so that the app runs on
// its real programming model with nothing installed but Node. Where functions register themselves.
import Module from 'node:module';

/** A line of the log, by the app (`user`) or by host and library (`system`). */
export interface LogEntry {
  readonly level: string;
  readonly category: string;
  readonly message: string;
}

/** One binding as the library describes it; only those of HTTP and of timers are understood here. */
export interface Binding {
  readonly type: string;
  readonly direction: string;
  readonly methods?: readonly string[];
  readonly route?: string;
  readonly schedule?: string;
  readonly runOnStartup?: boolean;
}

/** A registered function: what it is bound to, and the handler. */
export interface RegisteredFunction {
  readonly metadata: {
    readonly name: string;
    readonly bindings: Readonly<Record<string, Binding>>;
  };
  readonly callback: (...values: unknown[]) => unknown;
}

/** The points at which the app may be told what happens (`app.hook.…`). */
export type HookName = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation' | 'log';

type Hook = (context: Record<string, unknown>) => unknown;

/** What the library gives the host to call it by. */
export interface ProgrammingModel {
  getInvocationModel(coreContext: object): InvocationModel;
  getCapabilities(capabilities: Record<string, string>): Promise<Record<string, string>>;
}

/** One call of a function: arguments, the call itself, and its result as the host understands it. */
export interface InvocationModel {
  getArguments(): Promise<{ context: object; inputs: unknown[] }>;
  invokeFunction(
    context: object,
    inputs: unknown[],
    handler: RegisteredFunction['callback'],
  ): Promise<unknown>;
  getResponse(context: object, result: unknown): Promise<{ returnValue?: unknown }>;
}

/**
 * All that registered itself. One per process, as the library itself is.
 * `appHookData` is shared by all hooks; `isLocked` from the end of the start on.
 */
export const registry = {
  functions: new Map<string, RegisteredFunction>(),
  hooks: new Map<HookName, Hook[]>([
    ['appStart', []],
    ['appTerminate', []],
    ['preInvocation', []],
    ['postInvocation', []],
    ['log', []],
  ]),
  model: undefined as ProgrammingModel | undefined,
  isLocked: false,
  appHookData: {} as Record<string, unknown>,
  log: (_entry: LogEntry): void => {},
};

/** Calls the hooks of one kind, one after the other, with the same context. */
export async function callHooks(name: HookName, context: Record<string, unknown>): Promise<void> {
  for (const hook of registry.hooks.get(name) ?? []) await hook(context);
}

/** Passes a line through the app's log hooks, which may change it, and on to the host's log. */
export function writeLog(entry: LogEntry, invocationContext?: object): void {
  const context = { ...entry, invocationContext, hookData: {}, appHookData: registry.appHookData };
  for (const hook of registry.hooks.get('log') ?? []) hook(context);
  registry.log({ level: context.level, category: entry.category, message: context.message });
}

const core = {
  version: '3.13.0',
  hostVersion: '4.1040.300',
  setProgrammingModel: (model: ProgrammingModel) => {
    registry.model = model;
  },
  getProgrammingModel: () => registry.model,
  log: (level: string, category: string, message: string) => writeLog({ level, category, message }),
  registerHook: (name: string, hook: Hook) => {
    const hooks = registry.hooks.get(name as HookName);
    if (hooks === undefined)
      // The library tells by the mark that the host is too old for a hook, and says so.
      throw Object.assign(new RangeError(`There is no hook "${name}".`), {
        isAzureFunctionsSystemError: true,
      });
    hooks.push(hook);
    return disposable(() => hooks.splice(hooks.indexOf(hook), 1));
  },
  registerFunction: (
    metadata: RegisteredFunction['metadata'],
    callback: RegisteredFunction['callback'],
  ) => {
    const { name } = metadata;
    if (registry.isLocked)
      throw new Error(`Function "${name}" came too late: register it while the app starts.`);
    if (registry.functions.has(name)) throw new Error(`There are two functions "${name}".`);
    registry.functions.set(name, { metadata, callback });
    return disposable(() => registry.functions.delete(name));
  },
};

function disposable(dispose: () => unknown): { dispose(): void } {
  return { dispose: () => void dispose() };
}

let isInstalled = false;

/**
 * Makes `require('@azure/functions-core')` give the stand-in, in the way of Azure's own worker.
 * Must be called before the app registers its first function: the library asks for the module once,
 * and does without functions where there is none.
 */
export function installFunctionsCore(): void {
  if (isInstalled) return;
  isInstalled = true;
  const prototype = Module.prototype as unknown as { require: (id: string) => unknown };
  prototype.require = new Proxy(prototype.require, {
    apply: (original, module, values: [string]) =>
      values[0] === '@azure/functions-core' ? core : Reflect.apply(original, module, values),
  });
}
