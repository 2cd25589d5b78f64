// Templates: what means something in them, what is text, and what a value may do to a note (nothing).
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findType } from '../../../src/core/catalogue/lookup.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { readFrontMatter } from '../../../src/core/front-matter/front-matter.ts';
import type { TemplateFinding } from '../../../src/core/template/pieces.ts';
import { toSnippet, toText } from '../../../src/core/template/render.ts';
import { templateVariables } from '../../../src/core/template/variables.ts';
import { anyText } from '../front-matter/arbitraries.ts';
import { insertSnippet } from './snippet-reader.ts';
import { runs } from '../fuzz-runs.ts';

const variables = {
  JOURNAL_WITH: 'Ann',
  JOURNAL_MEETING: 'kickoff',
  JOURNAL_EMPTY: '',
  JOURNAL_WEEK: '2026-W48',
};

function text(template: string, values: Readonly<Record<string, string>> = variables): string {
  const { text, findings } = toText(template, values);
  assert.deepEqual(findings, []);
  return text;
}

/** Each finding as its code and the words at its place. */
function findings(template: string): string[] {
  const shown = ({ code, from, to }: TemplateFinding): string => `${code} «${template.slice(from, to)}»`;
  const fromSnippet = toSnippet(template, variables).findings.map(shown);
  assert.deepEqual(toText(template, variables).findings.map(shown), fromSnippet);
  return fromSnippet;
}

describe('A template', () => {
  it('has tab stops, placeholders and choices, for the editor as a snippet', () => {
    assert.equal(toSnippet('a ${1} b ${2:c d} e ${3|f,g|}', {}).snippet, 'a ${1} b ${2:c d} e ${3|f,g|}');
    assert.deepEqual(insertSnippet(toSnippet('a ${1} b ${2:c d} e ${3|f,g|}', {}).snippet), {
      text: 'a  b c d e f',
      stops: [
        { number: 1, at: 2 },
        { number: 2, at: 5 },
        { number: 3, at: 11, options: ['f', 'g'] },
      ],
    });
  });

  it('becomes a note without an editor: placeholders as they stand, of a choice the first', () => {
    assert.equal(text('a ${1} b ${2:c d} e ${3| f , g |}.'), 'a  b c d e f.');
    assert.equal(text('${1} ${1:name} ${1}'), 'name name name');
    assert.equal(text('${1|a,b|} ${1:c} ${1}, ${0:end} ${0}'), 'a a a, end ');
  });

  it('has the product’s variables filled in, in placeholders too', () => {
    assert.equal(text('# ${JOURNAL_WITH}, ${1:about ${JOURNAL_WEEK}}'), '# Ann, about 2026-W48');
    assert.equal(insertSnippet(toSnippet('${1:${JOURNAL_WITH}}', variables).snippet).text, 'Ann');
    assert.equal(toSnippet('${1:${JOURNAL_EMPTY}}', variables).snippet, '${1}');
  });

  it('takes every other $, } and \\ for text', () => {
    const wild =
      'It cost $50k of $ARR, ${ARR}, $1, ${x:y}, ${1/a/b/}, $CLIPBOARD ${TM_FILENAME} \\$ } {} \\ ${ $';
    assert.equal(text(wild), wild);
    assert.equal(insertSnippet(toSnippet(wild, variables).snippet).text, wild);
    assert.equal(text('${1:costs $5 \\ n}'), 'costs $5 \\ n');
  });

  it('lets no value mean anything', () => {
    const values = { JOURNAL_WITH: '${1:x} $0 ${JOURNAL_WEEK} } \\ `$CLIPBOARD`' };
    const { snippet } = toSnippet('${JOURNAL_WITH}', values);
    assert.deepEqual(insertSnippet(snippet), { text: values.JOURNAL_WITH, stops: [] });
    assert.equal(text('# ${JOURNAL_WITH}', { JOURNAL_WITH: 'a\n\n# b\u0007\t<!-- c' }), '# a # b \\<!-- c');
    assert.equal(toSnippet('${1|a\\b,$c,d}e|}', {}).findings[0]?.code, 'open-tab-stop');
    assert.equal(insertSnippet(toSnippet('${1|a\\b,$c|}', {}).snippet).stops[0]?.options?.join(), 'a\\b,$c');
  });

  it('is cleared of a byte order mark and of CRLF', () => {
    assert.equal(text('\uFEFF---\r\ntype: x\r\n---\r\nbody\r\n'), '---\ntype: x\n---\nbody\n');
  });

  it('says the same to the editor and to a file system without one', () => {
    const token = fc.constantFrom(
      '${1}',
      '${2:two}',
      '${3|a,b|}',
      '${JOURNAL_WITH}',
      '$',
      '}',
      '\\',
      '${',
      '\n',
      ' ',
    );
    const template = fc.array(fc.oneof(token, anyText), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(template, anyText, (source, value) => {
        const values = { JOURNAL_WITH: value };
        assert.equal(insertSnippet(toSnippet(source, values).snippet).text, toText(source, values).text);
      }),
      { numRuns: runs(600) },
    );
  });
});

describe('A section of a template', () => {
  const template = [
    '# Title',
    '',
    '<!-- when meeting: kickoff, day-30 -->',
    '',
    'First.',
    '',
    '<!-- end when -->',
    '',
    '<!--when meeting:monthly-->',
    '',
    'Second.',
    '',
    '  <!-- end when -->  ',
    '',
    'End.',
    '',
  ];
  const forMeeting = (meeting: string, lineBreak = '\n'): string =>
    text(template.join(lineBreak), { JOURNAL_MEETING: meeting });

  it('is in the notes that it names, and leaves no gap in the others', () => {
    assert.equal(forMeeting('kickoff'), '# Title\n\nFirst.\n\nEnd.\n');
    assert.equal(forMeeting('monthly', '\r\n'), '# Title\n\nSecond.\n\nEnd.\n');
    assert.equal(forMeeting('day-60'), '# Title\n\nEnd.\n');
    assert.equal(forMeeting(''), '# Title\n\nEnd.\n');
  });

  it('is broken when it is open, nested, ended twice, or about something unknown', () => {
    assert.deepEqual(findings('<!-- when meeting: a -->\nx\n'), ['open-section «<!-- when meeting: a -->»']);
    assert.deepEqual(findings('<!-- when meeting: a -->\n<!-- when meeting: b -->\n<!-- end when -->\n'), [
      'nested-section «<!-- when meeting: b -->»',
    ]);
    assert.deepEqual(findings('<!-- end when -->\n'), ['stray-section-end «<!-- end when -->»']);
    assert.deepEqual(findings('<!-- when moon: full -->\n<!-- end when -->'), [
      'unknown-variable «<!-- when moon: full -->»',
      'stray-section-end «<!-- end when -->»',
    ]);
  });

  it('is a line of its own; within a line it is a comment', () => {
    assert.equal(text('a <!-- when meeting: x --> b\n'), 'a <!-- when meeting: x --> b\n');
  });
});

describe('What is broken in a template', () => {
  it('is found where it stands', () => {
    assert.deepEqual(
      findings('a ${1:b\nc} ${2|} ${3||} ${4|a,|} ${JOURNAL_MOON} ${5:${JOURNAL_SUN}} ${6:${7}}'),
      [
        'open-tab-stop «${1:»',
        'open-tab-stop «${2|»',
        'empty-choice «${3||}»',
        'empty-choice «${4|a,|}»',
        'unknown-variable «${JOURNAL_MOON}»',
        'unknown-variable «${JOURNAL_SUN}»',
        'open-tab-stop «${6:»',
      ],
    );
    assert.deepEqual(findings('---\nx: ${JOURNAL_MOON}\n---\n'), ['unknown-variable «${JOURNAL_MOON}»']);
  });

  it('stays text', () => {
    assert.equal(toText('a ${1:b\n${JOURNAL_MOON}', {}).text, 'a ${1:b\n${JOURNAL_MOON}');
    assert.equal(
      insertSnippet(toSnippet('a ${1:b\n${JOURNAL_MOON}', {}).snippet).text,
      'a ${1:b\n${JOURNAL_MOON}',
    );
  });

  it('is found within the time limit, however often it is there', () => {
    for (const bad of ['${1:', '${1|a,', '${', '${JOURNAL_', '<!-- when a: ', '${1:${JOURNAL_A}']) {
      assert.doesNotThrow(() => toText(bad.repeat(20_000), {}));
      assert.doesNotThrow(() => toText(`${bad}\n`.repeat(20_000), {}));
      assert.doesNotThrow(() => toText(bad.repeat(200_000), {}));
    }
  });
});

describe('A value in front matter', () => {
  function value(line: string, filled: string): unknown {
    const frontMatter = readFrontMatter(text(`---\n${line}\nnext: 1\n---\n`, { JOURNAL_WITH: filled }));
    assert.equal(frontMatter.kind, 'mapping', line);
    const [first, second] = frontMatter.root.fields;
    assert.equal(second?.name, 'next');
    const found = first?.value.kind === 'list' ? first.value.items[0] : first?.value;
    return found?.kind === 'scalar' ? found.text : undefined;
  }
  const oneLine = (filled: string): string => filled.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

  it('reads back as what was put in, whatever stands around it', () => {
    const lines = [
      'with: ${JOURNAL_WITH}',
      'with: ${JOURNAL_WITH}${1}',
      'with: ${1:${JOURNAL_WITH}}',
      'with: ${JOURNAL_WITH} # a comment: "quoted"',
      'with: "${JOURNAL_WITH}"',
      "with: '${JOURNAL_WITH}'",
      'with: [${JOURNAL_WITH}]',
      'with: [ ${JOURNAL_WITH}, x ]',
      'with:\n  - ${JOURNAL_WITH}',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...lines), anyText, (line, filled) => {
        const wanted = oneLine(filled);
        fc.pre(wanted !== '' || !line.includes('['));
        assert.equal(value(line, filled), wanted);
      }),
      { numRuns: runs(600) },
    );
  });

  it('reads back among other words', () => {
    fc.assert(
      fc.property(anyText, (filled) => {
        assert.equal(
          value('with: about ${JOURNAL_WITH} and ${1:more}', filled),
          `about ${oneLine(filled)} and more`,
        );
      }),
    );
    assert.equal(value('with: ${JOURNAL_WITH} of ${1|Acme: A,B|}', 'Ann'), 'Ann of Acme: A');
  });

  it('is quoted only where it has to be', () => {
    const filled = (template: string, name: string): string =>
      text(`---\n${template}\n---\n`, { JOURNAL_WITH: name });
    assert.equal(filled('with: ${JOURNAL_WITH}', 'Ann Lee'), '---\nwith: Ann Lee\n---\n');
    assert.equal(filled('with: ${JOURNAL_WITH}${1}', 'Lee: Ann'), '---\nwith: "Lee: Ann"\n---\n');
    assert.equal(filled('date: ${JOURNAL_WITH}', '2026-11-24'), '---\ndate: 2026-11-24\n---\n');
    assert.equal(filled('with: ${JOURNAL_WITH}', ''), '---\nwith: \n---\n');
    assert.equal(filled('x: [${JOURNAL_WITH}]', ''), '---\nx: []\n---\n');
    assert.equal(filled('# for ${JOURNAL_WITH}', 'a: b'), '---\n# for a: b\n---\n');
  });

  it('keeps the tab stop inside its quotes', () => {
    const { snippet } = toSnippet('---\nwith: ${JOURNAL_WITH}${1} # who\n---\n', { JOURNAL_WITH: 'a: $b' });
    assert.equal(snippet, '---\nwith: "a: \\$b${1}" # who\n---\n');
  });
});

describe('The variables of a type', () => {
  const coaching = findType(noteTypes, 'coaching') ?? assert.fail();
  const facts = { today: '2027-01-01', timezone: 'UTC' };

  it('are the day, its week and quarter, and one for each of its keys', () => {
    const known = templateVariables(coaching, {
      ...facts,
      values: { person: 'ann' },
      name: 'Ann',
      lastPromise: 'p',
      lastTry: 't',
    });
    assert.deepEqual(
      ['TODAY', 'WEEK', 'QUARTER', 'TIMEZONE', 'PERSON', 'KIND', 'NAME', 'LAST_PROMISE', 'LAST_TRY'].map(
        (name) => known[`JOURNAL_${name}`],
      ),
      ['2027-01-01', '2026-W53', '2027-Q1', 'UTC', 'ann', '', 'Ann', 'p', 't'],
    );
  });

  it('are empty, not missing, when nothing is known', () => {
    const known = templateVariables(coaching, facts);
    assert.equal(text('${JOURNAL_NAME}${JOURNAL_PERSON}${JOURNAL_LAST_TRY}.', known), '.');
  });

  it('take the week of the note before that of the day', () => {
    const reflection = findType(noteTypes, 'weekly-reflection') ?? assert.fail();
    assert.equal(
      templateVariables(reflection, { ...facts, values: { week: '2026-W52' } })['JOURNAL_WEEK'],
      '2026-W52',
    );
  });
});
