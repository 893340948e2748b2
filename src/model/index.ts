export * from './source.ts';
export * from './fact.ts';
export * from './prose.ts';
export * from './chart.ts';
export * from './story.ts';
export * from './settings.ts';
export * from './files.ts';
export * from './find.ts';
