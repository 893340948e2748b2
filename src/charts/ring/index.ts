import { compile } from '#charts/ring/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const ring = { draw, rows, compile };
