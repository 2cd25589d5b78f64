// What the editor sends to the Overview page and what the page sends back: plain data, every word already in the user's language.

/** A message to the page. */
export type ToPage =
  | { readonly kind: 'overview'; readonly overview: OverviewModel }
  /** There is nothing to show, and why. */
  | { readonly kind: 'nothing'; readonly root: string; readonly message: string };

/** A message from the page, once it has been checked. */
export type FromPage =
  /** The page listens: it wants its data. */
  | { readonly kind: 'ready' }
  /** Open the note at this path inside the journal. */
  | { readonly kind: 'open'; readonly path: string };

/** What VS Code keeps of the page while it is hidden, and over a restart. */
export interface PageState {
  /** The journal's folder, as a URI. */
  readonly root: string;
  /** The ids of the tables that are open. */
  readonly tables: readonly string[];
  /** How far down the page was, in pixels. */
  readonly scroll: number;
}

export interface OverviewModel {
  readonly root: string;
  readonly title: string;
  /** “Day 23 of 90 · 6 of 7 due so far”. */
  readonly header: string;
  readonly next: Piece;
  readonly words: Words;
  /** Missing when nothing can be placed; then there are no sections either. */
  readonly frame?: FrameModel;
  readonly plan?: PlanSection;
  readonly share?: ShareSection;
  readonly record?: RecordSection;
  readonly people?: PeopleSection;
}

/** The page's own few words. */
export interface Words {
  readonly showTable: string;
  /** How to get from mark to mark. */
  readonly keys: string;
  readonly legend: readonly LegendEntry[];
  readonly peopleLegend: readonly LegendEntry[];
  readonly recordLegend: readonly { readonly state: WeekState; readonly label: string }[];
}

export interface LegendEntry {
  readonly shape: Shape;
  readonly state: MarkState;
  readonly label: string;
}

/** All places are days of the job; day n fills the line from n to n + 1. */
export interface FrameModel {
  readonly from: number;
  readonly to: number;
  readonly today: number;
  readonly todayLabel: string;
  readonly ticks: readonly { readonly day: number; readonly label: string; readonly date: string }[];
}

export type MarkState = 'done' | 'in-progress' | 'due' | 'overdue' | 'skipped';
export type WeekState = 'kept' | 'late' | 'open' | 'missed' | 'off' | 'optional';
export type Shape = 'circle' | 'diamond' | 'bell';

/** A figure of a chart; it is a button when it has a note to open. */
export interface MarkModel {
  readonly key: string;
  readonly day: number;
  readonly shape: Shape;
  readonly state: MarkState;
  /** All that there is to say, for the tip and for screen readers. */
  readonly label: string;
  readonly path?: string;
}

interface Section {
  readonly title: string;
  /** What the chart says, in sentences. */
  readonly summary: readonly string[];
  readonly table: TableModel;
}

export interface PlanSection extends Section {
  readonly lanes: readonly {
    readonly label: string;
    readonly detail: string;
    readonly marks: readonly MarkModel[];
  }[];
}

export interface ShareSection extends Section {
  /** Of 0 to 1. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly points: readonly WeekFigure[];
  /** Missing while there are too few weeks. */
  readonly level?: {
    readonly baseline: number;
    readonly baselineLabel: string;
    readonly now: number;
    readonly nowLabel: string;
    /** The days that `now` rests on. */
    readonly from: number;
    readonly to: number;
  };
}

export interface RecordSection extends Section {
  readonly weeks: readonly WeekFigure[];
}

/** A week on the line of days: from its Monday to the Monday after. */
export interface WeekFigure {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly state: WeekState;
  /** The number of the week. */
  readonly name: string;
  readonly label: string;
  /** 0 to 1; missing where there is a gap. */
  readonly share?: number;
  readonly path?: string;
}

export interface PeopleSection extends Section {
  readonly people: readonly {
    readonly key: string;
    readonly name: Piece;
    readonly rows: readonly {
      readonly label: string;
      readonly late: boolean;
      readonly marks: readonly MarkModel[];
    }[];
  }[];
}

export interface TableModel {
  /** Stays the same, for the state. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What stands in a cell, one piece after the other; the first cell of a row names the row. */
export type Cell = readonly Piece[];

/** A text; a button when it has a note to open. */
export interface Piece {
  readonly text: string;
  /** What a screen reader says instead, where the text alone would not do. */
  readonly label?: string;
  readonly path?: string;
}
