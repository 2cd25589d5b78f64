// The lexicon of the lint as one table: word → classes, lemma, verb forms, and the longer expressions that begin with it.
import { hashText } from '../model/hash.ts';
import { FORM, irregularForms, regularReadings, type Reading } from '../language/morphology.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { NOUNS } from './nouns.ts';
import { VERBS } from './verbs.ts';

/** What the lexicon knows about one written word. */
export interface WordEntry {
  /** Hash of the word as written. */
  readonly id: number;
  readonly lemma: string;
  readonly lemmaId: number;
  /** Which forms of a verb it can be ({@link FORM}); 0 if the lexicon knows no such verb. */
  readonly forms: number;
  readonly verbClasses: readonly string[];
  readonly nounClasses: readonly string[];
  readonly functionClass: string | undefined;
  /** Verb lemma + particle: the particle (or head words) → classes. */
  readonly phrasal: ReadonlyMap<string, readonly string[]> | undefined;
  /** Longer nouns that begin with this word: the rest of the words → classes. */
  readonly longer: readonly Expression[];
  readonly known: boolean;
}

interface Expression {
  readonly rest: readonly string[];
  readonly classes: readonly string[];
}

const NONE: readonly never[] = [];
const PREFIX =
  /^(?:re|over|out|up|down|pre|co|cross|mis|fore|under|ghost|hand|spoon|cold|fast|back|double|de)-?(\p{L}{3,})$/u;
/** Words kept per lexicon before the memory is emptied: a long session sees many spellings. */
const MEMORY = 20_000;

export class Lexicon {
  readonly #verbs = new Map<string, string[]>();
  readonly #phrasal = new Map<string, Map<string, string[]>>();
  readonly #nouns = new Map<string, string[]>();
  readonly #longer = new Map<string, { rest: string[]; classes: string[] }[]>();
  readonly #functions = new Map<string, string>();
  readonly #irregular: ReadonlyMap<string, readonly Reading[]> = irregularForms();
  readonly #entries = new Map<string, WordEntry>();

  constructor() {
    for (const [name, words] of Object.entries(VERBS))
      for (const word of words.split(' ')) this.#addVerb(name, word);
    for (const [name, words] of Object.entries(NOUNS))
      for (const word of words.split(' ')) this.#addNoun(name, word);
    for (const [name, words] of Object.entries(FUNCTION_WORDS)) {
      for (const word of words.split(' ')) {
        if (word.includes('_')) this.#addNoun(name, word);
        else if (!this.#functions.has(word)) this.#functions.set(word, name);
      }
    }
  }

  /** The entry of a word in lower case. */
  word(text: string): WordEntry {
    const known = this.#entries.get(text);
    if (known) return known;
    if (this.#entries.size >= MEMORY) this.#entries.clear();
    const entry = this.#read(text);
    this.#entries.set(text, entry);
    return entry;
  }

  #read(text: string): WordEntry {
    let lemma = '';
    let forms = 0;
    const verbClasses: string[] = [];
    let phrasal: Map<string, string[]> | undefined;
    for (const reading of this.#readings(text)) {
      const classes = this.#verbs.get(reading.lemma);
      const withParticle = this.#phrasal.get(reading.lemma);
      if (lemma !== '' && lemma !== reading.lemma) continue;
      lemma = reading.lemma;
      forms |= reading.forms;
      for (const name of classes ?? NONE) if (!verbClasses.includes(name)) verbClasses.push(name);
      phrasal ??= withParticle;
    }
    const nounClasses = this.#nouns.get(text) ?? this.#nouns.get(singular(text)) ?? NONE;
    const longer = [...(this.#longer.get(text) ?? NONE)];
    const functionClass = this.#functions.get(text);
    if (lemma === '') lemma = singular(text);
    return {
      id: hashText(text),
      lemma,
      lemmaId: hashText(lemma),
      forms,
      verbClasses,
      nounClasses,
      functionClass,
      phrasal,
      longer,
      known: forms > 0 || nounClasses.length > 0 || functionClass !== undefined || longer.length > 0,
    };
  }

  /** The verbs that a word may be a form of; "ghostwrote" and "re-drew" are read as "wrote" and "drew". */
  #readings(text: string): Reading[] {
    const found = this.#knownReadings(text);
    if (found.length > 0 || this.#nouns.has(text) || this.#functions.has(text)) return found;
    const stem = PREFIX.exec(text)?.[1];
    return stem === undefined
      ? found
      : this.#knownReadings(stem).filter((reading) => reading.forms !== FORM.base || text.includes('-'));
  }

  #knownReadings(text: string): Reading[] {
    const all = [...(this.#irregular.get(text) ?? NONE), ...regularReadings(text)];
    return all.filter(
      ({ lemma }) => this.#verbs.has(lemma) || this.#phrasal.has(lemma) || this.#irregular.has(lemma),
    );
  }

  #addVerb(name: string, word: string): void {
    const [head = '', ...rest] = word.split('_');
    if (rest.length === 0) {
      push(this.#verbs, head, name);
      return;
    }
    const particles = this.#phrasal.get(head) ?? new Map<string, string[]>();
    this.#phrasal.set(head, particles);
    push(particles, rest.join(' '), name);
  }

  #addNoun(name: string, word: string): void {
    const [head = '', ...rest] = word.split('_');
    if (rest.length === 0) {
      push(this.#nouns, head, name);
      return;
    }
    const list = this.#longer.get(head) ?? [];
    const same = list.find((entry) => entry.rest.join(' ') === rest.join(' '));
    if (same) same.classes.push(name);
    else list.push({ rest, classes: [name] });
    this.#longer.set(head, list);
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** A noun without its plural ending, as far as spelling tells. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word;
  if (word.endsWith('ies')) return word.slice(0, -3) + 'y';
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
