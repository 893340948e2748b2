/** The name of the story as readers see it. */
export const BRAND = 'Unspun';
