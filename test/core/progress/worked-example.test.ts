// The worked example of docs/progress.md, read from that page: its notes through the reader, its figures from its tables.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import { readEntry } from '../../../src/core/front-matter/read.ts';
import { progress } from '../../../src/core/progress/progress.ts';

const page = readFileSync(new URL('../../../docs/progress.md', import.meta.url), 'utf8');
const example = page.slice(page.indexOf('## A worked example'));
const today = '2027-01-15';

const entries = [...example.matchAll(/^(\S+\.md): (\{.*)$/gm)].map(([, path = '', yaml = '']) =>
  readEntry(path, `---\n${yaml}\n---\n`, { catalogue: noteTypes, today }),
);
const report = progress({ entries, today, catalogue: noteTypes });

/** A line of a group's table, or the heading of a group, as the page writes them. */
function lines(): string[] {
  return report.groups.flatMap(({ id, done, of, overdue, items }) => [
    `#### ${id}: ${String(done)} of ${String(of)} · ${String(overdue)} overdue`,
    ...items.map(({ key, status, score, due = '', overdue: isOverdue }) =>
      ['', `\`${key}\``, status, String(Math.round(score * 100) / 100), due + (isOverdue ? ' overdue' : '')]
        .join(' | ')
        .trim(),
    ),
  ]);
}

describe('the worked example in the docs', () => {
  it('has the notes that the page lists', () => {
    assert.equal(entries.length, 26);
    assert.deepEqual(
      entries.filter(({ kind }) => kind === 'unreadable').map(({ path }) => path),
      ['ideas.md'],
    );
  });

  it('counts each group and item as the page says', () => {
    const written = [...example.matchAll(/^(#### .*|\| `.*)$/gm)].map(([line]) =>
      line.startsWith('#')
        ? line
        : line
            .split('|')
            .slice(0, 5)
            .map((cell) => cell.trim())
            .join(' | ')
            .trim(),
    );
    assert.deepEqual(lines(), written);
  });

  it('has the header of the page', () => {
    const { header, due, overdue } = report;
    assert.ok(header.kind === 'day');
    assert.deepEqual(due, { done: header.done, of: header.due });
    const line = `### Day ${String(header.day)} of 90 · ${String(due.done)} of ${String(due.of)} due so far · ${String(overdue)} overdue`;
    assert.ok(example.includes(`\n${line}\n`), line);
  });

  it('has the record and the coaching share of the page', () => {
    const { reflections, coachingShare } = report;
    const record = `${String(reflections.kept)} of the last ${String(reflections.of)} working weeks, run ${String(reflections.run)}.`;
    assert.ok(example.includes(record), record);
    assert.ok(coachingShare.kind === 'share');
    const percent = (share: number) => `${String(Math.round(share * 100))}%`;
    const { latest, now, baseline, heldBack } = coachingShare;
    const share = `Coaching ${String(latest.coaching)} h, doing ${String(latest.doing)} h; four weeks ${percent(now)}, began ${percent(baseline)}`;
    assert.ok(example.includes(share), share);
    assert.ok(example.includes(`Held back ${String(heldBack)} times`));
    assert.deepEqual([now, baseline], [18 / 42, 7 / 22]);
  });

  it('has the next step of the page', () => {
    const { next } = report;
    assert.ok(next.kind === 'overdue');
    assert.ok(example.includes(`Next step: overdue \`${next.item.key}\``));
  });

  it('names what is missing in the meeting that says done', () => {
    const item = report.groups[0]?.items.find(({ key }) => key === 'boss-alignment/day-30');
    assert.deepEqual(item?.missing, [
      { kind: 'key', key: 'with' },
      { kind: 'topic', topic: 'growth' },
    ]);
  });
});
