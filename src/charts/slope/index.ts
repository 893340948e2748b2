import { compile } from '#charts/slope/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const slope = { draw, rows, compile };
