import { compile } from '#charts/waffle/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const waffle = { draw, rows, compile };
