// Reads a plan as far as it can be said as somebody else's: "I'll close the Acme deal myself" → "close the Acme deal".
// Small on purpose. What it does not understand for sure is undefined, so that no question is ever ungrammatical.
import { isVerb, mayBeNoun, verbOfIng } from './verbs.ts';

export interface Plan {
  /** What stands before the plan and stays, such as "Tomorrow" or "If Acme stalls", without its comma. */
  readonly lead: string;
  /** The act, from its verb in the base form on; undefined where it can't be said as the rep's. */
  readonly act: string | undefined;
}

const HEAD =
  /^I(?:['’]ll| will| shall| must| should|['’]d better| had better| am gonna|['’]m gonna|['’]m about to| am about to|(?:['’]m| am)(?: just| now| still)? (?:going|planning|hoping|aiming|meant|supposed|due) to|['’]ve got to|(?:['’]ve| have| need| want| plan| intend| aim| hope| mean| ought| expect)(?: got)? to|(?:['’]d| would) (?:like|love|prefer) to)(?= )/;
const LET_ME = /^Let me(?= )/i;
const PROGRESSIVE = /^I(?:['’]m| am)(?: just| now| personally)? (?<verb>\p{L}+ing)(?= )/u;
const SOON =
  /\b(?:tomorrow|tonight|later|next|soon|this (?:week|afternoon|evening|month|quarter)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
const FILLER =
  /^ (?:(?:just|also|simply|personally|probably|definitely|certainly|quickly|then|now|still|first|soon|finally|really|quietly|maybe|myself)|(?:have|need|want|try|be able) to|(?:go|try) and)(?= )/i;
const LEAD =
  /^(?:(?:(?:so|then|and|but|also|plus|now|first|later|today|tomorrow|tonight|(?:on |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening))?|(?:next|this) (?:week|month|quarter|afternoon|evening))\b,? )+|(?:if|when|once|unless|before|after|as soon as|since|because|while|until)\b[^,;:.!?"“”()]{1,80}, )/i;
/** What says that there is more in the sentence than the plan: then nothing of it may be replaced. */
const MORE =
  /\b(?:I|because|since|so|but|if|unless|while|although|though|who|whom|which|whether|otherwise|is|are|was|were|will|would|could|can|cannot|has|have|had)\b|n['’]t\b|['’](?:ll|m|ve|re|d)\b|[“”"«»(){}?!:;,–—…]|[.]\s/i;
/** What can't be said to the rep, or would mean something else there. */
const UNASKABLE =
  /\b(?:me|my|mine|he|she|him|his|her|hers|you|your|myself|ourselves|instead|rather|without|not|never|no)\b/i;
/** What closes a sentence. */
const ENDING = /(?<![\s.!…\p{Extended_Pictographic}\uFE0F])[\s.!…\p{Extended_Pictographic}\uFE0F]+$/u;
/** Behind a fragment's verb: what says that it has an object, and is therefore a verb. */
const OBJECT =
  /^ (?:(?:the|a|an|their|our|this|that|all|both|each|back|up|out)\b|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)\p{Lu})/u;

/**
 * Reads a sentence as a plan of its writer; undefined for anything else.
 * @param sentence Markdown, on one line
 * @param isFragment whether it is a list item or an open task, where "Call Globex" means the writer
 * @param rep the name of the rep that the question goes to, where that is known
 */
export function readPlan(sentence: string, isFragment: boolean, rep?: string): Plan | undefined {
  const lead = LEAD.exec(sentence)?.[0] ?? '';
  const main = sentence.slice(lead.length).replace(ENDING, '');
  const spoken = afterHead(main) ?? (isFragment && lead === '' ? fragment(main) : undefined);
  if (spoken === undefined || MORE.test(spoken)) return undefined;
  return { lead: lead.replace(/,? $/, ''), act: asRepsOwn(spoken, rep) };
}

function afterHead(main: string): string | undefined {
  const head = HEAD.exec(main) ?? LET_ME.exec(main);
  if (head) return withoutFiller(main.slice(head[0].length));
  const progressive = PROGRESSIVE.exec(main);
  const verb = verbOfIng(progressive?.groups?.['verb'] ?? '');
  if (!progressive || verb === undefined || !SOON.test(main)) return undefined;
  return verb + main.slice(progressive[0].length);
}

function withoutFiller(rest: string): string {
  let text = rest;
  for (let filler = FILLER.exec(text); filler; filler = FILLER.exec(text))
    text = text.slice(filler[0].length);
  return text.trimStart();
}

function fragment(main: string): string | undefined {
  const word = /^\p{L}+/u.exec(main)?.[0] ?? '';
  if (!isVerb(word)) return undefined;
  if (mayBeNoun(word) && !OBJECT.test(main.slice(word.length))) return undefined;
  return word.toLowerCase() + main.slice(word.length);
}

/** The act without its "myself", as something that the rep does: "for Sam" goes, "Sam's demo" is "your demo". */
function asRepsOwn(spoken: string, rep: string | undefined): string | undefined {
  if (!isVerb(/^\p{L}+/u.exec(spoken)?.[0] ?? '')) return undefined;
  let act = without(spoken, ['all by myself', 'by myself', 'on my own', 'myself', 'personally']);
  act = without(act, ['for her', 'for him', 'for them', 'with her', 'with him']);
  if (rep !== undefined) {
    act = without(act, [`for ${rep}`, `with ${rep}`]);
    act = act.replaceAll(`${rep}’s `, 'your ').replaceAll(`${rep}'s `, 'your ');
    // "Your" is safe where it was the rep's name; any other mention of the rep would address them in the third person.
    if (act.includes(rep)) return undefined;
    return UNASKABLE.test(act.replaceAll(/\byour /g, '')) ? undefined : act;
  }
  return UNASKABLE.test(act) ? undefined : act;
}

function without(text: string, phrases: readonly string[]): string {
  let left = ` ${text} `;
  for (const phrase of phrases) left = left.split(` ${phrase} `).join(' ');
  return left.trim();
}
