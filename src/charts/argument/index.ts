import { compile } from '#charts/argument/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const argument = { draw, rows, compile };
