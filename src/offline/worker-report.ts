import { WORKER_REQUESTS, parseWorkerReport, type WorkerReport } from './protocol.ts';

const TIMEOUT_MS = 5_000;

/** Asks a worker for its account of itself; null where it does not answer in time. */
export function requestReport(worker: ServiceWorker): Promise<WorkerReport | null> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const answer = (report: WorkerReport | null) => {
      clearTimeout(timer);
      port1.close();
      done(report);
    };
    const timer = setTimeout(() => answer(null), TIMEOUT_MS);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => answer(parseWorkerReport(data));
    worker.postMessage({ type: WORKER_REQUESTS.report }, [port2]);
  });
}
