// "This was agreed": comments around the sentence that both the editor and a unified pipeline heed.
import assert from 'node:assert/strict';
import { agreedFix } from '../../../src/core/lint/fixes/agreed.ts';
import { everyCase, fixed, linter, pluginFindings, said, structure } from './support.ts';

const REASON = 'Agreed with Zoë: opens the meeting -- not more -->, | `ok` \\';
const around = { people: ['Sam', 'Maria'] };

describe('a sentence that was agreed', () => {
  const slip = "I'll close the Acme deal myself.";

  function agree(note: string, reason: string): string {
    return fixed(note, agreedFix(note, linter.lint(note)[0] ?? assert.fail('no finding'), reason));
  }

  it('stands between a disable and an enable comment, with the reason in one of its own', () => {
    assert.equal(
      agree(`Maria led. ${slip} Done.\n`, 'Agreed with Zoë: just once'),
      `Maria led. <!-- doing-the-deal disable take-over-deal -->${slip}<!-- doing-the-deal enable take-over-deal --><!-- Agreed with Zoë: just once --> Done.\n`,
    );
  });

  it('has the first comment on a line of its own where it would turn the line into HTML', () => {
    assert.equal(
      agree(`- ${slip}\n`, ''),
      `- <!-- doing-the-deal disable take-over-deal -->\n  ${slip}<!-- doing-the-deal enable take-over-deal -->\n`,
    );
  });

  it('can’t be broken by what the user types as the reason', () => {
    for (const reason of [
      '-->',
      '--->',
      '>',
      '->',
      '<!--',
      'a\n\nb',
      '-',
      '--',
      'x--!>',
      '\\',
      '`',
      '|',
      '\u0000',
    ]) {
      const note = `| a | b |\n| - | - |\n| ${slip} | c |\n\nMaria led.\n`;
      const after = agree(note, reason);
      assert.deepEqual(structure(after, false), structure(note, false), JSON.stringify(reason));
      assert.deepEqual(said(after), [], JSON.stringify(reason));
      assert.equal(after.split('\n').length, note.split('\n').length);
    }
  });

  it('leaves the same sentence elsewhere a finding', () => {
    assert.equal(linter.lint(agree(`${slip}\n\n${slip}\n`, 'Agreed')).length, 1);
  });
});

describe('agreeing, wherever the sentence stands', () => {
  const cases = everyCase(around);

  it('is silent in the editor about that sentence, and about no other', () => {
    assert.ok(cases.length > 200, String(cases.length));
    for (const { shape, note, finding } of cases) {
      const after = fixed(note, agreedFix(note, finding, REASON));
      const gone = `${finding.rule}: ${note.slice(finding.from, finding.to)}`;
      assert.deepEqual(said(after, around), without(said(note, around), gone), `${shape}\n${after}`);
    }
  });

  it('is silent in a unified pipeline as well', async () => {
    for (const { shape, note, finding } of cases.filter((_, at) => at % 3 === 0)) {
      const after = fixed(note, agreedFix(note, finding, REASON));
      const gone = `${finding.rule}: ${note.slice(finding.from, finding.to)}`;
      assert.deepEqual(
        await pluginFindings(after),
        without(await pluginFindings(note), gone),
        `${shape}\n${after}`,
      );
    }
  });

  it('changes nothing in the Markdown but for the comments, and no word of the note', () => {
    for (const { shape, note, finding } of cases) {
      const after = fixed(note, agreedFix(note, finding, REASON));
      assert.deepEqual(structure(after, false), structure(note, false), `${shape}\n${after}`);
      assert.equal(
        after.replaceAll(/<!--.*?-->/g, '').replaceAll(/\s+/g, ''),
        note.replaceAll(/\s+/g, ''),
        shape,
      );
    }
  });
});

function without(all: readonly string[], one: string): string[] {
  const at = all.indexOf(one);
  return all.filter((_, index) => index !== at);
}
