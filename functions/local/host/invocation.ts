// One call of a function through the library's own invocation model, with the app's hooks around it:
// what Azure's worker does between a request and its answer.
import { randomBytes } from 'node:crypto';
import { callHooks, type RegisteredFunction, registry, writeLog } from './functionsCore.ts';

/** What a call needs besides the function. */
export interface Invocation {
  readonly invocationId: string;
  readonly inputData: readonly { readonly name: string; readonly data: object }[];
  readonly triggerMetadata?: Readonly<Record<string, object>>;
  /** The caller's W3C trace context; a new trace begins without it. */
  readonly traceParent?: string | undefined;
}

/**
 * Calls the function and gives back its answer as the library encodes it for a host.
 * @throws what the function or a hook throws, unless a postInvocation hook turned it into a result
 */
export async function invoke(
  registered: RegisteredFunction,
  invocation: Invocation,
): Promise<{ returnValue?: unknown }> {
  if (registry.model === undefined) throw new Error('No function is registered.');
  const { metadata, callback } = registered;
  let context: object | undefined;
  const coreContext = {
    invocationId: invocation.invocationId,
    metadata,
    // The library warns of a log line after the end, except while the hooks are under way.
    state: undefined as string | undefined,
    request: {
      invocationId: invocation.invocationId,
      functionId: metadata.name,
      inputData: invocation.inputData,
      triggerMetadata: invocation.triggerMetadata,
      traceContext: {
        traceParent: invocation.traceParent ?? newTrace(),
        traceState: '',
        attributes: {},
      },
    },
    log: (level: string, category: string, message: string) =>
      writeLog({ level, category, message: `${metadata.name}: ${message}` }, context),
  };
  const model = registry.model.getInvocationModel(coreContext);
  const given = await model.getArguments();
  context = given.context;
  const shared = { hookData: {}, appHookData: registry.appHookData, invocationContext: context };

  const before = { ...shared, inputs: given.inputs, functionCallback: callback };
  coreContext.state = 'preInvocationHooks';
  await callHooks('preInvocation', before);

  const after = { ...shared, inputs: before.inputs, ...noOutcome };
  coreContext.state = 'invocation';
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error;
  }
  coreContext.state = 'postInvocationHooks';
  await callHooks('postInvocation', after);
  coreContext.state = undefined;
  if (after.error !== null && after.error !== undefined) throw after.error;
  return model.getResponse(context, after.result);
}

const noOutcome: { result: unknown; error: unknown } = { result: null, error: null };

/** A W3C traceparent: version, trace, span, sampled. */
function newTrace(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}
