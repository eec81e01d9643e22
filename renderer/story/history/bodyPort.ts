/** How the history reaches the editor of the body, whose states it keeps without knowing what is in them. */
export interface BodyPort<B> {
  /** What the editor holds now. */
  current(): B;
  /** Makes the editor hold an earlier state again, at once; its caret too where it is to have the focus. */
  restore(state: B, options: { readonly isFocused: boolean }): void;
  /** Whether two states have equal content. */
  isSame(a: B, b: B): boolean;
  /** Ends a word that is being composed in the editor. */
  endComposition(): void;
  /** The block that an element belongs to; null outside of the body. */
  blockOf(element: HTMLElement): string | null;
  /** What is drawn of a block, while it is there. */
  elementOf(block: string): HTMLElement | null;
}
