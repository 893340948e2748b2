import { ASK, parseAccount, type WorkerAccount } from './protocol.ts';

const PATIENCE_MS = 5_000;

/** Asks a worker for its account of itself; null where it does not answer in time. */
export function accountOf(worker: ServiceWorker): Promise<WorkerAccount | null> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const answer = (account: WorkerAccount | null) => {
      clearTimeout(timer);
      port1.close();
      done(account);
    };
    const timer = setTimeout(() => answer(null), PATIENCE_MS);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => answer(parseAccount(data));
    worker.postMessage({ type: ASK.tell }, [port2]);
  });
}
