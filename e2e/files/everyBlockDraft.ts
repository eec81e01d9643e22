import { pngName } from '../support/draftFiles';
import { somePng } from '../support/photos';
import { everyBlock } from './everyBlock';

/** The photos of `wholeStory`. */
export const wholePhotos = [somePng(320, 200), somePng(320, 200, 40), somePng(320, 200, 80)] as const;

/** A story with every kind of block, its photos held: for `putDraft`. */
export const wholeStory = everyBlock([pngName(wholePhotos[0]), pngName(wholePhotos[1]), pngName(wholePhotos[2])]);
