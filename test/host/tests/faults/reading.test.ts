// Reading a journal on a file system that fails: what can be read is shown, what can't is named, and nothing stays wrong.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { journalApi, ours, progress, run } from '../../support/journal.ts';
import {
  eachWithTeam,
  inJournal,
  interview,
  refresh,
  rows,
  showsOnly,
  type Team,
} from '../../support/team.ts';
import { at, eventually } from '../../support/workspace.ts';

const BOOK = 'sales-manager-survival-guide.md';
let team: Team;

async function setFolder(path: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('managerJournal');
  await settings.update('folder', path, vscode.ConfigurationTarget.Workspace);
}

describe('reading a journal', () => {
  eachWithTeam((begun) => {
    team = begun;
  });
  afterEach(() => setFolder(undefined));

  it('without permission for one note shows the others, names that one, and reads it once it may', async () => {
    team.write('a.md', interview('Ann'));
    await showsOnly(['a.md', BOOK]);
    team.faults.denyReading(/\/b\.md$/);
    team.write('b.md', interview('Ben'));
    team.write('c.md', interview('Cem'));
    await showsOnly(['a.md', 'c.md', BOOK]);
    assert.deepEqual(
      (await rows('attention')).map(({ label }) => label),
      ['b.md'],
    );
    team.faults.mend();
    await refresh();
    await showsOnly(['a.md', 'b.md', 'c.md', BOOK]);
    assert.deepEqual(await rows('attention'), []);
  });

  it('keeps showing a note that could be read before, and reads it again at the next event of any', async () => {
    team.write('a.md', interview('Ann', 'planned'));
    await showsOnly(['a.md', BOOK]);
    team.faults.denyReading(/\/a\.md$/);
    team.write('a.md', interview('Ann'));
    await refresh();
    await showsOnly(['a.md', BOOK]);
    team.faults.mend();
    team.write('z.md', '# Something else\n');
    await eventually('the change', async () =>
      (await rows('learn')).some(({ score, uri }) => score === 1 && uri?.path.endsWith('a.md')),
    );
  });

  it('checks every note that can be read for doing the deal, though one can’t', async () => {
    for (const name of ['a.md', 'b.md', 'c.md']) team.write(name, 'I’ll close the Acme deal myself.\n');
    await refresh();
    team.faults.denyReading(/\/b\.md$/);
    assert.equal(await run<number>('checkAllNotes'), 2);
    const found = ['a.md', 'b.md', 'c.md'].map((name) => ours(inJournal(name)).length);
    assert.deepEqual(found, [1, 0, 1]);
  });

  it('without permission for a folder shows all that lies elsewhere, and the folder’s notes as they were', async () => {
    team.write('deep/er/a.md', interview('Ann'));
    team.write('b.md', interview('Ben'));
    await showsOnly(['a.md', 'b.md', BOOK]);
    team.faults.denyReading(/\/deep(\/|$)/);
    team.write('c.md', interview('Cem'));
    await refresh();
    await showsOnly(['a.md', 'b.md', 'c.md', BOOK]);
    team.delete('deep/er/a.md');
    team.faults.mend();
    await refresh();
    await showsOnly(['b.md', 'c.md', BOOK]);
  });

  it('without permission for its home page goes on with what the page said', async () => {
    team.faults.denyReading(/\/journal\.md$/);
    await refresh();
    assert.match((await progress()).header, /^Day \d+ of 90/);
    team.faults.mend();
    await refresh();
    assert.match((await progress()).header, /^Day \d+ of 90/);
  });

  it('for the first time without permission for its home page takes it for a journal that needs attention', async () => {
    team.faults.outside.rename(at('manager-journal'), at('closed'));
    team.faults.denyReading(/\/closed\/journal\.md$/);
    await setFolder('closed');
    await eventually('the page in need of attention', async () =>
      (await rows('attention')).some(({ label }) => label === 'journal.md'),
    );
    team.faults.mend();
    await refresh();
    assert.match((await progress()).header, /^Day \d+ of 90/);
  });

  it('that lies deep learns that a folder above it was moved, and moved back', async () => {
    team.faults.outside.createDirectory(at('notes [2026]'));
    team.faults.outside.rename(at('manager-journal'), at('notes [2026]/journal'));
    await setFolder('notes [2026]/journal');
    const hasJournal = async () => (await (await journalApi()).progress(at(''))) !== undefined;
    await eventually('the journal', hasJournal);
    team.faults.outside.rename(at('notes [2026]'), at('parked'));
    await eventually('no journal', async () => !(await hasJournal()));
    team.faults.outside.rename(at('parked'), at('notes [2026]'));
    await eventually('the journal again', hasJournal);
  });

  it('of which nothing can be reached keeps what it shows', async () => {
    team.write('a.md', interview('Ann'));
    await showsOnly(['a.md', BOOK]);
    team.faults.on(['stat', 'readDirectory', 'readFile'], /manager-journal/, (uri) =>
      Promise.reject(vscode.FileSystemError.Unavailable(uri)),
    );
    await refresh();
    await showsOnly(['a.md', BOOK]);
    team.faults.mend();
    await refresh();
    await showsOnly(['a.md', BOOK]);
  });

  it('passes over a note that vanishes between the listing and the reading', async () => {
    team.write('a.md', interview('Ann'));
    team.write('b.md', interview('Ben'));
    team.faults.on(['readFile'], /\/a\.md$/, async (_uri, go) => {
      team.faults.mend();
      team.delete('a.md');
      return go();
    });
    await refresh();
    await showsOnly(['b.md', BOOK]);
    assert.deepEqual(await rows('attention'), []);
  });

  it('passes over a folder that vanishes between its parent’s listing and its own', async () => {
    team.write('deep/a.md', interview('Ann'));
    team.write('b.md', interview('Ben'));
    team.faults.on(['readDirectory'], /\/deep$/, async (_uri, go) => {
      team.faults.mend();
      team.delete('deep');
      return go();
    });
    await refresh();
    await showsOnly(['b.md', BOOK]);
  });

  it('ends with what a note says now, however slowly it was read before', async () => {
    team.write('a.md', interview('Ann', 'planned'));
    await showsOnly(['a.md', BOOK]);
    // The old text has been read and is on its way while the new one is written.
    let release!: () => void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let isHeld = false;
    team.faults.on(['readFile'], /\/a\.md$/, async (_uri, go) => {
      const text = await go();
      if (!isHeld) {
        isHeld = true;
        await gate;
      }
      return text;
    });
    const refreshed = refresh();
    await eventually('the slow read', () => isHeld);
    team.write('a.md', interview('Ann'));
    release();
    await refreshed;
    await eventually('the new text', async () =>
      (await rows('learn')).some(({ score, uri }) => score === 1 && uri?.path.endsWith('a.md')),
    );
  });
});

describe('file events', () => {
  eachWithTeam((begun) => {
    team = begun;
  });

  function change(): void {
    team.write('a.md', interview('Ann'));
    team.write('folder/b.md', interview('Ben'));
    team.write('folder/gone.md', interview('Gus'));
    team.delete('folder/gone.md');
    team.rename('folder', 'moved');
    team.write('c.md', interview('Cem'));
    team.rename('c.md', 'd.md');
    team.write('c.md', '# No interview any more\n');
  }
  const result = ['a.md', 'b.md', 'd.md', BOOK];

  it('that are lost are made up for by the refresh button', async () => {
    team.faults.loseEvents();
    change();
    await refresh();
    await showsOnly(result);
  });

  it('that come twice change nothing twice', async () => {
    team.faults.doubleEvents();
    change();
    await showsOnly(result);
  });

  it('that come late and the last one first lead to what there is', async () => {
    const tell = team.faults.reverseEvents();
    change();
    tell();
    await showsOnly(result);
  });

  it('that are lost for a note in a clean editor are made up for as well', async () => {
    team.write('a.md', interview('Ann', 'planned'));
    await vscode.window.showTextDocument(inJournal('a.md'));
    team.faults.loseEvents();
    team.write('a.md', interview('Ann'));
    await refresh();
    await eventually('the new text', async () =>
      (await rows('learn')).some(({ score, uri }) => score === 1 && uri?.path.endsWith('a.md')),
    );
  });

  it('of a rename of the whole journal and back leave it as it was, even when it is looked for in between', async () => {
    team.write('a.md', interview('Ann'));
    await showsOnly(['a.md', BOOK]);
    team.faults.outside.rename(at('manager-journal'), at('parked'));
    await eventually('no journal', async () => {
      await refresh();
      return (await (await journalApi()).progress(at(''))) === undefined;
    });
    team.faults.outside.rename(at('parked'), at('manager-journal'));
    await eventually('the journal', async () => {
      const found = await (await journalApi()).progress(at(''));
      return found !== undefined;
    });
    await showsOnly(['a.md', BOOK]);
  });

  it('of a rename of the whole journal while it is being read lead to what there is', async () => {
    team.write('a.md', interview('Ann'));
    const held = team.faults.hold(['readFile'], /\/a\.md$/);
    const refreshed = refresh();
    await eventually('the slow read', () => held.waiting > 0);
    team.faults.outside.rename(at('manager-journal'), at('parked'));
    held.release();
    await refreshed;
    team.faults.outside.rename(at('parked'), at('manager-journal'));
    await eventually('the journal', async () => (await (await journalApi()).progress(at(''))) !== undefined);
    await showsOnly(['a.md', BOOK]);
  });
});
