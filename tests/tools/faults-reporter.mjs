/** Playwright reporter: prints the faults that the story was put through, and how each ended. */
export default class FaultsReporter {
  #rows = [];

  /** @param {import('@playwright/test/reporter').TestCase} _ @param {import('@playwright/test/reporter').TestResult} result */
  onTestEnd(_, { annotations, status }) {
    for (const { type, description = '' } of annotations) {
      if (type !== 'fault') continue;
      const at = description.indexOf(': ');
      this.#rows.push([description.slice(0, at), status === 'passed' ? description.slice(at + 2) : 'FAILED']);
    }
  }

  onEnd() {
    if (this.#rows.length === 0) return;
    const width = Math.max(...this.#rows.map(([fault]) => fault.length));
    const lines = this.#rows.map(([fault, end]) => `  ${fault.padEnd(width)}  ${end}`);
    console.log(`\nFaults the story was put through\n${lines.sort().join('\n')}`);
  }

  printsToStdio() {
    return false;
  }
}
