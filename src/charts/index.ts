/** The light half of the charts room: layout, posters, tables. Chart.js is behind `render/canvas` only. */
export { dotField } from './cover-visual.ts';
export { posterOf } from './poster.ts';
export { LEAST_TEXT, stagePosterOf, textOnStage } from './stage.ts';
export { isLive, isTall, sceneOf } from './drawings.ts';
export { LAYOUTS, type LayoutName, type Scene } from './scene/types.ts';
export { csvOf, tableOf, type Table, type TableCell, type TableWords } from './table.ts';
export { textureDefs, texturesOf } from './render/textures.ts';
