// Reading front matter: what a note says, what is wrong with it and where, and everything that must not happen.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import matter from 'gray-matter';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import type { Entry, Journal, Note } from '../../../src/core/note.ts';
import { anyText, written } from './arbitraries.ts';
import { runs } from '../fuzz-runs.ts';

const today = '2026-03-10';

function read(text: string): Entry {
  return readEntry('folder/note.md', text, { catalogue: noteTypes, today });
}

function note(...lines: readonly string[]): Note {
  const entry = read(['---', ...lines, '---', ''].join('\n'));
  assert.equal(entry.kind, 'note');
  return entry;
}

function journal(...lines: readonly string[]): Journal {
  const entry = read(
    ['---', 'type: journal', 'start_date: 2026-01-05', 'created: 2026-01-05', ...lines, '---', ''].join('\n'),
  );
  assert.equal(entry.kind, 'journal');
  return entry;
}

/** Each finding as its code and the words at its place. */
function findings(text: string): string[] {
  const entry = read(text);
  return entry.kind === 'plain'
    ? []
    : entry.findings.map(({ code, from, to }) => `${code} «${text.slice(from, to)}»`);
}

function findingsIn(...lines: readonly string[]): string[] {
  return findings(['---', ...lines, '---', ''].join('\n'));
}

const coaching = ['type: coaching', 'status: planned', 'person: ann', 'kind: call'];

describe('A note', () => {
  it('is read by its type, whatever its path', () => {
    const entry = note(
      ...coaching,
      'date: 2026-03-04',
      'minutes: 45',
      'my_talk: 30',
      'covered: [improve, doing]',
    );
    assert.deepEqual(entry, {
      kind: 'note',
      path: 'folder/note.md',
      type: 'coaching',
      status: 'planned',
      covered: ['doing', 'improve'],
      values: new Map<string, unknown>([
        ['person', 'ann'],
        ['kind', 'call'],
        ['date', '2026-03-04'],
        ['minutes', 45],
        ['my_talk', 30],
      ]),
      findings: [],
    });
  });

  it('has its status trimmed and case ignored; unknown or missing counts as planned', () => {
    assert.equal(note('type: role-shift', 'status: " In-Progress "').status, 'in-progress');
    assert.equal(note('type: role-shift', 'status: DONE').status, 'done');
    assert.equal(note('type: role-shift', 'status: finished').status, 'planned');
    assert.equal(note('type: role-shift').status, 'planned');
    assert.deepEqual(findingsIn('type: role-shift', 'status: finished'), ['not-in-list «finished»']);
    assert.deepEqual(findingsIn('type: role-shift'), ['missing-key «role-shift»']);
  });

  it('keeps dates, weeks and quarters as the text they are', () => {
    assert.equal(note(...coaching, 'date: 2026-03-01').values.get('date'), '2026-03-01');
    assert.equal(note(...coaching, "date: '2026-03-01'").values.get('date'), '2026-03-01');
    assert.equal(
      note('type: weekly-reflection', 'status: planned', 'week: 2026-W53').values.get('week'),
      '2026-W53',
    );
    assert.equal(
      note('type: strategy-execution', 'status: planned', 'quarter: 2026-Q4').values.get('quarter'),
      '2026-Q4',
    );
  });

  it('takes any single value for a text, as it is written', () => {
    const source = (value: string): unknown =>
      note('type: learning', 'status: planned', `source: ${value}`).values.get('source');
    assert.equal(source('1984'), '1984');
    assert.equal(source('0x1F'), '0x1F');
    assert.equal(source('true'), 'true');
    assert.equal(source('010'), '010');
    assert.equal(source('"a\\nb"'), 'a\nb');
    assert.equal(source('|\n  two\n  lines'), 'two\nlines');
    assert.equal(source('two\n  lines'), 'two lines');
  });

  it('has no value where nothing, null or only blanks stand, and no default is assumed', () => {
    for (const value of ['', ' ', '~', 'null', '""', "' '"]) {
      const entry = note(
        'type: coaching',
        'status: planned',
        'kind: call',
        `person: ${value}`,
        `minutes: ${value}`,
        'mode:',
      );
      assert.deepEqual([...entry.values.keys()], ['kind']);
      assert.deepEqual(
        entry.findings.map(({ code, key }) => [code, key]),
        [['missing-key', 'person']],
      );
    }
  });

  it('reads numbers as YAML 1.2 does, and takes no other for one', () => {
    const minutes = (value: string): unknown => note(...coaching, `minutes: ${value}`).values.get('minutes');
    assert.equal(minutes('010'), 10);
    assert.equal(minutes('1e2'), 100);
    assert.equal(minutes('-0'), 0);
    assert.ok(Object.is(minutes('-0'), 0));
    for (const value of [
      '1:30',
      '1_000',
      '1.5',
      '-1',
      '.inf',
      '.nan',
      '"3"',
      'true',
      '99999999999999999999',
    ]) {
      assert.equal(minutes(value), undefined, value);
    }
    const hours = note(
      'type: weekly-reflection',
      'status: planned',
      'week: 2026-W10',
      'coaching_hours: 2.5',
      'doing_hours: 81',
    );
    assert.deepEqual(
      [...hours.values],
      [
        ['week', '2026-W10'],
        ['coaching_hours', 2.5],
      ],
    );
  });

  it('has of a list what is good in it, each once', () => {
    assert.deepEqual(note(...coaching, 'covered: [improve, doing, doing, "", nonsense]').covered, [
      'doing',
      'improve',
    ]);
    assert.deepEqual(note(...coaching, 'covered:', '- strategy', '- ').covered, ['strategy']);
    assert.deepEqual(note(...coaching, 'covered: doing').covered, []);
    const aliases = [
      'type: person',
      'status: planned',
      'person: ann',
      'name: Ann',
      'aliases: [Annie, 7, [x]]',
    ];
    assert.deepEqual(note(...aliases).values.get('aliases'), ['Annie', '7']);
  });

  it('has the topics of its meeting', () => {
    const boss = (meeting: string): Note =>
      note('type: boss-alignment', 'status: planned', meeting, 'covered: [situation, growth]');
    assert.deepEqual(boss('meeting: kickoff').covered, ['situation', 'growth']);
    assert.deepEqual(boss('meeting: day-30').covered, ['growth']);
    assert.deepEqual(
      boss('meeting: day-30').findings.map(({ code }) => code),
      ['not-in-list'],
    );
    assert.deepEqual(
      boss('meeting: someday').findings.map(({ code, key }) => [code, key]),
      [['not-in-list', 'meeting']],
    );
  });

  it('may name a value once and use it again', () => {
    const entry = note(...coaching, 'mode: &m observed', 'reason: *m', 'covered: [&d doing]', 'due: *nobody');
    assert.equal(entry.values.get('reason'), 'observed');
    assert.deepEqual(
      entry.findings.map(({ code, key }) => [code, key]),
      [['wrong-kind', 'due']],
    );
  });
});

describe('A finding', () => {
  it('stands where its value stands', () => {
    assert.deepEqual(findingsIn(...coaching, 'minutes: many # by far'), ['wrong-kind «many»']);
    assert.deepEqual(findingsIn(...coaching, 'date: 2026-02-30'), ['impossible-date «2026-02-30»']);
    assert.deepEqual(findingsIn(...coaching, 'date: 1 March'), ['wrong-kind «1 March»']);
    assert.deepEqual(findingsIn(...coaching, 'covered: [doing, dong]'), ['not-in-list «dong»']);
    assert.deepEqual(findingsIn(...coaching, 'covered:', '  - doing', '  - "dong" # x'), [
      'not-in-list «"dong"»',
    ]);
    assert.deepEqual(findingsIn(...coaching, 'minits: 4'), ['unknown-key «minits»']);
    assert.deepEqual(findingsIn(...coaching, 'kind: skill'), ['duplicate-key «kind»']);
    assert.deepEqual(findingsIn(...coaching, 'reason: [a]'), ['wrong-kind «[a]»']);
    assert.deepEqual(findingsIn(...coaching, 'reason:', '  a:', '    b:', '      c: {d: e}'), [
      'wrong-kind «a:\n    b:\n      c: {d: e}»',
    ]);
    assert.deepEqual(findingsIn('type: coaching', 'status: planned', 'person: Ann', 'kind: call'), [
      'invalid-slug «Ann»',
    ]);
    assert.deepEqual(findingsIn('type: weekly-reflection', 'status: planned', 'week: 2025-W53'), [
      'invalid-week «2025-W53»',
    ]);
    assert.deepEqual(findingsIn('type: strategy-execution', 'status: planned', 'quarter: Q1'), [
      'invalid-quarter «Q1»',
    ]);
    assert.deepEqual(findingsIn('type: peer-interview', 'status: planned'), ['missing-key «peer-interview»']);
    assert.deepEqual(findingsIn('type: peer-interview', 'status: planned', 'with:'), ['missing-key «with»']);
  });

  it('keeps its place behind a byte order mark, with CRLF and after emoji', () => {
    assert.deepEqual(
      findings('\uFEFF---\r\ntype: learning\r\nstatus: planned\r\nsource: 🦄 é\r\nkind: bok\r\n---\r\n'),
      ['not-in-list «bok»'],
    );
    assert.deepEqual(findings('---\r\ntype: learning\r\nstatus: planned\r\nsource: x\r\nkind: bok\r\n---'), [
      'not-in-list «bok»',
    ]);
  });

  it('comes in the order of the text', () => {
    assert.deepEqual(findingsIn('zzz: 1', 'type: role-shift', 'status: skipped', 'due: never'), [
      'unknown-key «zzz»',
      'skipped-without-reason «skipped»',
      'wrong-kind «never»',
    ]);
  });

  it('names the nearest known key, value and type, and none that is far', () => {
    const nearest = (...lines: readonly string[]): unknown[] => {
      const entry = read(['---', ...lines, '---', ''].join('\n'));
      return entry.kind === 'plain' ? [] : entry.findings.map(({ facts }) => facts['nearest']);
    };
    assert.deepEqual(nearest(...coaching, 'mintues: 4'), ['minutes']);
    assert.deepEqual(nearest(...coaching, 'My-Talk: 4'), ['my_talk']);
    assert.deepEqual(nearest(...coaching, 'title: 4'), [undefined]);
    assert.deepEqual(nearest(...coaching, 'mode: Observed'), ['observed']);
    assert.deepEqual(nearest('type: one on one'), ['one-on-one']);
    assert.deepEqual(nearest('type: recipe'), [undefined]);
    assert.deepEqual(nearest(...coaching, `${'x'.repeat(5000)}: 1`), [undefined]);
  });

  it('says which keys a note lacks to be done, and names none that is only wrong', () => {
    const lines = ['type: weekly-reflection', 'status: done', 'week: 2026-W10', 'coaching_hours: lots'];
    const entry = note(...lines);
    assert.deepEqual(
      entry.findings.map(({ code, facts }) => [code, facts['keys']]),
      [
        ['done-without-keys', ['date', 'doing_hours']],
        ['wrong-kind', undefined],
      ],
    );
    assert.deepEqual(findingsIn(...lines.with(1, 'status: planned')), ['wrong-kind «lots»']);
  });

  it('is a date in the future only of a note that says that it is done', () => {
    const lines = ['type: role-shift', 'open_handoffs: 0', 'date: 2026-03-11'];
    assert.deepEqual(findingsIn(...lines, 'status: done'), ['future-date «2026-03-11»']);
    assert.deepEqual(findingsIn(...lines, 'status: planned'), []);
    assert.deepEqual(findingsIn(...lines.with(2, 'date: 2026-03-10'), 'status: done'), []);
    const undated = readEntry('', ['---', ...lines, 'status: done', '---'].join('\n'), {
      catalogue: noteTypes,
    });
    assert.deepEqual(undated.kind === 'note' && undated.findings, []);
  });

  it('asks for the reason of a note that was skipped', () => {
    assert.deepEqual(findingsIn('type: role-shift', 'status: skipped', 'reason: ""'), [
      'skipped-without-reason «skipped»',
    ]);
    assert.deepEqual(findingsIn('type: role-shift', 'status: skipped', 'reason: no time'), []);
  });
});

describe('The journal', () => {
  it('has its settings, and what the design says for those it lacks', () => {
    const page = journal();
    assert.deepEqual(page, {
      kind: 'journal',
      path: 'folder/note.md',
      startDate: '2026-01-05',
      created: '2026-01-05',
      workdays: [1, 2, 3, 4, 5],
      reflectionDay: 5,
      away: [],
      accounts: [],
      findings: [],
    });
    const full = journal(
      'timezone: Pacific/Auckland',
      'workdays: [sun, mon, tue]',
      'reflection_day: thu',
      'team_size: 5',
      'accounts: [Acme, Northwind]',
      'away:',
      '  - from: 2026-02-01',
      '    to: 2026-02-07',
      '  - {from: 2026-04-03, to: 2026-04-03}',
    );
    assert.deepEqual(full.workdays, [1, 2, 7]);
    assert.equal(full.reflectionDay, 4);
    assert.equal(full.timezone, 'Pacific/Auckland');
    assert.equal(full.teamSize, 5);
    assert.deepEqual(full.accounts, ['Acme', 'Northwind']);
    assert.deepEqual(full.away, [
      { from: '2026-02-01', to: '2026-02-07' },
      { from: '2026-04-03', to: '2026-04-03' },
    ]);
    assert.deepEqual(full.findings, []);
  });

  it('leaves out what is wrong, with a finding', () => {
    const page = journal(
      'workdays: [mo]',
      'timezone: +02:00',
      'team_size: many',
      'away: [{from: 2026-02-05, to: 2026-02-01}, {from: 2026-02-30, to: 2026-03-01}, {from: 2026-03-01}, soon, ]',
    );
    assert.deepEqual(page.workdays, [1, 2, 3, 4, 5]);
    assert.deepEqual(page.away, []);
    assert.equal(page.timezone, undefined);
    assert.equal(page.teamSize, undefined);
    assert.deepEqual(
      page.findings.map(({ code }) => code),
      [
        'not-in-list',
        'unknown-time-zone',
        'wrong-kind',
        'wrong-kind',
        'impossible-date',
        'wrong-kind',
        'wrong-kind',
      ],
    );
    assert.deepEqual(findingsIn('type: journal', 'start_date: soon'), [
      'missing-key «journal»',
      'wrong-kind «soon»',
    ]);
    assert.deepEqual(
      journal('away: 2026-02-01').findings.map(({ code }) => code),
      ['wrong-kind'],
    );
  });
});

describe('A file that is no note', () => {
  const plain: readonly (readonly [what: string, text: string])[] = [
    ['an empty file', ''],
    ['a byte order mark', '\uFEFF'],
    ['prose', '# Title\n\nText.\n'],
    ['an empty block', '---\n---\n'],
    ['a block with only a comment', '---\n# nothing\n---\n'],
    ['a thematic break at the top', '---\n\nProse.\n'],
    ['a thematic break above a line with a colon', '---\nNote: this is prose\nand goes on.\n'],
    ['four dashes', '----\ntype: coaching\n----\n'],
    ['dashes with words behind them', '---foo: bar\ntype: coaching\n---\n'],
    ['dashes with a word, never closed', '---js\nrun()\n'],
    ['dashes further down', '\n---\ntype: coaching\n---\n'],
    ['binary content', '\0\u0001\u0002PNG'],
    ['binary content between dashes', '---\ntype: \0coaching\n---\n'],
    ['old line ends', '---\rtype: coaching\r---\r'],
  ];
  for (const [what, text] of plain) {
    it(`is left alone: ${what}`, () =>
      assert.deepEqual(read(text), { kind: 'plain', path: 'folder/note.md' }));
  }

  const unreadable: readonly (readonly [what: string, text: string, finding: string])[] = [
    ['another language', '---js\nrequire("fs")\n---\n', 'not-yaml «---js»'],
    ['another language, in other words', '--- javascript \nx\n---\n', 'not-yaml «--- javascript»'],
    ['TOML by name', '---toml\na = 1\n---\n', 'not-yaml «---toml»'],
    ['a text', '---\nHello there\n---\n', 'not-a-mapping «Hello there»'],
    ['a list', '---\n- type: coaching\n---\n', 'not-a-mapping «- type: coaching»'],
    ['broken YAML', '---\ntype: coaching\nwith: [Ann\nkind: call\n---\n', 'broken-yaml «kind»'],
    ['a tab for an indentation', '---\n\ttype: coaching\n---\n', 'broken-yaml «\t»'],
    ['a value with a colon', '---\ntype: coaching\nask: Goal: none\n---\n', 'broken-yaml «Goal»'],
    ['a quote that is never closed', '---\ntype: "coaching\n---\n', 'broken-yaml «coaching»'],
    ['two documents', '---\ntype: coaching\n...\nkind: call\n---\n', 'broken-yaml «kind»'],
    ['a block that is not closed', '---\ntype: coaching\n\n# Title\n', 'front-matter-not-closed «---»'],
    [
      'a block that is still being typed',
      '---\r\ntype: coaching\r\ncovered: [',
      'front-matter-not-closed «---»',
    ],
    ['a block closed by dots', '---\ntype: coaching\n...\n', 'front-matter-not-closed «---»'],
    [
      'more than 64 KB',
      `---\ntype: coaching\nx: ${'y'.repeat(65_536)}\n---\n`,
      'front-matter-too-large «---»',
    ],
    [
      'a desert of blank lines',
      `---\ntype: coaching\n${'\n'.repeat(1001)}---\n`,
      'front-matter-too-large «---»',
    ],
    ['no type', '---\nstatus: planned\n---\n', 'missing-key «---»'],
    ['an empty type', '---\ntype:\nstatus: planned\n---\n', 'missing-key «type»'],
    ['a list of types', '---\ntype: [coaching]\n---\n', 'wrong-kind «[coaching]»'],
    ['an unknown type', '---\ntype: "recipe" # x\n---\n', 'unknown-type «"recipe"»'],
    [
      'a type of JavaScript’s own',
      '---\ntype: constructor\n__proto__: {x: 1}\n---\n',
      'unknown-type «constructor»',
    ],
  ];
  for (const [what, text, finding] of unreadable) {
    it(`says what is wrong with it: ${what}`, () => {
      assert.equal(read(text).kind, 'unreadable');
      assert.deepEqual(findings(text), [finding]);
    });
  }

  it('is read where gray-matter alone would go wrong', () => {
    const entry = read(
      '---YAML \ntype: role-shift\nstatus: planned\nreason: |\n  ---foo: bar\n  ----\n---\t\nbody\n---\n',
    );
    assert.equal(entry.kind === 'note' && entry.values.get('reason'), '---foo: bar\n----');
    const ended = read('---\ntype: role-shift\nstatus: planned\n---foo: bar\n---\n');
    assert.deepEqual(ended.kind === 'note' && ended.findings.map(({ key }) => key), ['---foo']);
  });
});

describe('Reading', () => {
  it('runs nothing, even in the languages that gray-matter would run', () => {
    const probe = globalThis as { ran?: boolean };
    for (const language of [
      'js',
      'javascript',
      'JS',
      'coffee',
      'cson',
      'constructor',
      'toString',
      '__proto__',
    ]) {
      read(`---${language}\n(globalThis.ran = true)\n---\n`);
      read(`--- ${language}\n{"x": (globalThis.ran = true)}\n---\n`);
    }
    read('---\ntype: !!js/function "function () { globalThis.ran = true }"\n---\n');
    assert.equal(probe.ran, undefined);
  });

  it('leaves nothing in gray-matter’s cache, and gives no two callers one object', () => {
    const text = '---\ntype: role-shift\nstatus: planned\n---\n';
    const first = read(text);
    assert.notEqual(read(text), first);
    assert.deepEqual(Object.keys((matter as unknown as { cache: object }).cache), []);
  });

  it('pollutes no prototype', () => {
    const lines = [
      '__proto__: {polluted: 1}',
      'constructor: {prototype: {polluted: 1}}',
      '<<: {polluted: 1}',
    ];
    assert.deepEqual(findingsIn(...coaching, ...lines), [
      'unknown-key «__proto__»',
      'unknown-key «constructor»',
      'unknown-key «<<»',
    ]);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('is not blown up by aliases, nesting, keys or white space', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'] as unknown as [string, string][]) {
      bomb.push(
        `${to}: &${to} [*${from}, *${from}, *${from}, *${from}, *${from}, *${from}, *${from}, *${from}]`,
      );
    }
    const hostile = [
      ['---', ...bomb, '---'].join('\n'),
      `---\ntype: ${'['.repeat(20_000)}\n---\n`,
      `---\n${'- '.repeat(20_000)}\n---\n`,
      `---\n${'? '.repeat(20_000)}\n---\n`,
      `---\n${Array.from({ length: 6000 }, (_, n) => `k${n}: 1`).join('\n')}\n---\n`,
      `---\n${'&a '.repeat(15_000)}x\n---\n`,
      `---\nx: &a 1\ny: [${'*a, '.repeat(12_000)}]\n---\n`,
      `---\n${' '.repeat(60_000)}\n---\n`,
      `---\ntype: coaching\n${`${' '.repeat(900)}\n#\n`.repeat(60)}---\n`,
      `---${' '.repeat(3_000_000)}x\n`,
      `---\n${'---'.repeat(1_000_000)}\n`,
      `---\n${'\n---x'.repeat(1_000_000)}\n`,
    ];
    for (const text of hostile) assert.doesNotThrow(() => read(text));
  });

  it('never throws, and every finding has a place inside the text', () => {
    const anyLine = fc.oneof(
      fc.constantFrom(...noteTypes.map(({ id }) => `type: ${id}`)),
      fc
        .tuple(fc.constantFrom(...noteTypes.flatMap((type) => type.keys.map(({ name }) => name))), anyText)
        .map(([key, value]) => `${key}: ${value}`),
      anyText,
    );
    const anyNote = fc.oneof(
      written.map(({ text }) => text),
      fc.array(anyLine, { maxLength: 12 }).map((lines) => `---\n${lines.join('\n')}\n---\n`),
      anyText,
    );
    fc.assert(
      fc.property(anyNote, fc.nat(), (text, cut) => {
        for (const candidate of [
          text,
          text.slice(0, cut % (text.length + 1)),
          text.slice(cut % (text.length + 1)),
        ]) {
          const entry = read(candidate);
          if (entry.kind === 'plain') continue;
          for (const { from, to } of entry.findings) {
            assert.ok(0 <= from && from <= to && to <= candidate.length);
          }
        }
      }),
      { numRuns: runs(600) },
    );
  });
});
