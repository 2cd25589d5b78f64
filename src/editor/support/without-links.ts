// Takes the links out of a text that VS Code would make links of.

/**
 * In the text of a notification VS Code makes a link of `[label](command:…)`, `(https:…)` and `(file:…)`, and a click on
 * it runs the command. Names of people and files, values of settings and errors come into messages as they are, so what
 * makes them a link is broken here: `](` becomes `] (`.
 */
export function withoutLinks(message: string): string {
  return message.replaceAll('](', '] (');
}
