// From a word as it is written to the lemmas it may be a form of.
import { IRREGULAR_VERBS } from '../lexicon/irregular-verbs.ts';

/** The forms of a verb, as bits: a word may be several. */
export const FORM = { base: 1, s: 2, past: 4, participle: 8, ing: 16 } as const;

export interface Reading {
  readonly lemma: string;
  readonly forms: number;
}

/** Irregular form → its lemmas. */
export function irregularForms(): ReadonlyMap<string, readonly Reading[]> {
  const found = new Map<string, Reading[]>();
  const add = (form: string, lemma: string, forms: number): void => {
    const readings = found.get(form) ?? [];
    const same = readings.findIndex((reading) => reading.lemma === lemma);
    if (same >= 0) readings[same] = { lemma, forms: (readings[same]?.forms ?? 0) | forms };
    else readings.push({ lemma, forms });
    found.set(form, readings);
  };
  for (const entry of IRREGULAR_VERBS.split(',')) {
    const [lemma = '', past = '', participle = ''] = entry.split(' ');
    add(lemma, lemma, FORM.base);
    for (const form of past.split('/')) add(form, lemma, FORM.past);
    for (const form of participle.split('/')) add(form, lemma, FORM.participle);
  }
  return found;
}

const PAST = FORM.past | FORM.participle;

/** The regular readings of a word: candidates, the lexicon says which exist. Likelier ones first. */
export function regularReadings(word: string): Reading[] {
  const found: Reading[] = [{ lemma: word, forms: FORM.base }];
  if (word.length < 4) return found;
  const cut = (tail: number): string => word.slice(0, -tail);
  if (word.endsWith('ies')) found.push({ lemma: cut(3) + 'y', forms: FORM.s });
  else if (word.endsWith('s') && !word.endsWith('ss')) {
    found.push({ lemma: cut(1), forms: FORM.s });
    if (word.endsWith('es')) found.push({ lemma: cut(2), forms: FORM.s });
  }
  if (word.endsWith('ied')) found.push({ lemma: cut(3) + 'y', forms: PAST });
  else if (word.endsWith('ed')) stems(found, cut(2), PAST);
  if (word.endsWith('ing') && word.length > 4) stems(found, cut(3), FORM.ing);
  if (word.endsWith("in'")) stems(found, cut(3), FORM.ing);
  return found;
}

function stems(found: Reading[], stem: string, forms: number): void {
  found.push({ lemma: stem, forms }, { lemma: stem + 'e', forms });
  const last = stem.at(-1);
  if (last !== undefined && last === stem.at(-2)) found.push({ lemma: stem.slice(0, -1), forms });
  if (stem.endsWith('ck')) found.push({ lemma: stem.slice(0, -1), forms });
}
