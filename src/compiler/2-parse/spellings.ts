import { describe } from '../1-read/map.ts';
import type { Tree } from '../1-read/yaml.ts';
import type { Report } from '../errors/report.ts';

const WHAT = 'a list of names, each a list of two spellings or more';

function spelling(tree: Tree, report: Report): string[] {
  if (tree.kind === 'scalar' && typeof tree.value === 'string' && tree.value.trim() !== '')
    return [tree.value];
  report.add('wrong-type', tree.place, describe(tree), 'a spelling: a text');
  return [];
}

/** spellings.yaml: names that are spelled in more than one way, here or in the sources, printed errors included. */
export function parseSpellings(tree: Tree | null, report: Report): (readonly string[])[] {
  if (tree === null) return [];
  if (tree.kind !== 'list') {
    report.add('wrong-type', tree.place, describe(tree), WHAT);
    return [];
  }
  return tree.items.flatMap((item) => {
    if (item.kind === 'list' && item.items.length > 1)
      return [item.items.flatMap((each) => spelling(each, report))];
    report.add('wrong-type', item.place, describe(item), 'two spellings or more of one name');
    return [];
  });
}
