// Checking a template of the user's: a broken one is reported with its place in the template.
import assert from 'node:assert/strict';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { checkTemplate } from '../../../src/core/template/check.ts';

const variables = {
  JOURNAL_WITH: 'a much longer name: with a colon',
  JOURNAL_KIND: 'call',
  JOURNAL_MEETING: '',
};

function check(template: string, type = 'coaching'): string[] {
  return checkTemplate(template, type, variables, noteTypes).map(
    ({ code, from, to, facts }) => `${code} ${Object.values(facts).join()} «${template.slice(from, to)}»`,
  );
}

describe('A template that is checked', () => {
  it('is good when it makes a note of its type', () => {
    assert.deepEqual(
      check('---\ntype: coaching\nwith: ${JOURNAL_WITH}\nkind: ${1|call,skill|}\n---\n${2}'),
      [],
    );
    assert.deepEqual(check('---\ntype: journal\n---\n', 'journal'), []);
    assert.deepEqual(check('---\ntype: coaching\nmy_own: key\n---\n'), []);
  });

  it('is broken without front matter', () => {
    assert.deepEqual(check('# Title\n\nText'), ['broken-front-matter no-front-matter «# Title»']);
    assert.deepEqual(check(''), ['broken-front-matter no-front-matter «»']);
  });

  it('is broken with the front matter of another type', () => {
    assert.deepEqual(check('---\nwith: ${JOURNAL_WITH}\ntype: person\n---\n'), [
      'broken-front-matter other-type «person»',
    ]);
    assert.deepEqual(check('---\ntype: journal\n---\n'), ['broken-front-matter other-type «journal»']);
  });

  it('is broken where its YAML is, also behind values that are longer than their variables', () => {
    assert.deepEqual(check('---\ntype: coaching\nwith: ${JOURNAL_WITH}\nask: a: b\n---\n'), [
      'broken-front-matter broken-yaml «a»',
    ]);
    assert.deepEqual(check('---\ntype: ${1:nothing}\n---\n'), [
      'broken-front-matter unknown-type «${1:nothing}»',
    ]);
    assert.deepEqual(check('<!-- when meeting: x -->\nx\n<!-- end when -->\n---\ntype: nothing\n---\n'), [
      'broken-front-matter unknown-type «nothing»',
    ]);
    assert.deepEqual(check('---\ntype: coaching\nx: "'), [
      'broken-front-matter front-matter-not-closed «---»',
    ]);
  });

  it('has its own findings first', () => {
    assert.deepEqual(check('${1:'), ['open-tab-stop  «${1:»']);
  });
});
