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

/** Every text of the interface in English; its keys are the keys of all languages. `{name}` is filled in by the caller. */
export const en = {
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
} as const;

/** The key of a text of the interface, which every language has. */
export type TextKey = keyof typeof en;
