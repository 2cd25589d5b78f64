// Stands in the bundles for what gray-matter names and we never let it reach: Node's fs, js-yaml and its engines with their eval.
'use strict';

function refuse() {
  throw new Error('The front matter reader has no business here.');
}

module.exports = {
  readFileSync: refuse,
  yaml: { parse: refuse, stringify: refuse },
};
