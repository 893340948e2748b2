#!/usr/bin/env node
/**
 * Finds a Chromium for the tests, the size check and the bench, and fetches one where there is none.
 * On the command line it prints the path: `node tests/tools/browser.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Chromium speaks to nobody but the server under test, and keeps no page of its own beside each of ours: the
 * popup of its address bar takes half the time of a test. Of several `--disable-features` only the last counts,
 * so what Playwright turns off for pages under test is named again.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxFullPopup',
    'AimEnabled',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'BlockOriginHeaderModificationOnRedirect',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'DestroyProfileOnBrowserClose',
    'DialMediaRouteProvider',
    'GlobalMediaControls',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'Translate',
  ].join()}`,
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
);

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Package managers in the order tried; each line is one command. */
const INSTALLERS = [
  {
    name: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ],
  },
  { name: 'dnf', commands: [['dnf', 'install', '-y', 'chromium']] },
  { name: 'apk', commands: [['apk', 'add', '--no-cache', 'chromium']] },
  { name: 'brew', commands: [['brew', 'install', '--cask', 'chromium']] },
];

const HELP = `No Chromium was found and none could be installed. Do one of these, then try again:
  - install Chromium or Chrome with your system's package manager (Debian: sudo apt-get install chromium);
  - run: npx playwright install --with-deps chromium
  - set CHROMIUM_PATH to the program, e.g. CHROMIUM_PATH=/opt/chrome/chrome npm test`;

/** Outside effects, so that tests can stand in for a machine. */
export const machine = {
  env: process.env,
  platform: process.platform,
  /** @param {string} path */
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  /** Where Playwright keeps the browser of its own version, whether or not it is there. */
  async playwrightPath() {
    try {
      const { chromium } = await import('@playwright/test');
      return chromium.executablePath();
    } catch {
      return '';
    }
  },
  /** @param {string[]} command */
  run([program, ...args]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // Its words go to stderr: stdout carries the path alone.
    return (
      spawnSync(program, args, { env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
        .status === 0
    );
  },
  /** @param {string} line */
  say: (line) => void process.stderr.write(`${line}\n`),
};

function onPath(host, name) {
  const folders = (host.env.PATH ?? '').split(host.platform === 'win32' ? ';' : delimiter);
  return folders
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(host.isProgram);
}

function usualPlaces({ platform, env }) {
  if (platform === 'darwin') return MAC;
  if (platform !== 'win32') return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return roots.flatMap((folder) => WINDOWS.map((rest) => `${folder}\\${rest}`));
}

/**
 * The path of a Chromium on this machine, or null. CHROMIUM_PATH comes first and, when set, must be right.
 * @returns {Promise<string | null>}
 */
export async function findChromium(host = machine) {
  const chosen = host.env.CHROMIUM_PATH;
  if (chosen) {
    if (host.isProgram(chosen)) return chosen;
    throw new Error(
      `CHROMIUM_PATH is "${chosen}", which is not a program that can be run. Correct it or unset it.`,
    );
  }
  for (const name of NAMES) {
    const found = onPath(host, name);
    if (found) return found;
  }
  const usual = usualPlaces(host).find(host.isProgram);
  if (usual) return usual;
  const own = await host.playwrightPath();
  return own && host.isProgram(own) ? own : null;
}

/** Playwright's download may lack system libraries; one that cannot say its version will not start. */
async function findWorking(host) {
  const found = await findChromium(host);
  if (!found || found !== (await host.playwrightPath()) || host.platform !== 'linux') return found;
  return host.run([found, '--version']) ? found : null;
}

/**
 * The path of a Chromium, installed on the spot if need be. Throws with what to do where that fails.
 * @returns {Promise<string>}
 */
export async function ensureChromium(host = machine) {
  const present = await findWorking(host);
  if (present) return present;
  const ways = [
    { name: "Playwright's own download", commands: [['npx', 'playwright', 'install', 'chromium']] },
    ...INSTALLERS.filter(({ name }) => onPath(host, name)),
  ];
  for (const { name, commands } of ways) {
    host.say(`No Chromium that starts: trying ${name}.`);
    const installed = commands.every((command) => host.run(command)) ? await findWorking(host) : null;
    if (installed) return installed;
  }
  throw new Error(HELP);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
