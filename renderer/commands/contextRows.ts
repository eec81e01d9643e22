/** A row of the context menu that belongs to the place that was clicked, a spelling suggestion say. */
export interface ContextRow {
  /** Shown as it is: what stands in the text, or a sentence of the dictionaries. */
  readonly label: string;
  readonly run: () => void;
}

type Source = (place: Element) => readonly ContextRow[];

const sources = new Set<Source>();

/** Adds rows to the top of the context menu: `source` is asked at each opening, with the element that was clicked; the caret stands where the click was. Gives its undo. */
export function addContextRows(source: Source): () => void {
  sources.add(source);
  return () => {
    sources.delete(source);
  };
}

/** The rows that others have for this place; each source's rows a group. */
export const contextRows = (place: Element): readonly (readonly ContextRow[])[] =>
  [...sources].map((source) => source(place)).filter((rows) => rows.length > 0);
