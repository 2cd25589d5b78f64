// Writes the page of the docs that lists the note types, from the catalogue.
import { allTopics } from '../../src/core/catalogue/lookup.ts';
import type { Catalogue, Key, NoteType, Topics } from '../../src/core/catalogue/model.ts';

/** The whole of docs/note-types.md. */
export function noteTypesPage(catalogue: Catalogue): string {
  const intro = [
    '# Note types',
    '',
    'Written from the catalogue (`src/core/catalogue`) by `UPDATE_DOCS=1 npm run test:core`; a test keeps it true.',
    '`*` needed always, `!` needed before *done* counts, `=` the default of a new note.',
  ];
  return [...intro, ...catalogue.flatMap(section)].join('\n') + '\n';
}

function section(type: NoteType): string[] {
  const path = `${type.folder === '' ? '' : `${type.folder}/`}${type.fileName}.md`;
  const keys = type.keys.map(
    (key) => `| \`${key.name}\`${mark(key)} | ${kindOf(key)} | ${defaultOf(key)} | ${key.doc} |`,
  );
  return [
    '',
    `## ${type.label}`,
    '',
    `\`type: ${type.id}\`, in \`${path}\`. ${type.doc}`,
    '',
    '| key | value | = | |',
    '| --- | --- | --- | --- |',
    ...keys,
    ...topicsOf(type),
  ];
}

function mark(key: Key): string {
  return key.needed === undefined ? '' : key.needed === 'always' ? ' \\*' : ' !';
}

function kindOf({ kind }: Key): string {
  switch (kind.kind) {
    case 'choice':
    case 'choices':
      return (kind.kind === 'choices' ? 'list of ' : '') + kind.options.map(({ id }) => id).join(', ');
    case 'number':
      return `${kind.whole ? 'whole number' : 'number'} from ${kind.min}${kind.max === undefined ? '' : ` to ${kind.max}`}`;
    case 'texts':
      return 'list of texts';
    case 'topics':
      return 'list of topics';
    case 'periods':
      return 'list of `{from, to}`';
    default:
      return kind.kind.replaceAll('-', ' ');
  }
}

function defaultOf({ default: given }: Key): string {
  if (given === undefined) return '';
  if ('from' in given) return given.from.replaceAll('-', ' ');
  return typeof given.value === 'object' ? `[${given.value.join(', ')}]` : String(given.value);
}

function topicsOf(type: NoteType): string[] {
  const topics = allTopics(type);
  if (topics.length === 0) return [];
  const { by } = type.topics;
  const cases = Object.entries(by?.when ?? {}).map(
    ([value, rule]) => `With \`${by?.key ?? ''}: ${value}\` ${needs(rule)}.`,
  );
  const usual = `${cases.length > 0 ? 'Otherwise' : '*Done*'} ${needs(type.topics)}.`;
  return [
    '',
    [...cases, usual].join(' '),
    '',
    '| topic | |',
    '| --- | --- |',
    ...topics.map(({ id, doc }) => `| ${id} | ${doc} |`),
  ];
}

function needs({ topics, enough, including }: Topics): string {
  const all = enough === topics.length;
  const names = all ? topics.map(({ id }) => id).join(', ') : `${enough} of the topics`;
  return `needs ${names}${including.length > 0 ? `, ${including.join(', ')} among them` : ''}`;
}
