import { cards } from './cards/index.ts';
import { data } from './data/index.ts';
import { embed } from './embed/index.ts';
import { offline } from './offline/index.ts';
import type { Output } from './output.ts';
import { single } from './single/index.ts';
import { site } from './site/index.ts';

/** Everything that is made from the story. A new output is a folder and a line here. */
export const OUTPUTS: readonly Output[] = [data, cards, single, site, embed, offline];
