/** The light half of the charts room: layout, posters, tables. Chart.js comes with `live.ts` only. */
export { dotField } from './cover-visual.ts';
export { formOf, isLive, isTall, sceneOf, stageSceneOf } from './drawings.ts';
export { posterOf } from './poster.ts';
export { textureDefs } from './render/textures.ts';
export type { FormRow } from './scene/drawing.ts';
export { LAYOUTS, type LayoutName, type Scene } from './scene/types.ts';
export { isDenseOnStage, LEAST_TEXT, stagePosterOf, textOnStage } from './stage.ts';
export { csvOf, tableOf, type Table, type TableCell, type TableWords } from './table.ts';
export { texturesOf } from './textures.ts';
