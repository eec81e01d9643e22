import type { Picture } from '../content';
import type { Article } from './parseArticleText';

/** A page read as a story, with the pictures that are in it; the others in `photoFileNames` may lie beside it. */
export interface ArticlePage extends Article {
  /** Where the page states that photos lie, by their file names: paths from its folder, with `/`. */
  readonly photoPaths: readonly (readonly [fileName: string, path: string])[];
  readonly pictures: readonly Picture[];
}
