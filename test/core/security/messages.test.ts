// Threat: a name, a file or a setting that VS Code would turn into a link in a message, behind which a command waits.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { withoutLinks } from '../../../src/editor/support/without-links.ts';
import { runs } from '../fuzz-runs.ts';

/** What VS Code 1.139 makes a link of in the text of a notification (`parseLinkedText`). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;

describe('a message that says what stands in a note, a file name or a setting', () => {
  const hostile = [
    '[Sam](command:workbench.action.terminal.sendSequence?%7B%22text%22:%22id%22%7D)',
    '“[onType](https://example.com/a)” is not a value that it can have.',
    '[a](file:///etc/passwd "title")',
    '[a](COMMAND:x) and [b](command:y)',
  ];
  for (const message of hostile) {
    it(`has no link: ${message}`, () => {
      assert.equal(message.match(LINK) === null, false);
      assert.equal(withoutLinks(message).match(LINK), null);
    });
  }

  it('has no link whatever it says, and says the same otherwise', () => {
    const part = fc.constantFrom('[', ']', '(', ')', '](', 'command:a', 'https://b', ' ', '"', 'x', '\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const message = parts.join('');
        const shown = withoutLinks(message);
        assert.equal(shown.match(LINK), null);
        assert.equal(shown.replaceAll(' ', ''), message.replaceAll(' ', ''));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is left alone when there is nothing of a link in it', () => {
    const message = 'manager-journal/templates/coaching.md [sic] (line 3) is broken';
    assert.equal(withoutLinks(message), message);
  });
});
