import type { At } from '../1-read/map.ts';
import type { LocalTemplate } from '../2-parse/text-draft.ts';

/** What every state of every kind says. A kind adds its own keys; the last two tell the compiler what they hold. */
export interface StateDraft {
  readonly id: At<string>;
  readonly title: LocalTemplate;
  readonly alt: LocalTemplate;
  readonly annotations: readonly { readonly at: At<string>; readonly text: LocalTemplate }[];
  readonly show: readonly At<string>[];
  readonly highlight: readonly At<string>[];
  /** Texts of the kind's own keys. */
  readonly texts?: readonly LocalTemplate[];
  /** Ids drawn besides those of `show`, by the kind's own keys. */
  readonly also?: readonly At<string>[];
}
