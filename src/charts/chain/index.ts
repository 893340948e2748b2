import { compile } from '#charts/chain/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const chain = { draw, rows, compile };
