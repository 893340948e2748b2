import { compile } from '#charts/threads/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const threads = { draw, rows, compile };
