import { describe, maps, type MapReader } from '../1-read/map.ts';
import type { Tree } from '../1-read/yaml.ts';
import type { ErratumDraft } from './draft.ts';
import type { Parsing } from './template.ts';
import type { Texts } from './texts.ts';

function erratum(reader: MapReader, texts: Texts): ErratumDraft {
  const paragraph = reader.optionalNumber('paragraph');
  const id = reader.string('id', 'an id of its own');
  const read = {
    id,
    source: reader.id('source'),
    paragraph: paragraph === undefined ? null : { value: paragraph, place: reader.placeOf('paragraph') },
    claim: reader.optionalId('claim'),
    text: texts.at(id).template('text'),
    place: reader.placeOf('id'),
  };
  reader.done();
  return read;
}

/** errata.yaml: what the sources, or reports beside them, print otherwise than they seem to mean. */
export function parseErrata(tree: Tree | null, texts: Texts, parsing: Parsing): ErratumDraft[] {
  const { report } = parsing;
  if (tree === null) return [];
  if (tree.kind !== 'list') {
    report.add('wrong-type', tree.place, describe(tree), 'a list of errata');
    return [];
  }
  return maps(tree.items, 'an erratum', report).map((reader) => erratum(reader, texts));
}
