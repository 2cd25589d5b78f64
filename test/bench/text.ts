// Makes the notes of the bench: the corpora's sentences in a journal's layout, with other names and sums each time.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf, type Sentence } from '../lint-score/corpus.ts';

/** A source of numbers from 0 up to 1 that a seed decides: mulberry32. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Of the sentences in a note, this share does the deal: about what the whole notes of the corpora hold. */
const DEED_SHARE = 0.1;

const GIVEN =
  'Adaeze Aisling Alessio Amara Anneke Anton Aoife Arjun Astrid Ayumi Bao Beatriz Bohdan Bronwyn Callum Camila Chidi Ciara Dagny Dariusz Delphine Dmitri Efua Eilidh Elif Emeka Esme Farid Fatou Femi Freya Gaspard Gethin Giulia Goran Hamza Hanneke Haruto Henrike Ibrahim Ilse Imogen Inés Ivo Jarek Jelena Joris Kaito Kalinda Katja Kelsey Kofi Lars Leila Linnea Lorcan Luca Lwazi Mads Maeve Malik Marisol Matteo Mei Milan Naledi Nadia Niamh Nuria Oisin Olga Oskar Paloma Parvati Petra Priya Quentin Rafael Renata Rohan Rosalind Ruta Sanne Sefa Sigrid Siobhan Soren Stellan Sunita Tamsin Tariq Tuomas Ulla Umar Vasco Vesna Wanjiru Wiebke Xavier Yannick Yara Yusuf Zainab Zofia'.split(
    ' ',
  );
const FIRM =
  'Alder Anvil Arbour Basalt Beacon Birch Bracken Brook Calder Cedar Cinder Cobalt Copper Cove Dale Delta Drift Elm Ember Fell Fern Flint Forge Frost Garnet Gorse Granite Grove Harbour Hazel Heath Heron Holm Indigo Iris Juniper Kestrel Lark Ledge Linden Loch Maple Marsh Mason Meadow Mill Moor Nettle North Oak Onyx Opal Orchard Osprey Pike Pine Plover Quarry Quill Raven Reed Ridge Rook Rowan Sable Slate Sorrel Spruce Stone Swift Teal Thistle Tor Umber Vale Wharf Willow Wren Yarrow'.split(
    ' ',
  );
const HEADINGS = 'Her things|My things|Pipeline|What happened|Numbers|Next steps|Growth|Notes'.split('|');

interface Pools {
  readonly deeds: readonly string[];
  readonly others: readonly string[];
}

/** Makes texts of any length; no two sentences of one maker are the same, letter for letter. */
export class TextMaker {
  readonly #chance: Chance;
  readonly #pools: Pools;
  readonly #next = { deeds: 0, others: 0 };

  constructor(seed: number) {
    this.#chance = chanceOf(seed);
    const all = readdirSync(join(import.meta.dirname, '../corpus')).filter((name) => !name.includes('.'));
    const usable = all
      .flatMap(sentencesOf)
      .filter(({ text }) => /^[\p{L}"“‘']/u.test(text) && !text.includes('\n'));
    const pool = (flag: boolean) =>
      this.#shuffled(usable.filter((sentence: Sentence) => sentence.flag === flag).map(({ text }) => text));
    this.#pools = { deeds: pool(true), others: pool(false) };
  }

  /** A note with front matter, of about `length` characters. */
  note(length: number): string {
    return `${this.#frontMatter()}\n# ${this.#name()}, ${this.#day()}\n\n${this.body(length - 180)}`;
  }

  /** Sections of prose, lists, tasks and tables, of at least `length` characters. */
  body(length: number): string {
    const parts: string[] = [];
    for (let size = 0; size < length;) {
      const part = this.#section();
      parts.push(part);
      size += part.length;
    }
    return parts.join('');
  }

  /** A sentence that no text of this maker has held before. */
  sentence(): string {
    const kind = this.#chance() < DEED_SHARE ? 'deeds' : 'others';
    const pool = this.#pools[kind];
    const found = pool[this.#next[kind] % pool.length] ?? '';
    const again = this.#next[kind] >= pool.length;
    this.#next[kind] += 1;
    return this.#dressed(found, again);
  }

  /** The sentence with other names and figures; one that has come up before also says when. */
  #dressed(sentence: string, again: boolean): string {
    const named = sentence
      .replaceAll(/(?<=[a-z,] )(?!I\b|I')\p{Lu}\p{Ll}{2,}/gu, () => this.#name())
      .replaceAll(/\d/g, () => String(Math.floor(1 + 9 * this.#chance())));
    if (!again) return named;
    return named.replace(
      /(?=[.!?…]?["”’]?$)/,
      ` (${this.#name()}, ${this.#day()}, ${this.#figure(23)}.${this.#figure(59)})`,
    );
  }

  #section(): string {
    const kind = this.#chance();
    const heading = this.#chance() < 0.5 ? `## ${this.#pick(HEADINGS)}\n\n` : '';
    if (kind < 0.6) return `${heading}${this.#sentences(2 + this.#figure(3)).join(' ')}\n\n`;
    if (kind < 0.8) return `${heading}${this.#list('- ')}\n`;
    if (kind < 0.9) return `${heading}${this.#list('- [ ] ')}\n`;
    if (kind < 0.95) return `${heading}> ${this.sentence()}\n\n**${this.#name()}:** *${this.sentence()}*\n\n`;
    return `${heading}| who | what |\n| --- | --- |\n| ${this.#name()} | ${this.sentence()} |\n| ${this.#name()} | ${this.sentence()} |\n\n`;
  }

  #list(mark: string): string {
    return this.#sentences(2 + this.#figure(3))
      .map((sentence) => `${mark}${sentence}\n`)
      .join('');
  }

  #sentences(count: number): string[] {
    return Array.from({ length: count }, () => this.sentence());
  }

  #frontMatter(): string {
    const person = this.#pick(GIVEN).toLowerCase();
    return `---\ntype: one-on-one\nstatus: done\ndate: ${this.#day()}\nperson: ${person}\npromises_open: ${this.#figure(4)}\ncovered: [theirs, yours, growth, needs]\n---\n`;
  }

  #name(): string {
    return this.#pick(this.#chance() < 0.6 ? GIVEN : FIRM);
  }

  #day(): string {
    const two = (most: number): string => String(this.#figure(most)).padStart(2, '0');
    return `2026-${two(12)}-${two(28)}`;
  }

  #figure(most: number): number {
    return Math.floor(1 + most * this.#chance());
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(list.length * this.#chance())] as T;
  }

  #shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((value) => ({ value, key: this.#chance() }))
      .sort((one, other) => one.key - other.key)
      .map(({ value }) => value);
  }
}
