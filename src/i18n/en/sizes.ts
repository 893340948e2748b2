/** Bytes as a reader counts them: megabytes with one decimal, a tenth at least. */
export function formatSize(bytes: number): string {
  const megabytes = bytes === 0 ? 0 : Math.max(0.1, bytes / 1e6);
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(megabytes);
}

/** A share as whole percent. */
export function formatShare(done: number, total: number): string {
  const share = total > 0 ? Math.floor((100 * done) / total) / 100 : 0;
  return new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
