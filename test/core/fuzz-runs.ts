// How many cases a property test tries: few in the inner loop, as many times more as FUZZ says in a long run.

/** The number of cases: `quick`, times the environment variable FUZZ where it is set. */
export function runs(quick: number): number {
  return Math.ceil(quick * Number(process.env['FUZZ'] ?? 1));
}
