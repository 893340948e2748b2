import { compile } from '#charts/timeline/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const timeline = { draw, rows, compile };
