/** What one of several files that are imported turned out to be. */
export type ImportFileState =
  | { readonly kind: 'waiting' | 'reading' | 'made' }
  | { readonly kind: 'inOrder' | 'copy'; readonly headline: string }
  | { readonly kind: 'problems'; readonly headline: string; readonly problems: number }
  /** `reason` is a sentence. */
  | { readonly kind: 'refused'; readonly reason: string };

/** One of several files that are imported at once. */
export interface ImportFile {
  readonly name: string;
  readonly state: ImportFileState;
}
