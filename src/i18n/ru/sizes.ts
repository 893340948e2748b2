import { NBSP } from '../shared/numbers.ts';
import { sizeInMegabytes, wholePercent } from '../shared/sizes.ts';
import { SEPARATORS } from './separators.ts';

/** Bytes in megabytes: «2,4 МБ». */
export const formatSize = (bytes: number): string => sizeInMegabytes(bytes, SEPARATORS);

/** A share as whole percent: «42 %». */
export const formatShare = (done: number, total: number): string => `${wholePercent(done, total)}${NBSP}%`;
