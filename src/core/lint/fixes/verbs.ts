// The acts of a deal that a coach can ask a rep's plan for: "what is your plan to … ?"

/**
 * Base forms. Left out on purpose: taking over, stepping in, helping, telling, showing, for which "what is your plan to
 * take over your account?" would be nonsense.
 */
const VERBS =
  'address agree answer approach arrange book bring build call chase clinch close collect compile complete contact ' +
  'convince counter create cut decide deliver demo design develop devise discount discuss draft draw email escalate explain ' +
  'extend fill find finalise finalize finish fix follow generate get give handle hit host land lead lower make map meet ' +
  'message move negotiate offer open outline persuade phone pitch position prepare present price produce propose ' +
  'prospect push put qualify quote raise reach reassure rebuild recover reduce reply requote reschedule resend resolve ' +
  'respond restructure revise rework rewrite ring rescue run save schedule secure sell send set settle sign sort speak submit ' +
  'talk text unblock update upsell visit waive win work write';

/** Verbs that are nouns as well: at the beginning of a fragment they need an object at once. */
const NOUNS_TOO =
  'address answer approach book build call chase close contact counter cut demo design discount draft draw email ' +
  'finish fix hit host land lead map message move offer open outline phone pitch position present price produce ' +
  'push quote raise reach ring run save schedule set sign sort talk text update visit win work';

const verbs = new Set(VERBS.split(' '));
const nounsToo = new Set(NOUNS_TOO.split(' '));
const byIng = new Map(VERBS.split(' ').map((verb) => [ingOf(verb), verb]));

/** Whether a word is the base form of such a verb. */
export function isVerb(word: string): boolean {
  return verbs.has(word.toLowerCase());
}

/** Whether a word that begins a fragment may be a noun: "Call with Acme" is no plan to call. */
export function mayBeNoun(word: string): boolean {
  return nounsToo.has(word.toLowerCase());
}

/** "closing" → "close"; undefined for what is none of these verbs. */
export function verbOfIng(word: string): string | undefined {
  return byIng.get(word.toLowerCase());
}

/** Doubled before -ing: one syllable, one vowel, one consonant. */
function ingOf(verb: string): string {
  if (/^[^aeiou]*[aeiou][bdglmnprt]$/.test(verb)) return `${verb}${verb.slice(-1)}ing`;
  return verb.endsWith('e') ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
