import { MAP_SIDES, type MapCountry } from './spec.ts';
import type { At } from '../../compiler/1-read/map.ts';
import { dotsOf, type Frame, type Patch } from './compile-dots.ts';
import { checksumOf, readPackaged, readWorld, type World } from './compile-world.ts';
import { ids, item, labels, type ItemDraft } from '../../compiler/charts/items.ts';
import type { ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

interface CountryDraft extends ItemDraft {
  /** ISO 3166 numeric code. */
  readonly code: At<string>;
  readonly group: At<string>;
  readonly side: MapCountry['side'];
  readonly shift: MapCountry['shift'];
  readonly fine: boolean;
}

function country(reader: ChartReader): CountryDraft {
  return {
    ...item(reader),
    code: reader.id('code'),
    group: reader.id('group'),
    side: reader.choice('side', MAP_SIDES),
    shift: [reader.optionalNumber('right') ?? 0, reader.optionalNumber('down') ?? 0],
    fine: reader.flag('fine'),
  };
}

function group(reader: ChartReader) {
  return {
    ...item(reader),
    tone: reader.tone(),
    shape: reader.choice('shape', ['circle', 'square']),
  };
}

/** Degrees in which nothing is turned round, else `null` and a report. */
function patch(reader: ChartReader): Patch | null {
  const at = {
    west: reader.lockedNumber('west'),
    east: reader.lockedNumber('east'),
    south: reader.lockedNumber('south'),
    north: reader.lockedNumber('north'),
  };
  const turned = at.west >= at.east ? 'west' : at.south >= at.north ? 'south' : null;
  if (turned)
    reader.parsing.report.add(
      'wrong-type',
      reader.placeOf(turned),
      String(at[turned]),
      'west below east and south below north, in degrees',
    );
  return turned ? null : at;
}

function frame(reader: ChartReader): Frame | null {
  const at = patch(reader);
  const columns = reader.lockedNumber('columns');
  if (columns >= 10 && columns <= 100) return at && { ...at, columns };
  reader.parsing.report.add(
    'wrong-type',
    reader.placeOf('columns'),
    String(columns),
    'from 10 to 100 dots side by side',
  );
  return null;
}

/** The geometry the chart names, or `null` and a report: a map is never drawn from another file than its author saw. */
function worldOf(chart: ChartReader): World | null {
  const { report, files, root } = chart.parsing;
  const file = chart.text('geometry', 'a file of a package, such as world-atlas/countries-110m.json');
  const sum = chart.string('sha256', 'the SHA-256 of the geometry');
  if (!file || sum === '') return null;
  const broken = (expected: string) => {
    report.add('geometry-broken', file.at(0), file.value, expected);
    return null;
  };
  const bytes = readPackaged(files, root, file.value);
  if (!bytes) return broken('a file of an installed package');
  const world = readWorld(bytes);
  if (!world) return broken('TopoJSON with an object "countries"');
  const found = checksumOf(bytes);
  if (found === sum) return world;
  report.add(
    'geometry-changed',
    chart.placeOf('sha256'),
    sum,
    `the SHA-256 of ${file.value}, which is ${found}`,
  );
  return null;
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'map'> = {
  parse(chart) {
    const world = worldOf(chart);
    const shown = chart.part('frame', 'the frame of a map', frame);
    const leftOut = chart
      .optionalItems('leaveOut', 'a patch to leave out', patch)
      .filter((each) => each !== null);
    const groups = chart.items('groups', 'a group of countries', group);
    const countries = chart.items('countries', 'a country', country);
    const note = chart.words('note');
    const states = chart.states();
    const features = countries.flatMap(({ code }) => world?.get(code.value) ?? []);
    const whole = shown !== null && features.length === countries.length;
    const { rows, dots } = whole ? dotsOf(features, shown, leftOut) : { rows: 0, dots: [] };
    return {
      states,
      shown: ids(groups),
      marked: () => ids(countries),
      drawn: () => new Map(),
      texts: [...labels(groups), ...labels(countries), note],
      check(checks) {
        for (const { code, group: name } of countries) {
          checks.named([name], ids(groups));
          if (world && !world.has(code.value))
            checks.report.unknown(
              'bad-choice',
              code.place,
              code.value,
              world.keys(),
              'the ISO 3166 code of a country, as in "398"',
            );
        }
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'map',
        columns: shown?.columns ?? 0,
        rows,
        groups: groups.map(({ id, label, tone, shape }) => ({
          id: id.value,
          label: emit.text(label),
          tone,
          shape,
        })),
        countries: countries.map(({ id, label, group: name, side, shift, fine }, index) => ({
          id: id.value,
          label: emit.text(label),
          group: name.value,
          side,
          shift,
          fine,
          dots: dots[index] ?? [],
        })),
        note: emit.text(note),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
