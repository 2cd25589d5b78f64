// `npm run train`: reads test/corpus, trains, writes the model file. The same corpora give the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHORS, ownCorpora, sentencesOf } from './corpus.ts';
import { examplesOf } from './examples.ts';
import { trainModel } from './training.ts';

const MODEL = join(import.meta.dirname, '..', '..', 'src', 'core', 'lint', 'model', 'lint-model.bin');

const examples = examplesOf([...AUTHORS, ...ownCorpora()].flatMap(sentencesOf));
const bytes = trainModel(examples);
writeFileSync(MODEL, bytes);
console.log(`${examples.length} sentences → ${bytes.length} bytes in src/core/lint/model/lint-model.bin`);
