import { describe, expect, it } from 'vitest';
import { ensureChromium, findChromium } from './browser.mjs';

const OWN = '/home/reader/.cache/ms-playwright/chromium/chrome';

interface Setup {
  readonly programs?: string[];
  readonly env?: Record<string, string>;
  readonly platform?: NodeJS.Platform;
  /** What each command puts on the machine; a command not named fails. */
  readonly installs?: Record<string, string>;
}

/** A made-up machine: the programs it has and what its installers bring. */
function stub({ programs = [], env = {}, platform = 'linux', installs = {} }: Setup) {
  const present = new Set(programs);
  const ran: string[] = [];
  return {
    ran,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    platform,
    isProgram: (path: string) => present.has(path),
    playwrightPath: () => Promise.resolve(OWN),
    run: (command: string[]) => {
      const line = command.join(' ');
      ran.push(line);
      const brought = installs[line];
      if (brought) present.add(brought);
      return brought !== undefined;
    },
    say: () => undefined,
  };
}

describe('finding a browser', () => {
  it('takes CHROMIUM_PATH before any other', async () => {
    const host = stub({ programs: ['/opt/mine', '/usr/bin/chromium'], env: { CHROMIUM_PATH: '/opt/mine' } });
    expect(await findChromium(host)).toBe('/opt/mine');
  });

  it('says so when CHROMIUM_PATH is wrong, rather than quietly taking another', async () => {
    const host = stub({ programs: ['/usr/bin/chromium'], env: { CHROMIUM_PATH: '/opt/gone' } });
    await expect(findChromium(host)).rejects.toThrow('CHROMIUM_PATH is "/opt/gone"');
  });

  it.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])(
    'finds %s on the path',
    async (name) => {
      expect(await findChromium(stub({ programs: [`/usr/bin/${name}`] }))).toBe(`/usr/bin/${name}`);
    },
  );

  it('finds Chrome where macOS and Windows keep it', async () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findChromium(stub({ programs: [mac], platform: 'darwin' }))).toBe(mac);
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files', PATH: 'C:\\Windows' };
    expect(await findChromium(stub({ programs: [windows], platform: 'win32', env }))).toBe(windows);
  });

  it("falls back on Playwright's own, and on nothing", async () => {
    expect(await findChromium(stub({ programs: [OWN] }))).toBe(OWN);
    expect(await findChromium(stub({}))).toBeNull();
  });
});

describe('fetching a browser where there is none', () => {
  const playwright = 'npx playwright install chromium';

  it('runs nothing when one is there', async () => {
    const host = stub({ programs: ['/usr/bin/chromium'] });
    await ensureChromium(host);
    expect(host.ran).toEqual([]);
  });

  it("takes Playwright's download first", async () => {
    const host = stub({ installs: { [playwright]: OWN, [`${OWN} --version`]: OWN } });
    expect(await ensureChromium(host)).toBe(OWN);
    expect(host.ran[0]).toBe(playwright);
  });

  it('then asks the package manager that is there', async () => {
    const host = stub({
      programs: ['/usr/bin/apt-get'],
      installs: { 'apt-get update': '', 'apt-get install -y chromium': '/usr/bin/chromium' },
    });
    expect(await ensureChromium(host)).toBe('/usr/bin/chromium');
    expect(host.ran).toEqual([playwright, 'apt-get update', 'apt-get install -y chromium']);
  });

  it('passes by a download that does not start for want of libraries', async () => {
    const host = stub({
      programs: ['/usr/bin/dnf'],
      installs: { [playwright]: OWN, 'dnf install -y chromium': '/usr/bin/chromium' },
    });
    expect(await ensureChromium(host)).toBe('/usr/bin/chromium');
  });

  it('says what to do when all of that fails', async () => {
    const host = stub({ programs: ['/usr/bin/apt-get'] });
    await expect(ensureChromium(host)).rejects.toThrow(/CHROMIUM_PATH=.* npm test/);
    expect(host.ran).toEqual([playwright, 'apt-get update']);
  });
});
