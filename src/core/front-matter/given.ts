// Values that a caller gives for a note that is still to be made, checked as if they had been read from it.
import { findKey } from '../catalogue/lookup.ts';
import type { NoteType } from '../catalogue/model.ts';
import { parseYaml } from './parse.ts';
import { readValue } from './values.ts';

/** The first of `values` that no note of the type can have: a key that it does not know, or a value of another kind. */
export function firstUnusable(
  type: NoteType,
  values: Readonly<Record<string, string>>,
): { readonly key: string; readonly value: string } | undefined {
  const found = Object.entries(values).find(([key, value]) => !isUsable(type, key, value));
  return found && { key: found[0], value: found[1] };
}

function isUsable(type: NoteType, name: string, value: string): boolean {
  const key = findKey(type, name);
  switch (key?.kind.kind) {
    case undefined:
    case 'type':
      return false;
    case 'text':
    case 'slug': // a person's name will do: the slug is made from it
      return true;
    default: {
      const syntax = /[\r\n#]/.test(value) ? undefined : parseYaml(`value: ${value}`, 0);
      const [field] = syntax?.kind === 'mapping' ? syntax.root.fields : [];
      return (
        key !== undefined &&
        field?.value.kind === 'scalar' &&
        readValue(field.value, key.kind, []).value !== undefined
      );
    }
  }
}
