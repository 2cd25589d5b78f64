// Who acts, and whether it is said to happen.
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Event } from '../../../src/core/lint/language/event.ts';
import { Reader } from '../../../src/core/lint/language/reader.ts';

const reader = new Reader();

interface Read {
  readonly event: Event;
  readonly verb: string;
}

function read(text: string): Read[] {
  const { words, events } = reader.analyse(text, 0, text.length);
  return events.map((event) => ({ event, verb: words[event.at]?.entry.lemma ?? '' }));
}

function eventOf(text: string, verb: string): Event {
  const found = read(text).find((one) => one.verb === verb);
  ok(
    found,
    `no “${verb}” in: ${read(text)
      .map((one) => one.verb)
      .join(', ')}`,
  );
  return found.event;
}

describe('The agent of a verb', () => {
  const cases: [string, string, Event['agent']][] = [
    ['I closed Acme.', 'close', 'i'],
    ["I'm going to call their CFO.", 'call', 'i'],
    ['Sam and I pitched the board.', 'pitch', 'i'],
    ['Me and Kofi haggled with the buyer.', 'haggle', 'i'],
    ['Let me handle pricing.', 'handle', 'i'],
    ['The contract was negotiated by me.', 'negotiate', 'i'],
    ['It will be me who haggles over the clause.', 'haggle', 'i'],
    ['Sent Acme the revised quote.', 'send', 'dropped'],
    ['Reshuffled the whole plan while Zeynep was away.', 'reshuffled', 'dropped'],
    ['Maria closed Acme and I watched.', 'close', 'name'],
    ['Mark sent the quote.', 'send', 'name'],
    ['Will will close it.', 'close', 'name'],
    ['Sam and Will pitched the board.', 'pitch', 'name'],
    ['Grant: call procurement', 'call', 'name'],
    ['Mark the date and call procurement', 'call', 'dropped'],
    ['Maria closed Acme and I watched.', 'watch', 'i'],
    ['I asked Sam to send the quote.', 'send', 'name'],
    ['I watched her pitch the board.', 'pitch', 'she'],
    ['We closed Acme.', 'close', 'we'],
    ['Maria to run the demo', 'run', 'name'],
    ['Efua: present the plan to the board', 'present', 'name'],
    ['@maria call procurement', 'call', 'name'],
    ['The buyer called twice.', 'call', 'customer'],
    ['Nobody called the buyer.', 'call', 'nobody'],
    ['I priced the contract and mailed it over.', 'mail', 'i'],
  ];
  for (const [text, verb, agent] of cases) {
    it(`“${verb}” in “${text}” is ${agent}`, () => {
      equal(eventOf(text, verb).agent, agent);
    });
  }
});

describe('The stance of a verb', () => {
  const negated: [string, string][] = [
    ['I did not join the call.', 'join'],
    ["I'd never call a CFO.", 'call'],
    ['I resisted the urge to call the CFO.', 'call'],
    ['I must stop closing deals for them.', 'close'],
    ['I sat in without saying a word.', 'say'],
    ['I put no words in her mouth.', 'put'],
  ];
  for (const [text, verb] of negated) {
    it(`is negated for “${verb}” in “${text}”`, () => {
      equal(eventOf(text, verb).negated, true);
    });
  }

  it('is plain for what simply happened', () => {
    const { negated, wished, hypothetical, reported, quoted } = eventOf('I closed Acme.', 'close');
    deepEqual([negated, wished, hypothetical, reported, quoted], [false, false, false, false, false]);
  });

  it('knows a wish, a supposition, a report and a quotation', () => {
    equal(eventOf('I wanted to answer, but let Sam finish.', 'answer').wished, true);
    equal(eventOf('If I closed it for her, she would learn nothing.', 'close').hypothetical, true);
    equal(eventOf('Priya told me she runs every demo.', 'run').reported, true);
    equal(eventOf('Sam said, “I closed it.”', 'close').quoted, true);
  });

  it('reads particles apart from their verb', () => {
    equal(eventOf('We hammered the last two points out.', 'hammer').particle, 'out');
  });
});
