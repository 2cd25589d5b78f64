// Notes as people, other programs and accidents write them, each from two numbers: few names, so that notes meet.
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import type { Key } from '../../../src/core/catalogue/model.ts';
import { allTopics, findType } from '../../../src/core/catalogue/lookup.ts';
import { numbersFrom, pick } from './random.ts';

const NAMES = ['Ann', 'Ben Ito', 'Zoë "Zed": O’Brien #1', '$50k', 'null', '1:30'];
const SLUGS = ['ann', 'ben-ito', 'zoë', 'nobody'];
const DAYS = ['2026-01-05', '2026-09-30', '2026-11-20', '2026-11-25', '2026-02-30', '2999-01-01', 'soon', ''];
const WEEKS = ['2026-W46', '2026-W47', '2026-W48', '2025-W53'];
const STATUSES = ['planned', 'in-progress', 'done', 'done', 'skipped', ' Done ', 'plannd', ''];
const ODD = [
  '',
  '# No front matter\n',
  '---\ntype: coaching\nperson: [sam\n---\n\nBroken.\n',
  '---js\nglobalThis.pwned = true\n---\n',
  '---\ntype: no-such-type\n---\n',
  '---\ntype: person\n',
  '---\n- a list\n---\n',
  '\uFEFF---\r\ntype: learning\r\nsource: A book\r\nstatus: done\r\n---\r\n\r\nWith CRLF.\r\n',
];

/** A note of any type, or something that is none; the same for the same number. */
export function noteText(number: number): string {
  const next = numbersFrom(number);
  const odd = next() % 12 === 0 ? pick(ODD, next()) : undefined;
  if (odd !== undefined) return odd;
  const types = noteTypes.filter(({ group }) => group !== undefined);
  const type = pick(types, next());
  if (type === undefined) return '';
  const topics = allTopics(type).map(({ id }) => id);
  const lines = [
    `type: ${type.id}`,
    `status: ${pick(STATUSES, next()) ?? ''}`,
    ...type.keys
      .filter(({ name }) => !['type', 'status', 'covered'].includes(name) && next() % 4 !== 0)
      .map((key) => `${key.name}: ${valueOf(key, next())}`),
    `covered: [${topics.filter(() => next() % 2 === 0).join(', ')}]`,
  ];
  return `---\n${lines.join('\n')}\n---\n\n# ${type.label}\n\nSaid ${number}.\n`;
}

/** The home page with other settings, or something that is none. */
export function homeText(number: number): string {
  const next = numbersFrom(number);
  if (next() % 8 === 0) return pick(ODD, next()) ?? '';
  const start = pick(['2026-09-01', '2026-11-25', '2026-11-02', '2027-01-01', 'soon'], next()) ?? '';
  const away = next() % 2 === 0 ? 'away: [{from: 2026-11-16, to: 2026-11-20}]\n' : '';
  return `---\ntype: journal\nstart_date: ${start}\ncreated: 2026-09-01\ntimezone: UTC\nteam_size: ${next() % 4}\n${away}---\n\n# My journal\n`;
}

/** A text with one line of its front matter said differently, a line broken, or a line more in its body. */
export function edited(text: string, number: number): string {
  const status = /^status:.*$/m;
  switch (number % 5) {
    case 0:
    case 1:
      return text.replace(status, `status: ${pick(STATUSES, number >> 3) ?? ''}`);
    case 2:
      return text.replace(/^date:.*$/m, `date: ${pick(DAYS, number >> 3) ?? ''}`);
    case 3:
      return text.replace(status, (line) => `${line} [`);
    default:
      return `${text}A line more, ${number}.\n`;
  }
}

/** What the New … commands are given. */
export function given(command: string, number: number): Record<string, string> {
  switch (command) {
    case 'newReflection':
      return { week: pick(WEEKS.slice(0, 3), number) ?? '' };
    case 'newBossAlignmentMeeting':
      return { meeting: pick(['kickoff', 'day-30', 'day-60'], number) ?? '' };
    case 'newPeerInterview':
      return { with: pick(NAMES, number) ?? '' };
    case 'newLearningNote':
      return { source: pick(NAMES, number) ?? '' };
    case 'addPerson':
      return { name: pick(NAMES, number) ?? '' };
    case 'newCoachingNote':
    case 'newOneOnOne':
      return { person: pick(NAMES, number) ?? '' };
    default:
      return {};
  }
}

/** A topic of a type; one that it may not have in this note is among them. */
export function topicOf(typeId: string, number: number): string {
  const type = findType(noteTypes, typeId);
  return (type && pick(allTopics(type), number)?.id) ?? 'none';
}

function valueOf({ kind }: Key, number: number): string {
  switch (kind.kind) {
    case 'date':
      return pick(DAYS, number) ?? '';
    case 'week':
      return pick(WEEKS, number) ?? '';
    case 'quarter':
      return pick(['2026-Q4', '2026-Q5', '2027-Q1'], number) ?? '';
    case 'choice':
      return pick([...kind.options.map(({ id }) => id), 'something else'], number) ?? '';
    case 'slug':
      return pick(SLUGS, number) ?? '';
    case 'text':
      return JSON.stringify(pick(NAMES, number) ?? '');
    default:
      return pick(['0', '7', 'true', '[a, b]', ''], number) ?? '';
  }
}
