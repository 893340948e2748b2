/** The light half of the charts room: layout, posters, tables. Chart.js is behind `live/` only. */
export { bollField } from './boll.ts';
export { posterOf } from './poster.ts';
export { LEAST_TEXT, stagePosterOf, textOnStage } from './stage.ts';
export { isLive, isTall, sceneOf, stageSceneOf } from './kinds/index.ts';
export { LAYOUTS, type LayoutName, type Scene } from './scene/types.ts';
export { csvOf, tableOf, type Table, type TableCell, type TableWords } from './table.ts';
export { textureDefs, texturesOf } from './textures.ts';
