import type { SceneLinks } from '../../src/model/index.ts';

/** Links of a page whose facts and elements all stand on it. */
export const LINKS: SceneLinks = {
  href: (target) => {
    if (target.kind === 'fact') return `#${target.fact}`;
    return target.kind === 'here' ? `#${target.id}` : null;
  },
  external: {},
};
