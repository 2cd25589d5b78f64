// How much is thrown at the parts, and how long they may take; the only place for such figures.

/** One generated case, in seconds of the processor. Notes take milliseconds: this is for what would never end. */
export const CASE_SECONDS = 10;

/** A long text of one thing, in UTF-16 units, ten times as much in a long run; what is quadratic takes many times its time. */
export const LONG = 20_000;

/** What a part may take for that, in seconds of the processor: most take a hundredth of one. */
export const LONG_SECONDS = 5;

/** A line that nobody would write, in UTF-16 units. */
export const LONG_LINE = 10_000_000;

/** What a part may take for that line, in seconds of the processor. Most take a few, 770,000 findings a hundred and more. */
export const LONG_LINE_SECONDS = 300;

/** How deep lists, quotes, brackets and the like are nested. */
export const DEEP = 1_000;

/** More front matter than is read, or nearly, in UTF-16 units: the limit is 64 K. */
export const MUCH_FRONT_MATTER = [60_000, 65_536, 70_000, 1_000_000];
