import { MARKS, STATUSES, TEXTURES, TONES } from '../../model/index.ts';
import { isDate } from '../../i18n/format.ts';
import { maps, type MapReader } from '../1-read/map.ts';
import type { SourceText } from '../1-read/text.ts';
import { readYamlFile, type Tree } from '../1-read/yaml.ts';
import type {
  ChartContent,
  ChartDraft,
  EventDraft,
  GhostDraft,
  LineDraft,
  LocalTemplate,
  MarkDraft,
  PanelDraft,
  StateDraft,
  ThreadDraft,
} from './draft.ts';
import { localTemplate, type Parsing } from './template.ts';

const KINDS = ['slope', 'columns', 'waffle', 'fields', 'timeline', 'threads'] as const;
const SHOWN = ['all', 'highlighted'] as const;
const LABELLED = ['all', 'sparse'] as const;

/** Reads the parts of one chart file. */
class ChartReader {
  readonly #parsing: Parsing;

  constructor(parsing: Parsing) {
    this.#parsing = parsing;
  }

  text(reader: MapReader, key: string): LocalTemplate {
    return localTemplate(reader.required(key, 'a text'), this.#parsing);
  }

  each<Item>(trees: readonly Tree[], what: string, read: (reader: MapReader) => Item): Item[] {
    return maps(trees, what, this.#parsing.report).map((reader) => {
      const item = read(reader);
      reader.done();
      return item;
    });
  }

  #item(reader: MapReader) {
    return { id: reader.id('id'), label: this.text(reader, 'label') };
  }

  line(reader: MapReader): LineDraft {
    return {
      ...this.#item(reader),
      from: reader.id('from'),
      to: reader.id('to'),
      fromLabel: this.text(reader, 'fromLabel'),
      toLabel: this.text(reader, 'toLabel'),
      tone: reader.choice('tone', TONES),
      apart: reader.flag('apart'),
    };
  }

  ghost(reader: MapReader): GhostDraft {
    return { ...this.#item(reader), fact: reader.id('fact') };
  }

  mark(reader: MapReader): MarkDraft {
    return {
      ...this.#item(reader),
      fact: reader.id('fact'),
      tone: reader.choice('tone', TONES),
      texture: reader.choice('texture', TEXTURES),
      apart: false,
    };
  }

  column(reader: MapReader): MarkDraft {
    const tree = reader.required('fact', 'a fact, or null for a gap');
    const gap = tree === null || (tree.kind === 'scalar' && tree.value === null);
    return {
      ...this.#item(reader),
      fact: gap ? null : reader.id('fact'),
      tone: reader.choice('tone', TONES, 'quiet'),
      texture: reader.choice('texture', TEXTURES, 'solid'),
      apart: reader.flag('apart'),
    };
  }

  panel(reader: MapReader): PanelDraft {
    const series = reader.has('series')
      ? {
          id: reader.id('series'),
          tone: reader.choice('tone', TONES),
          texture: reader.choice('texture', TEXTURES),
        }
      : null;
    const columns = series ? reader.optionalList('columns') : reader.list('columns', 'columns, or a series');
    return {
      ...this.#item(reader),
      series,
      columns: this.each(columns, 'a column', (column) => this.column(column)),
      values: reader.choice('values', SHOWN, 'all'),
      labels: reader.choice('labels', LABELLED, 'all'),
    };
  }

  event(reader: MapReader): EventDraft {
    const date = reader.text('date', 'an ISO 8601 date');
    if (date && !isDate(date.value))
      this.#parsing.report.add(
        'bad-date',
        date.at(0),
        date.value,
        'a date such as 2019, 2019-12 or 2019-12-11',
      );
    if (date) this.#parsing.lock(date.at(0), `event:${date.value}`);
    return {
      ...this.#item(reader),
      date: date?.value ?? '',
      status: reader.has('status') ? reader.choice('status', STATUSES) : null,
      mark: reader.has('mark') ? reader.choice('mark', MARKS) : null,
      facts: reader.ids('facts'),
    };
  }

  thread(reader: MapReader): ThreadDraft {
    return { ...this.#item(reader), detail: this.text(reader, 'detail') };
  }

  #perDot(reader: MapReader): number {
    const perDot = reader.number('perDot');
    this.#parsing.lock(reader.placeOf('perDot'), `perDot:${perDot}`);
    if (perDot <= 0)
      this.#parsing.report.add('wrong-type', reader.placeOf('perDot'), String(perDot), 'a number above zero');
    return perDot;
  }

  content(reader: MapReader): ChartContent {
    const kind = reader.choice('kind', KINDS);
    switch (kind) {
      case 'slope': {
        const lines = this.each(reader.list('lines'), 'a line', (item) => this.line(item));
        return {
          kind,
          lines,
          ghosts: this.each(reader.optionalList('ghosts'), 'a ghost', (item) => this.ghost(item)),
        };
      }
      case 'columns':
        return { kind, panels: this.each(reader.list('panels'), 'a panel', (item) => this.panel(item)) };
      case 'waffle':
        return { kind, panels: this.each(reader.list('panels'), 'a panel', (item) => this.mark(item)) };
      case 'fields': {
        const fields = this.each(reader.list('fields'), 'a field', (item) => this.mark(item));
        return { kind, fields, perDot: this.#perDot(reader), key: this.text(reader, 'key') };
      }
      case 'timeline':
        return { kind, events: this.each(reader.list('events'), 'an event', (item) => this.event(item)) };
      case 'threads':
        return { kind, threads: this.each(reader.list('threads'), 'a thread', (item) => this.thread(item)) };
    }
  }

  state(reader: MapReader, kind: ChartContent['kind']): StateDraft {
    const slope = kind === 'slope';
    const fields = kind === 'fields';
    return {
      id: reader.id('id'),
      title: this.text(reader, 'title'),
      alt: this.text(reader, 'alt'),
      annotations: this.each(reader.optionalList('annotations'), 'an annotation', (note) => ({
        at: note.id('at'),
        text: this.text(note, 'text'),
      })),
      show: reader.ids('show'),
      highlight: reader.ids('highlight'),
      ghosts: slope ? reader.ids('ghosts') : [],
      joined: slope ? reader.flag('joined', true) : true,
      bracket: slope && reader.has('bracket') ? this.text(reader, 'bracket') : null,
      as: fields ? reader.choice('as', ['dots', 'squares'], 'dots') : 'dots',
      lens: fields ? reader.optionalId('lens') : null,
    };
  }

  chart(reader: MapReader, file: string): ChartDraft {
    const content = this.content(reader);
    const chart = {
      file,
      id: reader.id('id'),
      title: this.text(reader, 'title'),
      description: this.text(reader, 'description'),
      subtitle: this.text(reader, 'subtitle'),
      caption: this.text(reader, 'caption'),
      content,
      states: this.each(reader.list('states'), 'a state', (state) => this.state(state, content.kind)),
    };
    reader.done();
    return chart;
  }
}

/** charts/<chart>.yaml. */
export function parseChart(source: SourceText, parsing: Parsing): ChartDraft[] {
  const tree = readYamlFile(source, parsing.report);
  if (tree === null) return [];
  const reader = new ChartReader(parsing);
  return maps([tree], 'a chart', parsing.report).map((map) => reader.chart(map, source.file));
}
