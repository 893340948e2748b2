import { compile } from '#charts/scorecard/compile';
import { draw } from './draw.ts';
import { rows } from './table.ts';

export const scorecard = { draw, rows, compile };
