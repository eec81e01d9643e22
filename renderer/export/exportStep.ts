/** How far an export is. Choosing again after a failure shows why it failed. */
export type ExportStep =
  | { readonly kind: 'choosing'; readonly fault: string | null }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'done';
      /** Name of the export in the folder, and the one that it would have but for another story's there. */
      readonly name: string;
      readonly takenName: string | null;
      readonly folder: string;
      readonly files: readonly string[];
      readonly missingPhotos: readonly string[];
      /** Why the page that was written does not open. */
      readonly fault: string | null;
    };
