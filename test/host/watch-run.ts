// Follows a test run to its end, and ends VS Code when the run is over and VS Code is not.
import { setTimeout as sleep } from 'node:timers/promises';
import { whenNpmEnds } from './processes.ts';
import type { HostResult, Report } from './report.ts';

/** How VS Code itself ended: its exit code, or why there is none. */
export type VsCodeEnding = { readonly code: number } | { readonly problem: string };

/** How a run ended. */
export interface Ending {
  /** What the extension host said last; undefined when it never said anything. */
  readonly host: HostResult | undefined;
  readonly vsCode: VsCodeEnding;
  /** Why VS Code was ended from here, if it was. */
  readonly stopped: 'interrupted' | 'never-started' | 'over' | undefined;
}

/** Seconds that VS Code has to start and to load the tests. */
export const startLimit = 120;

/** Milliseconds that VS Code has to end by itself, after the tests' end and after a crash of their host. */
const patience = { afterTests: 20_000, afterCrash: 3000 };

/** Resolves when the run is over and VS Code has ended, whichever way. */
export async function watchRun(report: Report, vsCode: Promise<VsCodeEnding>): Promise<Ending> {
  let stopped: Ending['stopped'];
  const stop = (why: Ending['stopped']): void => {
    stopped ??= why;
    process.emit('SIGINT'); // how test-electron is asked to close what it has started
  };
  const onInterrupt = (): void => void (stopped ??= 'interrupted');
  const onTerminate = (): void => stop('interrupted');
  process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate).on('SIGHUP', onTerminate);
  const unwatch = whenNpmEnds(onTerminate);
  const over = new AbortController();
  try {
    const gone = vsCode.then(() => undefined);
    const late = notWithin(startLimit * 1000, report.started, over.signal);
    const first = await Promise.race([report.result, gone, late]);
    if (first === 'late') {
      stop('never-started');
    } else if (first !== undefined) {
      const limit = first.kind === 'crashed' ? patience.afterCrash : patience.afterTests;
      const remains = await Promise.race([gone, sleep(limit, 'remains' as const, { signal: over.signal })]);
      if (remains === 'remains') stop('over');
    }
    const ending = await vsCode;
    const host =
      typeof first === 'object' ? first : await Promise.race([report.result, Promise.resolve(undefined)]);
    return { host, vsCode: ending, stopped };
  } finally {
    over.abort();
    unwatch();
    process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate).off('SIGHUP', onTerminate);
  }
}

/** Resolves with `late` when `event` has not come in time, and never when it has or when `signal` aborts. */
function notWithin(milliseconds: number, event: Promise<void>, signal: AbortSignal): Promise<'late'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('late'), milliseconds);
    const cancel = (): void => clearTimeout(timer);
    void event.then(cancel);
    signal.addEventListener('abort', cancel, { once: true });
  });
}
