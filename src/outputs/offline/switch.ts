/** With `OFFLINE=off` the site is built with the kill switch on: see docs/deploy.md. */
export const offlineIsOff = () => process.env['OFFLINE'] === 'off';
