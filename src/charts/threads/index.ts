import { compile } from '#charts/threads/compile';
import { register } from '../scene/registry.ts';
import { draw } from './draw.ts';
import { rows } from './table.ts';

register('threads', { draw, rows, compile });
