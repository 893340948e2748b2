/** What a notice offers besides being read. */
export interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
  /** Stays until it is closed or another comes: nothing else could do what it offers. */
  readonly lasting?: boolean;
}

/** How long a notice stays, in milliseconds; longer where it offers something. */
const STAYS = 6_000;
const STAYS_WITH_ACTION = 12_000;

/** One quiet line at the edge of the page, said to assistive technology too. It takes no focus and covers no words for long. */
export class Notices {
  readonly #box = document.createElement('div');
  readonly #messages = document.createElement('p');
  readonly #closeLabel: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(closeLabel: string) {
    this.#closeLabel = closeLabel;
    this.#box.className = 'notice';
    this.#box.hidden = true;
    this.#messages.setAttribute('role', 'status');
    this.#box.append(this.#messages);
    document.body.append(this.#box);
    // A reader who is at it is not hurried.
    this.#box.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#box.addEventListener('focusin', () => clearTimeout(this.#timer));
  }

  show(text: string, action?: NoticeAction): void {
    clearTimeout(this.#timer);
    this.#box.hidden = false;
    this.#place();
    this.#messages.textContent = text;
    this.#box.replaceChildren(this.#messages, ...(action ? [this.#button(action)] : []), this.#closeButton());
    if (!action?.lasting) this.#timer = setTimeout(() => this.close(), action ? STAYS_WITH_ACTION : STAYS);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#box.hidden = true;
  }

  /** A modal dialog makes all outside it deaf: a notice stands in the dialog, and outlives it. */
  #place() {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    (dialog ?? document.body).append(this.#box);
    dialog?.addEventListener('close', () => document.body.append(this.#box), { once: true });
  }

  #button({ label, act }: NoticeAction) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'notice-action';
    button.textContent = label;
    button.addEventListener('click', () => {
      this.close();
      act();
    });
    return button;
  }

  #closeButton() {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'notice-close';
    button.setAttribute('aria-label', this.#closeLabel);
    button.textContent = '×';
    button.addEventListener('click', () => this.close());
    return button;
  }
}
