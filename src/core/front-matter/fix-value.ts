// Quick fixes that put another value in the place of one that is wrong.
import { findKey } from '../catalogue/lookup.ts';
import type { Value } from '../note.ts';
import { valueText } from './edit-field.ts';
import { fieldOf, fix, readable, write, type Case, type Fix } from './fix.ts';
import { meantValues } from './meant.ts';
import { isEmpty, readValue } from './values.ts';

/** The values that are meant, and for an item of a list to take it out. */
export function useMeantValues(given: Case): readonly Fix[] {
  const { finding, type, root } = given;
  const name = finding.key ?? '';
  const key = type && findKey(type, name);
  const date = fieldOf(root, 'date');
  const dateValue = date && readValue(date.value, { kind: 'date' }, []).value;
  const { values, sure } = meantValues(finding, key, {
    today: given.today,
    timezone: given.timezone,
    date: typeof dateValue === 'string' ? dateValue : undefined,
  });
  return [
    ...values.flatMap((value, index) => useValue(given, value, sure && index === 0)),
    ...removeItem(given),
  ];
}

/** Puts a value in the place of the finding: the whole of the key's value, or one item of its list. */
export function useValue(given: Case, value: Value, preferred: boolean): readonly Fix[] {
  const { finding, root } = given;
  const key = finding.key ?? '';
  const facts = { key, value: valueText(value, false) };
  const whole = fieldOf(root, key)?.value;
  // A finding from before the last keystroke may stand elsewhere by now.
  if (whole === undefined || finding.from < whole.from || finding.to > whole.to) return [];
  if (whole.from === finding.from && whole.to === finding.to) {
    return fix('use-value', facts, write(given, { [key]: value }), preferred);
  }
  const text = valueText(value, true);
  const edits = [{ offset: finding.from, length: finding.to - finding.from, text }];
  return fix('use-value', facts, readable(given, edits), preferred);
}

/** Takes an item that is no good out of its list. */
function removeItem(given: Case): readonly Fix[] {
  const { finding, root, text } = given;
  const key = finding.key ?? '';
  const list = fieldOf(root, key)?.value;
  if (list?.kind !== 'list') return [];
  const stay = list.items.filter((item) => item.from !== finding.from && !isEmpty(item));
  if (stay.length === list.items.length || stay.some((item) => item.kind !== 'scalar')) return [];
  const items = stay.map((item) => (item.kind === 'scalar' ? item.text : ''));
  const facts = { key, value: text.slice(finding.from, finding.to) };
  return fix('remove-item', facts, write(given, { [key]: items }), false);
}
