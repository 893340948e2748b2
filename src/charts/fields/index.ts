import { compile } from '#charts/fields/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const fields = { draw, rows, compile };
