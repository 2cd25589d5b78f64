// The Overview inside VS Code: one panel a journal, a page that lets nothing in, and words for all that it shows.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { addDays } from '../../../src/core/calendar.ts';
import { noteTypes } from '../../../src/core/catalogue/note-types.ts';
import type { Entry, Note } from '../../../src/core/note.ts';
import { overview } from '../../../src/core/overview.ts';
import { progress } from '../../../src/core/progress/progress.ts';
import { pageHtml } from '../../../src/editor/overview/page-html.ts';
import { overviewModel, pathsIn } from '../../../src/editor/overview/view-model.ts';
import { dayLabel } from '../../../src/editor/support/words/days.ts';
import type { OverviewModel } from '../../../src/overview/model.ts';
import { done, journal, note } from '../../core/progress/support.ts';
import { freshJournal, run } from '../support/journal.ts';
import { closeEditors, eventually } from '../support/workspace.ts';

const TODAY = '2026-11-24';
const ROOT = 'memory:/journal';

const HOME = journal({ startDate: '2026-09-28', created: '2026-09-28', teamSize: 1 });

/** The model of a journal that began on 28 September, with these notes. */
function modelOf(notes: readonly Note[], home = HOME, today = TODAY): OverviewModel {
  const entries: Entry[] = [home, ...notes];
  const report = progress({ entries, today, catalogue: noteTypes });
  return overviewModel(overview(report, new Map(entries.map((entry) => [entry.path, entry]))), ROOT);
}

function week(name: string, coaching: number, doing: number, date: string): Note {
  const hours = { coaching_hours: coaching, doing_hours: doing };
  return done({ type: 'weekly-reflection', path: `${name}.md`, week: name, date, ...hours });
}

const firstWeek = week('2026-W40', 2, 8, '2026-10-02');
const notes = [
  done({ type: 'boss-alignment', path: 'kickoff.md', meeting: 'kickoff', with: 'Dana', date: '2026-10-01' }),
  note({ type: 'person', path: 'sam.md', person: 'sam', name: 'Sam <b>Okafor</b>' }),
  done({ type: 'one-on-one', path: 'talk.md', person: 'sam', date: '2026-11-19' }),
  firstWeek,
  week('2026-W41', 3, 7, '2026-10-09'),
  week('2026-W43', 5, 5, '2026-10-23'),
];

describe('what the Overview says', () => {
  it('names each step with its state and day', () => {
    const marks = modelOf(notes).plan?.lanes.flatMap((lane) => lane.marks) ?? [];
    const labels = marks.map(({ label }) => label);
    assert.ok(
      labels.includes(`Kickoff with your manager: done, ${dayLabel('2026-10-01', TODAY)}`),
      labels.join('\n'),
    );
    assert.ok(
      labels.includes(`Day 90 with your manager: due ${dayLabel('2026-12-28', TODAY)}, no note yet`),
      labels.join('\n'),
    );
  });

  it('leaves a gap in the coaching share where there are no hours, and says so', () => {
    const { share } = modelOf(notes);
    const points = share?.points.map(({ name, share: value }) => [name, value]);
    assert.deepEqual(points?.slice(0, 4), [
      ['40', 0.2],
      ['41', 0.3],
      ['42', undefined],
      ['43', 0.5],
    ]);
    assert.equal(share?.points[2]?.label, 'Week 42: no hours');
    assert.deepEqual(
      share.table.rows[2]?.map((cell) => cell[0]?.text),
      ['Week 42', '–', '–', '–', '–'],
    );
    assert.ok(share.summary.includes('The hours are your own estimate.'));
    assert.ok(share.level);
    assert.equal(share.level.baseline, 0.25);
  });

  it('says “not enough yet” for a single week, and draws no level', () => {
    const { share } = modelOf([firstWeek]);
    assert.match(share?.summary.join(' ') ?? '', /Not enough yet/);
    assert.equal(share?.level, undefined);
  });

  it('gives each person a line for each kind of conversation', () => {
    const [sam] = modelOf(notes).people?.people ?? [];
    assert.deepEqual(sam?.name, { text: 'Sam <b>Okafor</b>', path: 'sam.md' });
    assert.deepEqual(
      sam.rows.map(({ label, late }) => [label, late]),
      [
        ['1:1 due 26 Nov', false],
        ['Coaching overdue since 11 Nov', true],
      ],
    );
    const held = `1:1 with Sam <b>Okafor</b>: held ${dayLabel('2026-11-19', TODAY)}`;
    assert.equal(sam.rows[0]?.marks[0]?.label, held);
  });

  it('says of every link at least what it shows, on whatever day', () => {
    const talk = done({ type: 'coaching', path: 'coach.md', person: 'sam', kind: 'call', minutes: 30 });
    const all = [...notes, { ...talk, values: new Map([...talk.values, ['check_on', '2026-11-25']]) }];
    for (let days = 0; days < 400; days++) {
      const { plan, share, record, people } = modelOf(all, HOME, addDays(TODAY, days));
      const rows = [plan, share, record, people].flatMap((section) => section?.table.rows ?? []);
      const labelled = rows.flat(2).filter(({ label }) => label !== undefined);
      assert.ok(labelled.length > 0);
      for (const { text, label = '' } of labelled) assert.ok(label.includes(text), `${label}: ${text}`);
    }
  });

  it('knows every note that it can open, and no other', () => {
    const paths = pathsIn(modelOf(notes));
    for (const { path } of notes) assert.ok(paths.has(path), path);
    for (const path of ['../secret.md', 'unknown.md', '']) assert.ok(!paths.has(path), path);
  });

  it('has no charts without a start date, but the way to set it', () => {
    const { startDate, ...withoutStart } = HOME;
    assert.ok(startDate);
    const model = modelOf([], withoutStart);
    assert.equal(model.plan, undefined);
    assert.equal(model.next.path, 'journal.md');
    assert.equal(model.header, 'No start date');
  });

  it('can be sent as it is', () => {
    const model = modelOf(notes);
    assert.deepEqual(JSON.parse(JSON.stringify(model)), model);
  });
});

describe('the page of the Overview', () => {
  it('lets nothing in but its own script and style sheet, under a new nonce each time', () => {
    const panel = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.Active, {});
    try {
      const dist = vscode.Uri.parse('file:///extension/dist');
      const [one = '', other = ''] = [0, 1].map(() => pageHtml(panel.webview, dist));
      const policy = /content="([^"]+)"/.exec(one)?.[1] ?? '';
      assert.match(policy, /^default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}'; /);
      assert.doesNotMatch(policy, /unsafe|\*(?!\.)|connect-src/);
      const nonce = /nonce-(\w+)/.exec(policy)?.[1];
      assert.equal(one.match(/<script/g)?.length, 1);
      assert.ok(one.includes(`<script nonce="${nonce}" src=`));
      assert.ok(!other.includes(String(nonce)));
    } finally {
      panel.dispose();
    }
  });
});

describe('Show Overview', () => {
  beforeEach(freshJournal);
  after(closeEditors);

  const tabs = () =>
    vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputWebview && input.viewType.endsWith('managerJournal.overview'),
      );

  it('opens one panel, however often it is asked for', async () => {
    await run('showOverview');
    await run('showOverview');
    await eventually('the panel', () => (tabs().length > 0 ? true : undefined));
    assert.deepEqual(
      tabs().map(({ label }) => label),
      ['Overview'],
    );
  });

  it('opens again after it was closed', async () => {
    await run('showOverview');
    await eventually('the panel', () => (tabs().length === 1 ? true : undefined));
    await closeEditors();
    await eventually('the end of the panel', () => (tabs().length === 0 ? true : undefined));
    await run('showOverview');
    await eventually('the panel once more', () => (tabs().length === 1 ? true : undefined));
  });
});
