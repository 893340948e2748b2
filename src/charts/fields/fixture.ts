import type { FieldsSpec } from './spec.ts';
import { base, datum, state, type Fixture } from '../fixtures/made-up.ts';

const spec: FieldsSpec = {
  ...base('fields'),
  kind: 'fields',
  perDot: 1000,
  key: 'One dot is 1,000 tonnes',
  fields: [
    {
      id: 'picked',
      label: 'cotton picked',
      datum: datum('picked', 466000, '466,000 t'),
      tone: 'cotton',
      texture: 'dots',
    },
    {
      id: 'ginned',
      label: 'fibre ginned',
      datum: datum('ginned', 116100, '116,100 t'),
      tone: 'fibre',
      texture: 'strands',
    },
    { id: 'spun', label: 'yarn spun', datum: datum('spun', 500, '500 t'), tone: 'yarn', texture: 'twill' },
  ],
  states: [
    { ...state('squares', ['picked', 'ginned'], ['ginned']), as: 'squares' },
    { ...state('dots', ['picked', 'ginned', 'spun'], ['spun']), as: 'dots', lens: 'spun' },
  ],
};

/** A made-up chart with the hard cases of the kind. */
export const fixture: Fixture<FieldsSpec> = {
  spec,
  data: (of) => of.fields.map((field) => field.datum),
};
