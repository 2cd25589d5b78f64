// The kinds of features that the model weighs; part of the model's format, so numbers are never reused.

export const KIND = {
  /** Paragraph, item or cell; task or not. */
  setting: 1,
  /** Words as they are written, alone, beside each other, with one between. */
  word: 2,
  pair: 3,
  skip: 5,
  stem: 7,
  grams: 8,
  /** The same with words replaced by their classes. */
  cls: 10,
  clsPair: 11,
  clsSkip: 12,
  clsWord: 13,
  /** Runs of symbols, one a word. */
  skeleton2: 14,
  skeleton3: 15,
  skeletonSkip: 17,
  /** Words and classes with the agent and stance of the verb before them. */
  scopedWord: 20,
  scopedCls: 21,
  /** Verbs with agent and stance, alone and with lemma, class, object, governor, time. */
  event: 30,
  eventLemma: 31,
  eventCls: 32,
  eventObj: 33,
  lemmaObj: 34,
  eventGov: 35,
  coarseObj: 38,
  eventTime: 41,
  /** One verb and the next; the first and the last; all of them. */
  eventPair: 42,
  edge: 43,
  signature: 46,
} as const;
