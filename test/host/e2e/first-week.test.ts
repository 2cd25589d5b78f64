// A whole first week in the real workbench with the packed extension, by somebody who uses nothing but the keyboard.
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../scratch.ts';
import { ensurePackaged } from '../up-to-date.ts';
import { KeyboardUser } from './keyboard.ts';
import { eventually, openWorkbench, type TreeRow, type Workbench } from './workbench.ts';

/** Both kinds of theme are looked at. */
const THEMES = { node: 'Default Light Modern', web: 'Default Dark Modern' };
const TOPICS = ['Situation', 'Role difference', 'Expectations', 'Style', 'Resources', 'Growth'];
const SLIP = "I'll close the Acme deal for Sam on Friday.";

for (const kind of ['node', 'web'] as const) {
  describe(`a first week without a mouse, with the extension in the ${kind} host`, () => {
    let scratch = '';
    let workbench: Workbench;
    let user: KeyboardUser;
    let screen: KeyboardUser['screen'];

    before(async () => {
      await ensurePackaged((line) => console.log(line));
      scratch = await mkdtemp(join(tmpdir(), `manager-journal-e2e-${process.pid}-`));
      const workspace = join(scratch, 'my-team');
      await mkdir(workspace);
      workbench = await openWorkbench({
        workspace,
        scratch,
        kind,
        viewport: { width: 1400, height: 1000 },
        settings: { 'workbench.colorTheme': THEMES[kind] },
      });
      user = await KeyboardUser.at(workbench);
      ({ screen } = user);
    });

    after(async () => {
      await workbench.close();
      await removeFolder(scratch);
    });

    /** The only file of a folder of the journal, as it is on disk. */
    const note = async (folder: string): Promise<string> => {
      const path = join(scratch, 'my-team', 'manager-journal', folder);
      const [name = '', ...others] = await readdir(path);
      assert.deepEqual(others, []);
      return readFile(join(path, name), 'utf8');
    };

    const homePage = () => readFile(join(scratch, 'my-team', 'manager-journal', 'journal.md'), 'utf8');

    const saved = (folder: string, text: RegExp) =>
      eventually(`${String(text)} in ${folder}`, async () => text.test(await note(folder)));

    const row = (label: string, satisfied: (row: TreeRow) => boolean = () => true) =>
      eventually(`the row “${label}”`, async () =>
        (await screen.treeRows()).find((each) => each.label.startsWith(label) && satisfied(each)),
      );

    const picture = (step: string) => screen.screenshot(`week-${kind}-${step}`);

    it('begins with the walkthrough, whose first button makes the journal', async () => {
      await screen.runCommand('Welcome: Open Walkthrough');
      await screen.pick('Your First 90 Days');
      await user.tabTo('Create Journal');
      await picture('01-walkthrough');
      await user.enterAt('Create Journal', 'the rows of the journal', async () =>
        (await screen.treeRows()).some(({ label }) => label.startsWith('Next:')),
      );
      await row('Next: Agree the job with your manager');
      await row('Understand the job', ({ description }) => description === '0 of 5');
      assert.ok((await screen.statusBar()).some((item) => item.includes('Day 1 of 90')));
      await eventually('the focus in the tree', () => user.isInTree());
      await picture('02-created');
    });

    it('adds a person: the name is asked for, the rest is reached with Tab', async () => {
      await screen.runCommand('Manager Journal: Add Person');
      await picture('03-name');
      await screen.answer('Sam Okafor');
      await screen.waitForEditor('sam-okafor.md');
      await user.cursorAfter('one_on_one_days: 7');
      await user.fillIn(
        '7',
        'Customers call Sam first.',
        'To lead a team one day, Sam said so.',
        'Hurries through discovery.',
        'To be left alone on demos, to be coached on discovery.',
        'Curious, and liked by customers.',
      );
      await user.chooseInList('can-grow');
      await user.fillIn('Wait three seconds after each question');
      await picture('04-person');
      await user.chooseInList('in-progress');
      await screen.press('Control+S');
      await saved('people', /^role_fit: can-grow\ncoaching_focus: Wait three seconds after each question$/m);
      await saved('people', /^status: in-progress$/m);
      await row('1:1 with Sam Okafor');
    });

    it('opens the kickoff as the next step, with the cursor where it begins', async () => {
      await screen.runCommand('View: Show Manager Journal');
      await user.openRow('Next: Agree the job with your manager', 'kickoff.md');
      await user.cursorAfter('with: ');
      await user.fillIn('Helen Park', 'I raise what each of them can do.');
      await screen.press('Control+S');
      await picture('05-kickoff');
      await saved('boss-alignment', /^with: Helen Park$/m);
      await saved('boss-alignment', /^I raise what each of them can do\.$/m);
    });

    it('covers the kickoff topic by topic, with Space on the rows of the tree', async () => {
      await screen.runCommand('View: Show Manager Journal');
      await user.walkTo('Kickoff with your manager');
      await screen.press('ArrowRight');
      for (const topic of TOPICS) {
        await row(topic);
        await screen.press('ArrowDown');
        await screen.press('Space');
        await row(topic, ({ checked, spoken }) => checked === true && spoken === `${topic}: talked through`);
        assert.equal((await user.focusedRow())?.label, topic);
      }
      await saved(
        'boss-alignment',
        /^status: in-progress\ncovered: \[situation, role-difference, expectations, style, resources, growth\]$/m,
      );
      await picture('06-covered');
    });

    it('marks the kickoff as done in the menu of its row, and is told what comes next', async () => {
      await user.walkTo('Kickoff with your manager');
      await user.openMenu();
      await picture('07-menu');
      await user.chooseInMenu('Mark as Done');
      await row('Kickoff with your manager', ({ spoken }) => spoken.endsWith('done'));
      await row('Understand the job', ({ description }) => description === '1 of 5');
      await saved('boss-alignment', /^status: done$/m);
      await row('Next: ', ({ label }) => !label.includes('Agree the job'));
      assert.equal((await user.focusedRow())?.label, 'Kickoff with your manager');
    });

    it('writes the week’s reflection from tab stop to tab stop', async () => {
      await screen.runCommand('Manager Journal: New Reflection');
      await screen.waitForEditor('-W');
      await user.cursorAfter('coaching_hours: ');
      await picture('08-reflection');
      await user.fillIn(
        '6',
        '12',
        'The month ends on Monday, and I forgot the calendar.',
        'In the Acme call I answered for Sam.',
        'Sam ran discovery alone.',
        'Presales is booked out.',
        SLIP,
        'The end of the month',
        '2',
        'An hour of presales a week',
        'I ask before I answer',
        'Sit in and stay quiet',
      );
      await user.chooseInList('in-progress');
      await screen.press('Control+S');
      await saved(
        'reflections',
        /^coaching_hours: 6\ndoing_hours: 12\ndoing_reason: The end of the month\nheld_back: 2\nask: An hour of presales a week\npromise: I ask before I answer\ntry_one: Sit in and stay quiet$/m,
      );
      assert.ok((await note('reflections')).includes(`\n\n${SLIP}\n`));
    });

    it('finds the sentence in which the manager does the deal, and goes there from Problems', async () => {
      await eventually('the squiggle', async () => (await screen.squiggles()) === 1);
      const [problem = '', ...others] = await eventually('the entry in Problems', async () => {
        const found = await screen.problems();
        return found.length > 0 && found;
      });
      assert.deepEqual(others, []);
      assert.match(problem, /belongs to the rep.*\?/);
      await user.openProblem();
      await user.cursorIn(SLIP);
      await picture('09-finding');
    });

    it('turns the plan into a question to the rep, with the first quick fix', async () => {
      await user.openQuickFixes('Turn this plan into a coaching question');
      await picture('10-quick-fixes');
      await screen.press('Enter');
      await eventually('the question', async () =>
        (await screen.visibleText()).includes('Ask Sam: what is your plan to close the Acme deal on Friday?'),
      );
      await eventually('silence', async () => (await screen.squiggles()) === 0);
      await screen.press('Control+S');
      await picture('11-question');
      await saved('reflections', /^Ask Sam: what is your plan to close the Acme deal on Friday\?$/m);
    });

    it('looks at the Overview, and opens a note from a figure', async () => {
      await screen.runCommand('Manager Journal: Show Overview');
      await user.waitForFocus('Overview');
      await user.tabTo('Kickoff with your manager');
      await picture('12-overview');
      await screen.press('Enter');
      await screen.waitForEditor('kickoff.md');
    });

    it('writes a summary for the manager’s manager that names nobody of the team', async () => {
      await screen.runCommand('Manager Journal: Write Summary for My Manager');
      await screen.pick('The last 7 days');
      await screen.pick('Without names');
      await screen.waitForEditor('Summary');
      const text = await eventually('the summary', async () => {
        const shown = await screen.visibleText();
        return shown.includes('## What is next') && shown;
      });
      const [, day = ''] = /^start_date: \d+-\d+-0?(\d+)$/m.exec(await homePage()) ?? [];
      assert.match(
        text,
        new RegExp(`^# Summary, \\w+,? ${day} `),
        'it begins with the job, not a week before it',
      );
      assert.match(text, /^- Coach: 1 of 1 on schedule$/m);
      assert.match(text, /^- An hour of presales a week/m);
      assert.doesNotMatch(text, /Sam/);
      await picture('13-summary');
    });

    it('marks the reflection as done, which keeps the week', async () => {
      await screen.runCommand('View: Show Manager Journal');
      await user.walkTo('Reflection, Week');
      await user.openMenu();
      await user.chooseInMenu('Mark as Done');
      await row('Reflection, Week', ({ spoken }) => spoken.endsWith('done'));
      await row('Reflect', ({ description }) => description.startsWith('1 of 1'));
      await saved('reflections', /^status: done$/m);
      await picture('14-week-kept');
    });

    it('has done every step of the walkthrough, and touched no mouse', async () => {
      await screen.runCommand('Welcome: Open Walkthrough');
      await screen.pick('Your First 90 Days');
      const steps = await eventually('all steps to be done', async () => {
        const found = await screen.walkthroughSteps();
        return found.length > 0 && found.every(({ isDone }) => isDone) && found;
      });
      assert.equal(steps.length, 5);
      await picture('15-all-done');
      assert.equal(user.mousePresses, 0);
    });
  });
}
