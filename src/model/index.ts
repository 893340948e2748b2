export * from './source.ts';
export * from './fact.ts';
export * from './prose.ts';
export * from './charts/index.ts';
export * from './story.ts';
export * from './settings.ts';
export * from './files.ts';
export * from './scorecard.ts';
