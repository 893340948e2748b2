import { fileURLToPath } from 'node:url';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory } from '../../src/compiler/compile.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const compiled = compileStory({ root, kinds }).story?.en;
if (!compiled) throw new Error('The story does not compile: npm run story:check says why.');

/** The story itself, in English. */
export const STORY = compiled;
