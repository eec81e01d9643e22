import fc from 'fast-check';
import { beforeEach } from 'vitest';

/** Titles of the tests, or of groups of them, that measure how long something takes, or read more than a moment's worth. */
const SLOW =
  /\bin seconds$|within a moment|is not held up by|is quick with|half a megabyte|the corpus of real|too many files|a bomb|two thousand|more empty cells than|accepting all changes|, at once$|stays cheap|however they follow each other/;

beforeEach(({ task, skip }) => skip(SLOW.test(`${task.suite?.name ?? ''} ${task.name}`)));

// A property is tried for this long, not this often: long enough for one try on a busy machine, since none at all counts as red.
fc.configureGlobal({ interruptAfterTimeLimit: 1_000 });
