import type { ClaimKind, StoryFile, Unit } from '../../../model/index.ts';
import { builder, corrections } from './builder.ts';
import { figures, find, sources } from './lists.ts';

/** Messages in English of the pages to look things up in, and of the search over them. */
export const reference = {
  /** Pages to look things up in: name in the masthead, title and description of the page. */
  pages: {
    figures: {
      name: 'Figures',
      title: 'Every figure',
      description:
        'Every number of the story with its source or its formula, to search, to check and to download.',
    },
    sources: {
      name: 'Sources',
      title: 'Every source',
      description: 'The texts this story is told from: who published them, when, and what each contributed.',
    },
    corrections: {
      name: 'Corrections',
      title: 'Corrections',
      description: 'What changed from edition to edition, when and why, and how to report an error.',
    },
    builder: {
      name: 'Embed',
      title: 'Put it on your page',
      description: 'Chapters and charts for other sites: choose, look, copy. They track nobody.',
    },
  },
  units: {
    KZT: 'Tenge',
    USD: 'US dollars',
    RUB: 'Roubles',
    'KZT/USD': 'Tenge per dollar',
    t: 'Tonnes',
    't/ha': 'Tonnes per hectare',
    ha: 'Hectares',
    m2: 'Square metres',
    m: 'Metres',
    kg: 'Kilograms',
    people: 'People',
    jobs: 'Jobs',
    enterprises: 'Enterprises',
    organisations: 'Organisations',
    projects: 'Projects',
    plants: 'Plants',
    pieces: 'Pieces',
    items: 'Items',
    percent: 'Percent',
    times: 'Times',
    ratio: 'Ratios',
    index: 'Index points',
    years: 'Years',
    ordinal: 'Places in an order',
    count: 'Counts',
    date: 'Dates',
  } satisfies Record<Unit, string>,
  size: (bytes: number) =>
    bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(bytes < 9950 ? 1 : 0)} KB`,
  downloads: {
    title: 'Take the data with you',
    jump: 'Take the data with you',
    intro: (brand: string, units: string) =>
      `Everything is free to use under CC BY 4.0: name ${brand} and the edition. Figures belong to those who published them. Values are in base units: ${units}.`,
    files: {
      'facts.csv': 'Every figure as a table, for a spreadsheet',
      'facts.json': 'Every figure with its source, its formula and where it is told',
      'datapackage.json': 'What the tables hold, column by column: a Data Package',
      'citations.bib': 'All sources as BibTeX',
      'citations.ris': 'All sources as RIS, for reference managers',
      'citations.json': 'All sources as CSL-JSON',
    } satisfies Record<StoryFile, string>,
    charts: 'Each chart as a table and as a picture',
    chart: 'Download this chart:',
  },
  chronology: {
    title: 'The story in years',
    intro: 'What happened when. Each entry leads to the step that tells it.',
    keys: {
      reported: 'reported; a bar is a whole year',
      context: 'context',
      undated: 'the text itself gives no date',
      planned: 'planned',
    },
    planned: 'planned',
    gap: (from: number, to: number) => (from === to ? `${from}: no event` : `${from} to ${to}: no event`),
  },
  single: {
    title: 'The story in your pocket',
    name: 'All in one file',
    about:
      'One file holds every chapter and chart. It opens from a disk or a USB stick and asks no network for anything. A preview on a phone may show it without its scripts: it can be read all the same.',
  },
  kinds: {
    person: 'Person',
    body: 'Body',
    enterprise: 'Enterprise',
    place: 'Place',
    product: 'Product',
    event: 'Event',
    plan: 'Plan',
    complaint: 'Complaint',
    commitment: 'Commitment',
    statement: 'Statement',
  } satisfies Record<ClaimKind, string>,
  notFound: {
    /** Of the tab: true of an address that leads nowhere and of a page that is not kept. */
    name: 'This page is not here',
    title: 'There is no such page',
    description: 'The address leads nowhere in this story. The chapters are here.',
    body: 'The address may be old or mistyped. Nothing is lost: the chapters are below.',
    awayTitle: 'This page is not on your device',
    awayBody: 'It needs a network, and none answers now. Everything below can be read without one.',
  },
  corrections,
  builder,
  figures,
  sources,
  find,
};
