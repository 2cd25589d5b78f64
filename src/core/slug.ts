// Short names made from what users type: readable in any script, the same on every file system and in YAML.

/** More UTF-16 code units than this help nobody to recognise a name. */
const MAX_LENGTH = 60;

/**
 * The slug of a text: letters and digits of any script in lower case, words joined by hyphens, apostrophes left
 * out ("Zoë O’Brien" → `zoë-obrien`). Empty when the text has neither letters nor digits.
 */
export function slugOf(text: string): string {
  let slug = '';
  for (const word of wordsOf(text.slice(0, 10 * MAX_LENGTH))) {
    const longer = slug === '' ? cut(word) : `${slug}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug;
}

/** Whether a text is a slug, of whatever length. */
export function isSlug(text: string): boolean {
  return text !== '' && wordsOf(text).join('-') === text;
}

/** A slug that is not taken: with `-2`, `-3`… behind it where it must be, `fallback` where the text gives none. */
export function uniqueSlug(text: string, taken: ReadonlySet<string>, fallback: string): string {
  const slug = slugOf(text) || fallback;
  let unique = slug;
  for (let n = 2; taken.has(unique); n++) unique = `${slug}-${n}`;
  return unique;
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/['’ʼ]|\p{Default_Ignorable_Code_Point}/gu, '') // soft hyphens, joiners, variation selectors
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter((word) => word !== '');
}

/** Cuts a word that is too long by itself, never through a character. */
function cut(word: string): string {
  if (word.length <= MAX_LENGTH) return word;
  const head = word.slice(0, MAX_LENGTH);
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
}
