import { compile } from '#charts/map/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const map = { draw, rows, compile };
