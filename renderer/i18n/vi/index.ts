import type { TextKey } from '../en';
import { app } from './app';
import { checks } from './checks';
import { commands } from './commands';
import { desk } from './desk';
import { editor } from './editor';
import { exportTexts } from './export';
import { failure } from './failure';
import { find } from './find';
import { importTexts } from './import';
import { inspector } from './inspector';
import { photo } from './photo';
import { review } from './review';
import { settings } from './settings';
import { story } from './story';
import { trash } from './trash';
import { versions } from './versions';

/** Every text of the interface in Vietnamese. */
export const vi: Readonly<Record<TextKey, string>> = {
  ...app,
  ...checks,
  ...commands,
  ...desk,
  ...editor,
  ...exportTexts,
  ...failure,
  ...find,
  ...importTexts,
  ...inspector,
  ...photo,
  ...review,
  ...settings,
  ...story,
  ...trash,
  ...versions,
};
