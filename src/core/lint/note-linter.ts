// Lints one note again and again as it changes: a keystroke costs the block that it changed, however long the note is.
import { askedIn } from './asked.ts';
import type { Block } from './blocks/block.ts';
import { controlGate } from './blocks/controls.ts';
import { NoteReading, type Passage } from './blocks/note-reading.ts';
import type { Detector } from './detector.ts';
import {
  findingOf,
  frameOf,
  judgeBlock,
  moved,
  type DealFinding,
  type Frame,
  type Judged,
} from './finding.ts';
import type { LintOptions } from './options.ts';

/** A finding of a passage. */
interface Known {
  /** Which of the passage's blocks it is in, and where in that block's text its sentence ends. */
  readonly block: number;
  readonly end: number;
  /** Its offsets count from where the passage begins. */
  readonly finding: DealFinding;
}

/** A passage as it was judged. */
interface Opinion {
  readonly judged: readonly (readonly Judged[])[];
  readonly findings: readonly Known[];
}

/**
 * The linter of one note. Remembers what it found in each passage and block of the note's last state, no more: what is
 * kept is as large as the note. Its findings are those that a linter without memory finds.
 */
export class NoteLinter {
  readonly #detector: Detector;
  readonly #reading = new NoteReading();
  #opinions = new Map<Passage, Opinion>();
  #frame: Frame = frameOf({});
  /** The options under which the opinions were formed, as text. */
  #options = JSON.stringify({});

  constructor(detector: Detector) {
    this.#detector = detector;
  }

  /** The findings in the note as it is now, in order. Never throws on any text. */
  lint(text: string, options: LintOptions = {}): DealFinding[] {
    this.#heed(options);
    const { passages, comments } = this.#reading.read(text);
    const opinions = this.#judge(passages.map(({ passage }) => passage));
    const isShown = controlGate(comments, text);
    const blocks = passages.flatMap(({ passage }) => passage.blocks);
    const isAsked = askedIn(blocks);
    const found: DealFinding[] = [];
    let first = 0;
    for (const { passage, from } of passages) {
      for (const { block, end, finding } of opinions.get(passage)?.findings ?? []) {
        if (isAsked(finding.rule, first + block, end)) continue;
        const here = moved(finding, from);
        if (isShown(here.rule, here.from)) found.push(here);
      }
      first += passage.blocks.length;
    }
    return found;
  }

  /** Under other options, other names above all, everything must be judged anew. */
  #heed(options: LintOptions): void {
    const written = JSON.stringify(options);
    if (written === this.#options) return;
    this.#options = written;
    this.#frame = frameOf(options);
    this.#opinions.clear();
  }

  #judge(passages: readonly Passage[]): ReadonlyMap<Passage, Opinion> {
    const before = this.#opinions;
    const now = new Map<Passage, Opinion>();
    for (const passage of passages) {
      const opinion = before.get(passage);
      if (opinion) now.set(passage, opinion);
    }
    // Where a passage changed, most of its blocks did not.
    const gone = new Map<string, readonly Judged[]>();
    for (const [passage, { judged }] of before) {
      if (now.has(passage)) continue;
      for (const [at, block] of passage.blocks.entries()) gone.set(keyOf(block), judged[at] ?? []);
    }
    for (const passage of passages) if (!now.has(passage)) now.set(passage, this.#opinionOf(passage, gone));
    this.#opinions = now;
    return now;
  }

  #opinionOf({ blocks }: Passage, known: ReadonlyMap<string, readonly Judged[]>): Opinion {
    const judged = blocks.map(
      (block) => known.get(keyOf(block)) ?? judgeBlock(this.#detector, block, this.#frame),
    );
    const findings = blocks.flatMap((block, at) =>
      (judged[at] ?? []).map((one) => ({
        block: at,
        end: one.range.to,
        finding: findingOf(block, one, this.#frame),
      })),
    );
    return { judged, findings };
  }
}

/** All that decides what is found in a block by itself. */
function keyOf({ kind, task, leads, text }: Block): string {
  return JSON.stringify([kind, task, leads, text]);
}
