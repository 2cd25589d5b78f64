// What the rows of the bench share: time, medians, and the limits that a ratio must keep.

/** One row of the bench. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly other: number;
  /** What `other` is: a peer, a limit, or our own figure for something else. */
  readonly against: string;
  /** Always so that more is better: at least 1 where a limit is kept, how many times the peer where there is one. */
  readonly ratio: number;
  readonly unit: string;
  /** What the ratio must reach; 0 where it is told for comparison. */
  readonly least: number;
}

/** A row in which more is better and the peer must be beaten so many times. */
export function beats(
  name: string,
  ours: number,
  against: string,
  other: number,
  unit: string,
  least: number,
): Row {
  return { name, ours, other, against, ratio: ours / other, unit, least };
}

/** A row in which less is better and a limit must be kept. */
export function keeps(name: string, ours: number, against: string, limit: number, unit: string): Row {
  return { name, ours, other: limit, against, ratio: limit / ours, unit, least: 1 };
}

/**
 * Milliseconds of processor time that something takes, those of the garbage collector and the compiler included: on a
 * quiet machine at least what the clock says, on a busy one still about the same.
 */
export function timeOf(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that `share` of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Turns in which the code is compiled, and compiled better: they do not count. */
const WARMING = 4;

/**
 * The median times of several works in milliseconds, done in turns, so that a busy moment of the machine hits all of
 * them. Each is told which turn it is, from 0.
 */
export function interleaved<Name extends string>(
  works: Readonly<Record<Name, (turn: number) => unknown>>,
  turns: number,
): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const times = names.map((): number[] => []);
  for (let turn = 0; turn < WARMING + turns; turn += 1) {
    for (const [index, name] of names.entries()) {
      const time = timeOf(() => works[name](turn));
      if (turn >= WARMING) times[index]?.push(time);
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, median(times[index] ?? [])])) as Record<
    Name,
    number
  >;
}

export const isKept = (row: Row): boolean => row.ratio >= row.least;

/** The rows as a table of Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    [
      row.name,
      `${figure(row.ours)} ${row.unit}`,
      `${row.against}: ${figure(row.other)} ${row.unit}`,
      `${figure(row.ratio)} ×`,
      row.least === 0 ? '–' : `${figure(row.least)} ×`,
      row.least === 0 ? '–' : isKept(row) ? 'yes' : '**no**',
    ].join(' | '),
  );
  const head = 'what | ours | against | ratio | at least | kept';
  return [head, '--- | --- | --- | --- | --- | ---', ...lines].map((line) => `| ${line} |`).join('\n');
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
