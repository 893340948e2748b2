/** One decimal is finer than a device pixel at any size a poster is shown. */
export const n = (value: number) => String(Math.round(value * 10) / 10);
