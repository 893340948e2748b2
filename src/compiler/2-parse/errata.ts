import { describe, maps, type MapReader } from '../1-read/map.ts';
import type { Tree } from '../1-read/yaml.ts';
import type { ErratumDraft } from './draft.ts';
import { localTemplate, type Parsing } from './template.ts';

function erratum(reader: MapReader, parsing: Parsing): ErratumDraft {
  const paragraph = reader.optionalNumber('paragraph');
  const read = {
    id: reader.string('id', 'an id of its own'),
    source: reader.id('source'),
    paragraph: paragraph === undefined ? null : { value: paragraph, place: reader.placeOf('paragraph') },
    claim: reader.optionalId('claim'),
    text: localTemplate(reader.required('text', 'what is printed and what we make of it'), parsing),
    place: reader.placeOf('id'),
  };
  reader.done();
  return read;
}

/** errata.yaml: errors printed in the sources or in reports of the same matter. */
export function parseErrata(tree: Tree | null, parsing: Parsing): ErratumDraft[] {
  const { report } = parsing;
  if (tree === null) return [];
  if (tree.kind !== 'list') {
    report.add('wrong-type', tree.place, describe(tree), 'a list of errata');
    return [];
  }
  return maps(tree.items, 'an erratum', report).map((reader) => erratum(reader, parsing));
}
