// Asks before something that cannot be undone: a dialog of the page itself, since browsers keep their own from frames.

/** True if the person said yes; the dialog's buttons are those of its form, and Escape says no. */
export function ask(dialog) {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
