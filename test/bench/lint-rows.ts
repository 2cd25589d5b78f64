// The lint's rows of the bench: as the editor runs it, with the model that ships, against other prose linters.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from '../../src/core/lint/lint.ts';
import type { LintOptions } from '../../src/core/lint/options.ts';
import { beats, interleaved, keeps, median, quantile, timeOf, type Row } from './measure.ts';
import type { Peers } from './peers.ts';
import { TextMaker } from './text.ts';

const MODEL = join(import.meta.dirname, '../../src/core/lint/model/lint-model.bin');
const KEYSTROKES = 400;

/** What a journal tells the lint. */
export const OPTIONS: LintOptions = {
  people: ['Priya Raman', 'Sam Okoro', 'Wanjiru', 'Tuomas'],
  accounts: ['Acme', 'Birch & Sons'],
  person: 'Priya Raman',
};

export function lintRows(peers: Peers, say: (line: string) => void): Row[] {
  const model = readFileSync(MODEL);
  const maker = new TextMaker(1);
  const texts = lasting((length, turn) => new TextMaker(100 + turn).body(length).slice(0, length));
  const megabyte = texts(1_000_000);
  const tenth = texts(100_000);
  // As in the editor: the linter lives as long as the window, and the text is one that it has not seen.
  const linter = createLinter(model);

  say('1 MB against markdownlint and write-good');
  const many = interleaved(
    {
      new: (turn) => createLinter(model).lint(megabyte(turn), OPTIONS),
      markdownlint: (turn) => peers.markdownlint(megabyte(turn)),
      ours: (turn) => linter.lint(megabyte(turn), OPTIONS),
      writeGood: (turn) => peers.writeGood(megabyte(turn)),
      tenth: (turn) => linter.lint(tenth(turn), OPTIONS),
    },
    5,
  );
  say('1 MB against alex (a minute)');
  const alex = timeOf(() => peers.alex(megabyte(0)));
  const rate = (time: number): number => 1000 / time;
  const lint = 'Lint, cold, 1 MB';
  return [
    beats(lint, rate(many.ours), 'markdownlint 0.40', rate(many.markdownlint), 'MB/s', 5),
    beats(
      'Lint by a new linter, 1 MB',
      rate(many.new),
      'markdownlint 0.40',
      rate(many.markdownlint),
      'MB/s',
      0,
    ),
    beats(lint, rate(many.ours), 'write-good 1.0.8', rate(many.writeGood), 'MB/s', 8),
    beats(lint, rate(many.ours), 'alex 11', rate(alex), 'MB/s', 60),
    keeps('Lint, 1 MB to 100 KB', many.ours / many.tenth, 'limit', 11, 'times'),
    keystrokes(tenth(0), many.tenth, model),
    small(maker, model),
    keeps(
      'Model, loaded',
      median(Array.from({ length: 9 }, () => timeOf(() => createLinter(model)))),
      'limit',
      30,
      'ms',
    ),
  ];
}

/** Texts that differ from turn to turn, and stay the same for all who ask in one. */
function lasting(
  make: (length: number, turn: number) => string,
): (length: number) => (turn: number) => string {
  return (length) => {
    const made: string[] = [];
    return (turn) => (made[turn] ??= make(length, turn));
  };
}

/** From a changed text to its findings, at ten places of the note. */
function keystrokes(note: string, cold: number, model: Uint8Array): Row {
  const follower = createLinter(model).follow();
  follower.lint(note, OPTIONS);
  const typed = ' I will close it myself.';
  const times: number[] = [];
  let text = note;
  let at = 0;
  for (let key = 0; key < KEYSTROKES; key += 1) {
    if (key % 40 === 0)
      at = text.indexOf('. ', Math.floor((text.length * (key + 10)) / (KEYSTROKES + 20))) + 1;
    text = text.slice(0, at) + typed.charAt(key % typed.length) + text.slice(at);
    at += 1;
    times.push(timeOf(() => follower.lint(text, OPTIONS)));
  }
  return keeps('Keystroke in 100 KB, p95', quantile(times, 0.95), '1/10 of the cold lint', cold / 10, 'ms');
}

/** Notes that have not been seen, read by a linter that has read others. */
function small(maker: TextMaker, model: Uint8Array): Row {
  const linter = createLinter(model);
  const notes = Array.from({ length: 600 }, () => maker.note(2048));
  const times = notes.map((note) => timeOf(() => linter.lint(note, OPTIONS)));
  return keeps('Lint, warm, 2 KB, median', median(times.slice(200)), 'limit', 2, 'ms');
}
