/**
 * Brings a field of the edit view into sight and puts the cursor in it.
 *
 * @param path as a check names it; of a list's item, the list is gone to
 * @returns whether the form shows such a field
 */
export function focusField(path: string[]): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    const [field] = document.getElementsByName(path.slice(0, length).join('.'));
    if (!field) continue;
    field.scrollIntoView({ block: 'center' });
    // The rich text field bears the name on the frame of its editor.
    const editor = field.querySelector<HTMLElement>('[contenteditable]');
    (editor ?? field).focus({ preventScroll: true });
    return true;
  }

  return false;
}
