/** For `use:`: what appears takes the focus. */
export function focusOn(node: HTMLElement): void {
  node.focus();
}
