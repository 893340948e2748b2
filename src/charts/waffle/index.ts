import { compile } from '#charts/waffle/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('waffle', { draw, rows, compile });
