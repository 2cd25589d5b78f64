// Reads a snippet as VS Code's editor does, written from its grammar and independently of the code under test.

/** What the editor would insert: the text, and where its tab stops stand in it. */
export interface Inserted {
  readonly text: string;
  readonly stops: readonly {
    readonly number: number;
    readonly at: number;
    readonly options?: readonly string[];
  }[];
}

/**
 * https://code.visualstudio.com/docs/editing/userdefinedsnippets#_grammar. A `$` that begins no tab stop is an error
 * here: the editor would take `$NAME` for a variable, and nothing that we write may depend on what it knows.
 */
export function insertSnippet(snippet: string): Inserted {
  // As the editor does: of a number that is there more than once, the first default is everybody's; but not of 0.
  const defaults = new Map<number, string>();
  read(snippet, (number, own) => {
    if (own !== '' && !defaults.has(number)) defaults.set(number, own);
    return own;
  });
  return read(snippet, (number, own) => (number === 0 ? own : (defaults.get(number) ?? '')));
}

/** `say` tells what stands at a tab stop, from its number and its own default. */
function read(snippet: string, say: (number: number, own: string) => string): Inserted {
  let text = '';
  const stops: { number: number; at: number; options?: string[] }[] = [];
  let at = 0;
  const readUntil = (end: string): string => {
    let out = '';
    while (snippet[at] !== end) {
      if (at >= snippet.length) throw new Error('a placeholder is never closed');
      if (snippet[at] === '$') throw new Error('an unescaped $ in a placeholder');
      if (snippet[at] === '\\' && /[\\$}]/.test(snippet[at + 1] ?? '')) at++;
      out += snippet[at++] ?? '';
    }
    return out;
  };
  while (at < snippet.length) {
    const char = snippet[at] ?? '';
    if (char === '\\' && /[\\$}]/.test(snippet[at + 1] ?? '')) {
      text += snippet[at + 1] ?? '';
      at += 2;
    } else if (char === '$') {
      const stop = /^\$\{(\d+)([:|}])/.exec(snippet.slice(at));
      if (stop === null) throw new Error(`an unescaped $ at ${at}`);
      at += stop[0].length;
      const number = Number(stop[1]);
      if (stop[2] === '}') {
        stops.push({ number, at: text.length });
        text += say(number, '');
      } else if (stop[2] === ':') {
        stops.push({ number, at: text.length });
        text += say(number, readUntil('}'));
        at++;
      } else {
        const options = readOptions();
        stops.push({ number, at: text.length, options });
        text += say(number, options[0] ?? '');
      }
    } else {
      text += char;
      at++;
    }
  }
  return { text, stops };

  function readOptions(): string[] {
    const options = [''];
    for (; !snippet.startsWith('|}', at); at++) {
      if (at >= snippet.length) throw new Error('a choice is never closed');
      if (snippet[at] === ',') options.push('');
      else {
        if (snippet[at] === '\\' && /[\\,|]/.test(snippet[at + 1] ?? '')) at++;
        options.push((options.pop() ?? '') + (snippet[at] ?? ''));
      }
    }
    at += 2;
    return options;
  }
}
