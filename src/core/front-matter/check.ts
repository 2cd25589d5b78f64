// Checks what a note's status promises: a reason when skipped, a day that has come and the needed keys when done.
import type { NoteType } from '../catalogue/model.ts';
import type { Day, FrontMatterFinding } from '../note.ts';
import { spanOf, type Fields } from './fields.ts';

/**
 * The findings of a status. A key that is written but wrong has a finding of its own and is not named again.
 * Without `today` no date lies in the future; of a planned note it may.
 */
export function checkStatus(type: NoteType, fields: Fields, today: Day | undefined): FrontMatterFinding[] {
  const { values, written } = fields;
  const status = written.get('status');
  if (status === undefined) return [];
  const place = spanOf(status.value);
  if (values.get('status') === 'skipped' && !written.has('reason')) {
    return [{ code: 'skipped-without-reason', ...place, key: 'status', facts: {} }];
  }
  if (values.get('status') !== 'done') return [];
  const findings: FrontMatterFinding[] = [];
  const missing = type.keys.filter((key) => key.needed === 'done' && !written.has(key.name));
  if (missing.length > 0) {
    const keys = missing.map((key) => key.name);
    findings.push({ code: 'done-without-keys', ...place, key: 'status', facts: { keys } });
  }
  const date = values.get('date');
  const dateField = written.get('date');
  if (today !== undefined && dateField !== undefined && typeof date === 'string' && date > today) {
    const facts = { actual: date, today };
    findings.push({ code: 'future-date', ...spanOf(dateField.value), key: 'date', facts });
  }
  return findings;
}
