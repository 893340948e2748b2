import { compile } from '#charts/bars/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const bars = { draw, rows, compile };
