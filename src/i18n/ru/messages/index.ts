import type { MessageAreas } from '../../areas.ts';
import { core } from './core.ts';
import { embed } from './embed.ts';
import { memory } from './memory.ts';
import { offline } from './offline.ts';
import { present } from './present.ts';
import { reference } from './reference.ts';

/** All messages in Russian. */
export const messages: MessageAreas = { core, reference, offline, memory, present, embed };
