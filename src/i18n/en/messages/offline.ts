import { formatShare, formatSize } from '../sizes.ts';

/** Messages in English of the story as an app. */
const app = {
  continueReading: 'Continue reading',
  present: 'Present',
  bookmarks: 'Bookmarks',
};

/** Messages in English of reading offline, of new editions and of the installed app. */
export const offline = {
  app,
  offline: {
    close: 'Close',
    size: formatSize,
    percent: formatShare,
    keep: 'Keep offline',
    again: 'Try again',
    later: 'Will be kept for reading without a network.',
    saveData: 'Your device asks to save data, so nothing is kept unasked.',
    starting: 'Saving for offline…',
    saving: (percent: string, done: string, total: string) =>
      `Saving for offline: ${percent}, ${done} of ${total}`,
    ready: (size: string) => `Kept offline: the whole story is on this device (${size}).`,
    evicted: 'Safari may forget it after a week without a visit. Added to the Home Screen, it stays.',
    failed: {
      network: 'Not kept offline: the network did not answer.',
      refused: 'Not kept offline: the site did not give out all its files.',
      altered:
        'Not kept offline: what came was not what was published. A network log-in page may stand between.',
      full: 'Not kept offline: this device has no room for it.',
      storage: 'Not kept offline: this browser refused to store it.',
      script: 'Not kept offline: the site could not be reached, or this browser keeps nothing.',
    },
    unsupported: {
      insecure: 'Cannot be kept offline: this address is not secure (https). Everything else works.',
      file: 'This is the file in your pocket: it needs no network.',
      browser: 'Cannot be kept offline: this browser does not allow it here. Everything else works.',
      off: 'Not kept offline at present.',
    },
    needsNetwork: 'This file is not kept on the device. It needs a network.',
    newEdition: {
      title: 'A new edition is ready',
      changed: (n: number) =>
        n === 0 ? 'No figure changed.' : `${n} ${n === 1 ? 'figure' : 'figures'} changed.`,
      what: 'What changed',
      more: (n: number) => `and ${n} more`,
      was: (value: string) => `was ${value}`,
      reload: 'Reload when you like',
      later: 'Later',
    },
    install: {
      title: 'Put the story on your home screen?',
      body: 'It opens like an app, without a network, and keeps your place.',
      ios: 'On this device: tap Share, then “Add to Home Screen”.',
      yes: 'Install',
      no: 'No, thank you',
    },
    share: 'Share this page',
    shared: { copied: 'Address copied', failed: 'Could not copy the address' },
  },
};
