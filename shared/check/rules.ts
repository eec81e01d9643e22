import type { TextRule } from './rule';
import { dates } from './rules/dates';
import { doubleSpace } from './rules/doubleSpace';
import { eth } from './rules/eth';
import { normalForm } from './rules/normalForm';
import { numberStyle } from './rules/numberStyle';
import { placeholder } from './rules/placeholder';
import { spaceBeforeMark } from './rules/spaceBeforeMark';
import { spelling } from './rules/spelling';
import { strayQuote } from './rules/strayQuote';
import { toneStyle } from './rules/toneStyle';
import { bylined } from './rules/bylined';
import { embargo } from './rules/embargo';
import { limits } from './rules/limits';
import { footnotes } from './rules/footnotes';
import { photos } from './rules/photos';
import { required } from './rules/required';
import type { StoryRule } from './storyRule';

/** Every rule about a text. A new one is a row here. */
export const TEXT_RULES: readonly TextRule[] = [
  placeholder,
  dates,
  numberStyle,
  strayQuote,
  normalForm,
  eth,
  doubleSpace,
  spaceBeforeMark,
  toneStyle,
  spelling,
];

/** Every rule about a story as a whole: is it ready to go. A new one is a row here. */
export const STORY_RULES: readonly StoryRule[] = [required, bylined, photos, footnotes, limits, embargo];
