// Turns what is handed to console.log into text, in a web worker too, where Node's util is not there.

/** The text that `console.log(...args)` would print: %s, %d, %i, %j, %o, %O and %% are filled in, the rest is appended. */
export function format(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(show).join(' ');
  const text = first.replace(/%[sdijoOc%]/g, (mark) => {
    if (mark === '%%') return '%';
    if (rest.length === 0) return mark;
    const value = rest.shift();
    if (mark === '%c') return '';
    if (mark === '%d') return String(Number(value));
    return mark === '%i' ? String(Math.trunc(Number(value))) : show(value);
  });
  return [text, ...rest.map(show)].join(' ');
}

/** An error with its stack, its causes and, for assertions, what was expected; any other thrown value as it is. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return show(error);
  const head = `${error.name}: ${error.message}`;
  const stack = error.stack ?? '';
  const text = stack === '' ? head : stack.includes(error.message) ? stack : `${head}\n${stack}`;
  return error.cause === undefined ? text : `${text}\ncaused by ${describeError(error.cause)}`;
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return describeError(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const seen = new Set<unknown>();
  try {
    const text: unknown = JSON.stringify(value, (_key, inner: unknown) => {
      if (typeof inner === 'bigint') return `${inner}n`;
      if (typeof inner !== 'object' || inner === null) return inner;
      if (seen.has(inner)) return '[seen above]';
      seen.add(inner);
      return inner;
    });
    return typeof text === 'string' ? text : Object.prototype.toString.call(value);
  } catch (error) {
    return `[${error instanceof Error ? error.message : 'not to be shown'}]`; // a getter that throws
  }
}
