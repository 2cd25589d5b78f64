// Quick fixes: each is applied, and the note read again.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { note, noTopics } from '../../../src/core/catalogue/common.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { fixes } from '../../../src/core/front-matter/fixes.ts';
import type { Fix } from '../../../src/core/front-matter/fix.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import type { FrontMatterCode, FrontMatterFinding } from '../../../src/core/note.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { anyText } from './arbitraries.ts';
import { runs } from '../fuzz-runs.ts';

const today = '2026-03-10';
const options = { catalogue: noteTypes, today, timezone: 'Europe/Berlin' };

function findingsOf(text: string): readonly FrontMatterFinding[] {
  const entry = readEntry('note.md', text, options);
  return entry.kind === 'plain' ? [] : entry.findings;
}

/** A note of these lines, with a body. */
function noteOf(...lines: readonly string[]): string {
  return ['---', ...lines, '---', '', '# Title', ''].join('\n');
}

/** The fixes of the one finding with this code. */
function fixesOf(text: string, code: FrontMatterCode): readonly Fix[] {
  const [finding, ...more] = findingsOf(text).filter((candidate) => candidate.code === code);
  assert.ok(finding && more.length === 0, `one ${code} in ${JSON.stringify(findingsOf(text))}`);
  return fixes(finding, text, options);
}

/** Each fix as its id, what it is about, and the front matter that it leaves. */
function outcomes(text: string, code: FrontMatterCode): string[] {
  return fixesOf(text, code).map((fix) => {
    const lines = applyEdits(text, fix.edits).split('\n');
    const changed = lines.filter((line) => !text.split('\n').includes(line)).join(' · ');
    const what = `${fix.preferred ? '*' : ''}${fix.id} ${fix.facts['key'] ?? ''}`.trim();
    return `${what} → ${changed || (fix.edits.length === 0 ? 'asks' : 'line gone')}`;
  });
}

const coaching = ['type: coaching', 'status: planned', 'person: ann', 'kind: call'];

describe('A fix', () => {
  it('gives the status one of its four values, planned first, when there is none', () => {
    assert.deepEqual(outcomes(noteOf('type: coaching', 'person: ann', 'kind: call'), 'missing-key'), [
      '*add-key status → status: planned',
      'add-key status → status: in-progress',
      'add-key status → status: done',
      'add-key status → status: skipped',
    ]);
  });

  it('gives an unknown status one of the four, the nearest first', () => {
    assert.deepEqual(outcomes(noteOf('type: role-shift', 'status: dnoe # so'), 'not-in-list'), [
      '*use-value status → status: done # so',
      'use-value status → status: planned # so',
      'use-value status → status: in-progress # so',
      'use-value status → status: skipped # so',
    ]);
    assert.equal(
      fixesOf(noteOf('type: role-shift', 'status: zzz'), 'not-in-list').some((fix) => fix.preferred),
      false,
    );
  });

  it('renames an unknown key to the nearest one, or removes it', () => {
    assert.deepEqual(outcomes(noteOf(...coaching, 'minuts: 45'), 'unknown-key'), [
      '*rename-key minuts → minutes: 45',
      'remove-key minuts → line gone',
    ]);
    assert.deepEqual(outcomes(noteOf(...coaching, 'zzzzzz: 45'), 'unknown-key'), [
      'remove-key zzzzzz → line gone',
    ]);
  });

  it('removes the second of two keys of one name', () => {
    const text = noteOf(...coaching, 'minutes: 1', 'minutes: 2');
    const [fix] = fixesOf(text, 'duplicate-key');
    assert.equal(applyEdits(text, fix?.edits ?? []), noteOf(...coaching, 'minutes: 1'));
  });

  it('corrects the type, or offers all of them', () => {
    assert.deepEqual(outcomes(noteOf('type: coachng'), 'unknown-type'), ['*use-value type → type: coaching']);
    assert.equal(fixesOf(noteOf('type: zzz'), 'unknown-type').length, noteTypes.length);
    assert.equal(fixesOf(noteOf('person: ann'), 'missing-key').length, noteTypes.length);
    assert.deepEqual(
      outcomes(noteOf('person: ann'), 'missing-key')[1],
      'add-key type → type: boss-alignment',
    );
  });

  it('adds what is needed: a value of the list, the default, today, or what the user says', () => {
    assert.deepEqual(
      outcomes(noteOf('type: coaching', 'status: planned', 'person: ann'), 'missing-key').slice(0, 2),
      ['add-key kind → kind: call', 'add-key kind → kind: opportunity'],
    );
    assert.deepEqual(outcomes(noteOf('type: coaching', 'status: planned', 'kind: call'), 'missing-key'), [
      'ask-value person → asks',
    ]);
    assert.deepEqual(outcomes(noteOf('type: weekly-reflection', 'status: planned'), 'missing-key'), [
      '*add-key week → week: 2026-W11',
    ]);
    assert.deepEqual(outcomes(noteOf('type: journal', 'start_date: 2026-01-01'), 'missing-key'), [
      '*add-key created → created: 2026-03-10',
    ]);
    assert.deepEqual(outcomes(noteOf('type: journal', 'created: 2026-01-01'), 'missing-key'), [
      'add-key start_date → start_date: 2026-03-10',
    ]);
    assert.deepEqual(outcomes(noteOf('type: strategy-execution', 'status: planned'), 'missing-key'), [
      '*add-key quarter → quarter: 2026-Q1',
    ]);
  });

  it('asks why a note was skipped, or takes it back to planned', () => {
    assert.deepEqual(outcomes(noteOf('type: role-shift', 'status: skipped'), 'skipped-without-reason'), [
      'ask-value reason → asks',
      'use-value status → status: planned',
    ]);
  });

  it('brings what a note lacks to be done, or says that it is in progress', () => {
    assert.deepEqual(outcomes(noteOf('type: role-shift', 'status: Done'), 'done-without-keys'), [
      'add-key date → date: 2026-03-10',
      'ask-value open_handoffs → asks',
      'use-value status → status: in-progress',
    ]);
  });

  it('moves a future date to today, or the note to planned', () => {
    assert.deepEqual(
      outcomes(
        noteOf('type: role-shift', 'status: done', 'date: 2026-04-01', 'open_handoffs: 0'),
        'future-date',
      ),
      ['use-value date → date: 2026-03-10', 'use-value status → status: planned'],
    );
  });

  it('takes the last day of the month for one behind it', () => {
    assert.deepEqual(outcomes(noteOf(...coaching, 'date: 2026-02-30'), 'impossible-date'), [
      '*use-value date → date: 2026-02-28',
      'use-value date → date: 2026-03-10',
    ]);
    assert.deepEqual(outcomes(noteOf(...coaching, 'check_on: 2026-13-01'), 'impossible-date'), []);
  });

  it('reads dates as people write them', () => {
    const fixed = (value: string): string[] =>
      outcomes(noteOf(...coaching, `check_on: ${value}`), 'wrong-kind');
    assert.deepEqual(fixed('2026-3-1'), ['*use-value check_on → check_on: 2026-03-01']);
    assert.deepEqual(fixed('2026-03-01 10:00'), ['*use-value check_on → check_on: 2026-03-01']);
    assert.deepEqual(fixed('2026-03-01T10:00:00Z'), ['*use-value check_on → check_on: 2026-03-01']);
    assert.deepEqual(fixed('2026/03/01'), ['*use-value check_on → check_on: 2026-03-01']);
    assert.deepEqual(fixed('"1.3.2026"'), ['*use-value check_on → check_on: "2026-03-01"']);
    assert.deepEqual(fixed('3/4/2026'), [
      'use-value check_on → check_on: 2026-03-04',
      'use-value check_on → check_on: 2026-04-03',
    ]);
    assert.deepEqual(fixed('13/4/2026'), ['*use-value check_on → check_on: 2026-04-13']);
    assert.deepEqual(fixed('next week'), []);
    assert.deepEqual(fixed('[2026-03-01]'), []);
  });

  it('reads weeks and quarters as people write them', () => {
    const week = (value: string, ...more: string[]): string[] =>
      outcomes(
        noteOf('type: weekly-reflection', 'status: planned', `week: ${value}`, ...more),
        'invalid-week',
      );
    assert.deepEqual(week('2026-W9'), [
      '*use-value week → week: 2026-W09',
      'use-value week → week: 2026-W11',
    ]);
    assert.deepEqual(week('2026 week 9'), ['use-value week → week: 2026-W11']);
    assert.deepEqual(week('2025-W53'), [
      '*use-value week → week: 2026-W01',
      'use-value week → week: 2026-W11',
    ]);
    assert.deepEqual(week('2025-W60', 'date: 2026-01-08'), ['use-value week → week: 2026-W02']);
    const quarter = (value: string): string[] =>
      outcomes(noteOf('type: strategy-execution', 'status: planned', `quarter: ${value}`), 'invalid-quarter');
    assert.deepEqual(quarter('Q4 2025'), [
      '*use-value quarter → quarter: 2025-Q4',
      'use-value quarter → quarter: 2026-Q1',
    ]);
    assert.deepEqual(quarter('2025 q4'), [
      '*use-value quarter → quarter: 2025-Q4',
      'use-value quarter → quarter: 2026-Q1',
    ]);
    assert.deepEqual(quarter('2025-Q5'), ['use-value quarter → quarter: 2026-Q1']);
    assert.deepEqual(quarter('soon'), ['use-value quarter → quarter: 2026-Q1']);
  });

  it('takes a number out of its words and quotes, unless it is out of range', () => {
    const fixed = (line: string): string[] => outcomes(noteOf(...coaching, line), 'wrong-kind');
    assert.deepEqual(fixed('minutes: "45"'), ['*use-value minutes → minutes: 45']);
    assert.deepEqual(fixed('minutes: 45 min'), ['*use-value minutes → minutes: 45']);
    assert.deepEqual(fixed('minutes: -5'), []);
    assert.deepEqual(fixed('minutes: 4.5'), []);
    assert.deepEqual(fixed('my_talk: 300'), []);
    assert.deepEqual(fixed('minutes: many'), []);
    const hours = noteOf(
      'type: weekly-reflection',
      'status: planned',
      'week: 2026-W10',
      'coaching_hours: 2,5',
    );
    assert.deepEqual(outcomes(hours, 'wrong-kind'), ['*use-value coaching_hours → coaching_hours: 2.5']);
  });

  it('knows what yes and no are', () => {
    const fixed = (value: string): string[] =>
      outcomes(
        noteOf('type: person', 'status: planned', 'person: a', 'name: A', `active: ${value}`),
        'wrong-kind',
      );
    assert.deepEqual(fixed('yes'), ['*use-value active → active: true']);
    assert.deepEqual(fixed('Off'), ['*use-value active → active: false']);
    assert.deepEqual(fixed('perhaps'), [
      'use-value active → active: true',
      'use-value active → active: false',
    ]);
  });

  it('makes a list of words, and takes items that are no good out of it', () => {
    assert.deepEqual(outcomes(noteOf(...coaching, 'covered: doing, strategy'), 'wrong-kind'), [
      '*use-value covered → covered: [doing, strategy]',
    ]);
    assert.deepEqual(outcomes(noteOf(...coaching, 'covered: [doing, stratgy]'), 'not-in-list').slice(0, 2), [
      '*use-value covered → covered: [doing, strategy]',
      'use-value covered → covered: [doing, doing]',
    ]);
    assert.equal(
      outcomes(noteOf(...coaching, 'covered: [doing, stratgy]'), 'not-in-list').at(-1),
      'remove-item covered → covered: [doing]',
    );
    const days = noteOf(
      'type: journal',
      'start_date: 2026-01-01',
      'created: 2026-01-01',
      'away: [{from: 2026-02-30, to: 2026-03-01}]',
    );
    assert.deepEqual(outcomes(days, 'impossible-date'), [
      '*use-value away → away: [{from: 2026-02-28, to: 2026-03-01}]',
    ]);
  });

  it('makes a short name and a time zone good', () => {
    assert.deepEqual(
      outcomes(noteOf('type: coaching', 'status: planned', 'kind: call', 'person: Ann Lee'), 'invalid-slug'),
      ['*use-value person → person: ann-lee'],
    );
    assert.deepEqual(
      outcomes(noteOf('type: coaching', 'status: planned', 'kind: call', 'person: "!!"'), 'invalid-slug'),
      [],
    );
    const zone = (name: string): string[] =>
      outcomes(
        noteOf('type: journal', 'start_date: 2026-01-01', 'created: 2026-01-01', `timezone: ${name}`),
        'unknown-time-zone',
      );
    assert.deepEqual(zone('Pacific/Aukland'), [
      '*use-value timezone → timezone: Pacific/Auckland',
      'use-value timezone → timezone: Europe/Berlin',
    ]);
    assert.deepEqual(zone('"+02:00"'), ['use-value timezone → timezone: "Europe/Berlin"']);
  });

  it('closes front matter that is still open', () => {
    const closed = (text: string): string =>
      applyEdits(text, fixesOf(text, 'front-matter-not-closed')[0]?.edits ?? []);
    assert.equal(closed('---\ntype: coaching'), '---\ntype: coaching\n---\n');
    assert.equal(
      closed('---\r\ntype: coaching\r\n\r\n# Title\r\n'),
      '---\r\ntype: coaching\r\n---\r\n\r\n# Title\r\n',
    );
    assert.equal(closed('---\ntype: coaching\n...\n# Title\n'), '---\ntype: coaching\n---\n# Title\n');
  });

  it('puts a value in quotes that YAML stumbles over', () => {
    const quoted = (line: string): string => {
      const text = noteOf(...coaching, line, 'minutes: 3');
      return applyEdits(text, fixesOf(text, 'broken-yaml')[0]?.edits ?? []).split('\n')[5] ?? '';
    };
    assert.equal(quoted('reason: Goal: none'), 'reason: "Goal: none"');
    assert.equal(quoted('reason: @ann said "no"'), 'reason: "@ann said \\"no\\""');
    assert.equal(quoted('reason: "He said "no""'), 'reason: "He said \\"no\\""');
    assert.deepEqual(fixesOf(noteOf('type: coaching', '\tstatus: planned'), 'broken-yaml'), []);
    const both = noteOf('type: coaching', 'reason: a: b', 'reason: c: d');
    assert.equal(
      applyEdits(both, fixesOf(both, 'broken-yaml')[0]?.edits ?? []),
      noteOf('type: coaching', 'reason: "a: b"', 'reason: c: d'),
    );
  });

  it('is not offered where there is nothing to mend', () => {
    assert.deepEqual(fixesOf('---\n- a\n---\n', 'not-a-mapping'), []);
    assert.deepEqual(fixesOf('---js\nx\n---\n', 'not-yaml'), []);
  });
});

describe('Every fix', () => {
  const anyLine = fc
    .tuple(
      fc.constantFrom(...noteTypes.flatMap((type) => type.keys.map(({ name }) => name)), 'minuts', 'stauts'),
      fc.oneof(
        anyText,
        fc.constantFrom(
          '[a, doing, dong]',
          '\n  - doing\n  - dong # c',
          '[{from: 2026-02-30, to: x}]',
          '2026-02-30',
        ),
      ),
    )
    .map(([key, value]) => `${key}: ${value}`);
  const anyNote = fc
    .tuple(
      fc.constantFrom(...noteTypes.map(({ id }) => id), 'coachng'),
      fc.array(anyLine, { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([type, lines, lineBreak]) =>
      ['---', `type: ${type}`, ...lines, '---', '', '# Title', ''].join('\n').replaceAll('\n', lineBreak),
    );

  it('takes its own finding away, brings no broken YAML, and leaves the body alone', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const all = findingsOf(text);
        fc.pre(all.every(({ code }) => code !== 'duplicate-key'));
        for (const finding of all) {
          const same = (list: readonly FrontMatterFinding[]): number =>
            list.filter(({ code, key }) => code === finding.code && key === finding.key).length;
          for (const fix of fixes(finding, text, options).filter(({ edits }) => edits.length > 0)) {
            const after = applyEdits(text, fix.edits);
            const body = text.slice(text.lastIndexOf('---'));
            assert.ok(after.endsWith(body));
            const left = findingsOf(after);
            const what = `${fix.id} of ${finding.code} left ${JSON.stringify(after)}`;
            if (fix.id === 'quote-value')
              assert.ok(same(left) === 0 || (left[0]?.from ?? 0) > finding.from, what);
            else if (finding.code !== 'done-without-keys')
              assert.ok(same(left) < same(all) || left.length < all.length, what);
            assert.ok(
              finding.code === 'broken-yaml' || left.every(({ code }) => code !== 'broken-yaml'),
              what,
            );
          }
        }
      }),
      { numRuns: runs(250) },
    );
  });

  it('stays within the text, even of a finding that is out of date', () => {
    fc.assert(
      fc.property(anyNote, anyNote, (one, other) => {
        for (const finding of findingsOf(one)) {
          for (const { edits } of fixes(finding, other, options)) {
            for (const { offset, length } of edits) assert.ok(offset >= 0 && offset + length <= other.length);
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('also offers yes and no for a key that a new type may need', () => {
    const key = { name: 'agreed', kind: { kind: 'yes-no' }, needed: 'always', doc: 'Whether.' } as const;
    const type = note({
      id: 'pact',
      label: 'Pact',
      doc: 'A pact.',
      group: 'coach',
      folder: '',
      fileName: 'pact',
      topics: noTopics,
      keys: [key],
    });
    const finding = { code: 'missing-key', from: 4, to: 8, key: 'agreed', facts: {} } as const;
    const offered = fixes(finding, '---\ntype: pact\n---\n', { catalogue: [type], today });
    assert.deepEqual(
      offered.map(({ facts }) => facts['value']),
      ['true', 'false'],
    );
  });
});

describe('Every fix that is preferred', () => {
  const notes = [
    noteOf(
      ...coaching,
      'minuts: 45',
      'covered: [doig]',
      'date: 2026-02-31',
      'check_on: 2026-3-1',
      'mode: observd',
    ),
    noteOf('type: weekly-reflection', 'week: 2025-W53', 'status: plnned', 'coaching_hours: 2 h'),
    noteOf('type: person', 'status: planned', 'person: Ann Lee', 'name: Ann', 'active: no', 'aliases: A, B'),
  ];
  it('takes its finding away, so that a note can be mended by pressing one key again and again', () => {
    for (const start of notes) {
      let text = start;
      for (let round = findingsOf(text).length; round > 0; round--) {
        const [finding] = findingsOf(text);
        const fix = finding && fixes(finding, text, options).find((candidate) => candidate.preferred);
        assert.ok(fix, `${finding?.code ?? ''} in ${text}`);
        const before = findingsOf(text).length;
        text = applyEdits(text, fix.edits);
        assert.ok(findingsOf(text).length < before, text);
      }
      assert.deepEqual(findingsOf(text), []);
    }
  });
});
