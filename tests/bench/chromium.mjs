/** A fresh Chromium with an empty profile, spoken to over the DevTools protocol. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { sleep } from './stats.mjs';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--mute-audio',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  // Going back must load again, not thaw a frozen page.
  '--disable-features=BackForwardCache,Translate,OptimizationHints,MediaRouter',
  // Only the server under test can be reached.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--remote-debugging-port=0',
  '--window-size=900,1000',
];
const START_MS = 30_000;

function devtoolsAddress(process) {
  return new Promise((done, fail) => {
    let said = '';
    const timer = setTimeout(() => fail(new Error(`Chromium did not start: ${said.slice(-400)}`)), START_MS);
    process.on('error', fail);
    process.on('exit', () => fail(new Error(`Chromium stopped: ${said.slice(-400)}`)));
    process.stderr.on('data', (chunk) => {
      said += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      done(address);
    });
  });
}

/** Requests and answers by number, events to listeners. */
function protocol(socket) {
  const pending = new Map();
  const listeners = new Set();
  let last = 0;
  socket.on('message', (text) => {
    const message = JSON.parse(text);
    if (!message.id) {
      for (const listener of listeners) listener(message);
      return;
    }
    const { done, fail, method } = pending.get(message.id);
    pending.delete(message.id);
    if (message.error) fail(new Error(`${method}: ${message.error.message}`));
    else done(message.result);
  });
  socket.on('close', () => {
    for (const { fail } of pending.values()) fail(new Error('The browser closed the connection.'));
    pending.clear();
  });
  const send = (method, params = {}, sessionId) =>
    new Promise((done, fail) => {
      last += 1;
      pending.set(last, { done, fail, method });
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
    });
  const listen = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { send, listen };
}

async function stop(process, send) {
  const gone = new Promise((done) => {
    if (process.exitCode !== null || process.signalCode) done();
    else process.on('exit', done);
  });
  await Promise.race([send('Browser.close').catch(() => undefined), sleep(2_000)]);
  const timer = setTimeout(() => process.kill('SIGKILL'), 3_000);
  await gone;
  clearTimeout(timer);
}

/** @param {string} program path of a Chromium */
export async function launch(program) {
  const profile = mkdtempSync(join(tmpdir(), 'unspun-bench-'));
  const process = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const socket = new WebSocket(await devtoolsAddress(process), {
    perMessageDeflate: false,
    maxPayload: 1 << 30,
  });
  await new Promise((done, fail) => socket.on('open', done).on('error', fail));
  const { send, listen } = protocol(socket);
  const close = async () => {
    await stop(process, send);
    socket.terminate();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { send, listen, close };
}
