import { compile } from '#charts/paths/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const paths = { draw, rows, compile };
