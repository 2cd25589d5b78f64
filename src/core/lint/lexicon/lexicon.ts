// The lexicon of the lint as one table: word → classes, lemma, verb forms, and the longer expressions that begin with it.
import { hashText } from '../model/hash.ts';
import { FORM, irregularForms, regularReadings, type Reading } from '../language/morphology.ts';
import { ROLE, rolesOf } from '../language/roles.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { NOUNS } from './nouns.ts';
import { VERBS } from './verbs.ts';

/** What the lexicon knows about one written word. */
export interface WordEntry {
  readonly lemma: string;
  readonly lemmaId: number;
  /** Which forms of a verb it can be ({@link FORM}); 0 if the lexicon knows no such verb. */
  readonly forms: number;
  readonly verbClasses: readonly string[];
  readonly nounClasses: readonly string[];
  readonly functionClass: string | undefined;
  /** What the verb is with a particle or a head word after it. */
  readonly phrasal: readonly Phrasal[];
  /** Longer nouns that begin with this word: the rest of the words → classes. */
  readonly longer: readonly Expression[];
  readonly known: boolean;
  /** Whether it means the same whatever its neighbours are: no longer expression begins with it, and it is no title. */
  readonly isPlain: boolean;
  /** What it can do in any sentence, as bits. */
  readonly roles: number;
}

interface Phrasal {
  /** The particle, or several words with a blank between. */
  readonly rest: string;
  readonly words: readonly string[];
  readonly classes: string[];
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
  readonly #phrasal = new Map<string, Phrasal[]>();
  /** Particles, and words that stand first where a verb has several after it. */
  readonly #heads = new Set<string>();
  readonly #nouns = new Map<string, string[]>();
  readonly #longer = new Map<string, { rest: string[]; classes: string[] }[]>();
  readonly #functions = new Map<string, string>();
  readonly #irregular: ReadonlyMap<string, readonly Reading[]> = irregularForms();
  readonly #entries = new Map<string, WordEntry>();
  readonly #figure: WordEntry;

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
    this.#figure = this.#read('0');
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

  /** The entry of a number or an address: there is no end to them, so those without a meaning share one. */
  figure(text: string): WordEntry {
    return this.#nouns.has(text) || this.#longer.has(text) ? this.word(text) : this.#figure;
  }

  #read(text: string): WordEntry {
    let lemma = '';
    let forms = 0;
    const verbClasses: string[] = [];
    let phrasal: readonly Phrasal[] = NONE;
    for (const reading of this.#readings(text)) {
      const classes = this.#verbs.get(reading.lemma);
      const withParticle = this.#phrasal.get(reading.lemma);
      if (lemma !== '' && lemma !== reading.lemma) continue;
      lemma = reading.lemma;
      forms |= reading.forms;
      for (const name of classes ?? NONE) if (!verbClasses.includes(name)) verbClasses.push(name);
      if (phrasal.length === 0 && withParticle) phrasal = withParticle;
    }
    const nounClasses: readonly string[] = this.#nouns.get(text) ?? this.#nouns.get(singular(text)) ?? NONE;
    const longer: readonly Expression[] = this.#longer.get(text) ?? NONE;
    const functionClass = this.#functions.get(text);
    if (lemma === '') lemma = singular(text);
    return {
      lemma,
      lemmaId: hashText(lemma),
      forms,
      verbClasses,
      nounClasses,
      functionClass,
      phrasal,
      longer,
      known: forms > 0 || nounClasses.length > 0 || functionClass !== undefined || longer.length > 0,
      isPlain: longer.length === 0 && !nounClasses.includes('customer'),
      roles: rolesOf(text, functionClass) | (this.#heads.has(text) ? ROLE.head : 0),
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
    const found: Reading[] = [];
    const add = (reading: Reading): void => {
      const { lemma } = reading;
      if (this.#verbs.has(lemma) || this.#phrasal.has(lemma) || this.#irregular.has(lemma))
        found.push(reading);
    };
    this.#irregular.get(text)?.forEach(add);
    regularReadings(text).forEach(add);
    return found;
  }

  #addVerb(name: string, word: string): void {
    const [head = '', ...rest] = word.split('_');
    if (rest.length === 0) {
      push(this.#verbs, head, name);
      return;
    }
    const phrasal = this.#phrasal.get(head) ?? [];
    this.#phrasal.set(head, phrasal);
    const known = phrasal.find((one) => one.rest === rest.join(' '));
    this.#heads.add(rest[0] ?? '');
    if (!known) phrasal.push({ rest: rest.join(' '), words: rest, classes: [name] });
    else if (!known.classes.includes(name)) known.classes.push(name);
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
