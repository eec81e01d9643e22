/** Where an export stands. Choosing again after a failure says why it failed. */
export type ExportStep =
  | { readonly kind: 'choosing'; readonly fault: string | null }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'done';
      readonly folder: string;
      readonly files: readonly string[];
      readonly missingPhotos: readonly string[];
    };
