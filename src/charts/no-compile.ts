/** Stands in for the `compile.ts` of every kind in browser code: package.json says so, by the condition `browser`. */
export const compile = undefined;
