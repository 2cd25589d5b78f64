// What somebody wrote in the last part of a note made from a template: the promises at the end of a one-on-one.

/** More than this does not fit into a prompt. */
const MAX_LENGTH = 240;

/**
 * The user's lines below the last heading of level two, joined by `; ` on one line: without prompts (block quotes),
 * comments, list markers and slots that nobody has filled in. Empty when there are none.
 */
export function lastAnswer(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/);
  const heading = lines.findLastIndex((line) => /^##\s/.test(line));
  if (heading === -1) return '';
  const said = lines
    .slice(heading + 1)
    .filter((line) => !/^\s*(?:>|<!--|#|…\s*$|$)/.test(line))
    .map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '').trim())
    .filter((line) => line !== '' && line !== '…');
  const answer = said.join('; ');
  return answer.length > MAX_LENGTH ? `${answer.slice(0, MAX_LENGTH).trimEnd()}…` : answer;
}
