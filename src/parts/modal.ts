import type { Attachment } from 'svelte/attachments';

/**
 * Opens a dialog as modal and calls `closed` once, as soon as it closes; nothing is reported after it was unmounted.
 *
 * Browsers fire `close` with a later frame. A key pressed before that frame would find the dialog still recorded as
 * open, and the late event would close whatever that key had opened; Escape is therefore taken at `cancel`.
 */
export const modal =
  (closed: () => void): Attachment<HTMLDialogElement> =>
  (dialog) => {
    let open = true;
    const leave = ({ target }: Event) => {
      if (target !== dialog || !open) return;
      open = false;
      // Closed before it is unmounted, so that the focus returns to where it was.
      dialog.close();
      closed();
    };
    dialog.addEventListener('cancel', leave);
    dialog.addEventListener('close', leave);
    dialog.showModal();
    return () => {
      open = false;
      dialog.close();
    };
  };
