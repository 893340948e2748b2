import { TEXTURES, type Texture, type Tone } from '../../model/index.ts';
import type { At } from '../1-read/map.ts';
import type { FactRef } from '../2-parse/fact-draft.ts';
import type { LocalTemplate } from '../2-parse/text-draft.ts';
import type { ChartReader } from './reader.ts';

/** What a chart draws by an id, with its label. */
export interface ItemDraft {
  readonly id: At<string>;
  readonly label: LocalTemplate;
}

/** An item with one number. */
export interface MarkDraft extends ItemDraft {
  readonly fact: FactRef;
  readonly tone: Tone;
  readonly texture: Texture;
}

export function item(reader: ChartReader): ItemDraft {
  return { id: reader.id('id'), label: reader.words('label') };
}

export function mark(reader: ChartReader): MarkDraft {
  return {
    ...item(reader),
    fact: reader.id('fact'),
    tone: reader.tone(),
    texture: reader.choice('texture', TEXTURES),
  };
}

/** A fact, or `null` for a gap that is shown as a gap. */
export function factOrGap(reader: ChartReader): FactRef | null {
  const tree = reader.required('fact', 'a fact, or null for a gap');
  const gap = tree === null || (tree.kind === 'scalar' && tree.value === null);
  return gap ? null : reader.id('fact');
}

export function ids(list: readonly { readonly id: At<string> }[]): string[] {
  return list.map(({ id }) => id.value);
}

export function labels(list: readonly { readonly label: LocalTemplate }[]): LocalTemplate[] {
  return list.map(({ label }) => label);
}

/** What each item of one number draws, by its id. */
export function drawnByItem(
  list: readonly { readonly id: At<string>; readonly fact: FactRef | null }[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(list.map(({ id, fact }) => [id.value, fact ? [fact.value] : []]));
}
