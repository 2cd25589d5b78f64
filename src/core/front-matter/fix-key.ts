// Quick fixes that add, rename or remove a key.
import { quarterOf, weekOf } from '../calendar.ts';
import { findKey } from '../catalogue/lookup.ts';
import type { Key } from '../catalogue/model.ts';
import type { Day, Value } from '../note.ts';
import { defaultValue } from './default.ts';
import { contextOf } from './edit-context.ts';
import { removeField, valueText } from './edit-field.ts';
import { ask, fix, readable, write, type Case, type Fix } from './fix.ts';
import { scalarText } from './scalar.ts';

/** Adds a key with its default, with each of the values that it may have, or with today; else asks for the value. */
export function addKey(given: Case, name: string): readonly Fix[] {
  const key = given.type && findKey(given.type, name);
  if (given.type === undefined || key === undefined) return [];
  const usual = defaultValue(key, given.type, given);
  const values = [...(usual === undefined ? [] : [usual]), ...possibleValues(key, given.today)];
  if (values.length === 0) return [ask(name)];
  return [...new Set(values)].flatMap((value) => addValue(given, name, value, value === usual));
}

function possibleValues({ kind }: Key, today: Day): readonly Value[] {
  switch (kind.kind) {
    case 'choice':
      return kind.options.map((option) => option.id);
    case 'yes-no':
      return [true, false];
    case 'date':
      return [today];
    case 'week':
      return [weekOf(today)];
    case 'quarter':
      return [quarterOf(today)];
    default:
      return [];
  }
}

/** Adds a key with one value. */
export function addValue(given: Case, key: string, value: Value, preferred: boolean): readonly Fix[] {
  return fix('add-key', { key, value: valueText(value, false) }, write(given, { [key]: value }), preferred);
}

/** Sets the status of the note. */
export function setStatus(given: Case, status: string): readonly Fix[] {
  return fix('use-value', { key: 'status', value: status }, write(given, { status }), false);
}

/** Gives the key at the finding another name. */
export function renameKey(given: Case, to: string | readonly string[] | undefined): readonly Fix[] {
  const { finding, root } = given;
  const { from } = finding;
  if (typeof to !== 'string' || !root.fields.some(({ key }) => key.from === from && key.to === finding.to))
    return [];
  const edits = [{ offset: from, length: finding.to - from, text: scalarText(to, { flow: root.flow }) }];
  return fix('rename-key', { key: finding.key ?? '', to }, readable(given, edits), true);
}

/** Removes the key at the finding, and not another of the same name. */
export function removeKeyHere(given: Case): readonly Fix[] {
  const { finding, root, text } = given;
  const field = root.fields.find((candidate) => candidate.key.from === finding.from);
  if (field === undefined) return [];
  const edits = [removeField(field, contextOf(text, root))];
  return fix('remove-key', { key: field.name }, readable(given, edits), false);
}
