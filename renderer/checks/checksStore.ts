import { create } from 'zustand';
import {
  bySeverity,
  isOfReview,
  partIgnored,
  reviewFindings,
  storyChecker,
  type CheckOptions,
  type Finding,
} from '../../shared/check';
import type { Story } from '../../shared/story';
import { isoInstant } from '../../shared/text';
import { call } from '../bridge';
import { atRest, isPending, setHighlights, subscribePending, useHouse, useOpenStory } from '../story';
import { dictionaryFor, lookUpUnknown, takeDictionaries, type SpellingFault } from './spelling';

interface Checks {
  /** The findings that are open, the worst first. */
  readonly open: readonly Finding[];
  /** The findings that somebody has ignored. */
  readonly ignored: readonly Finding[];
  /** The story that they were found in; null while none has been checked. */
  readonly story: Story | null;
}

const nothing: Checks = { open: [], ignored: [], story: null };

/** The findings in the open story, some moments after its last change. */
export const useChecks = create<Checks>(() => nothing);

const checker = storyChecker();
const options = (story: Story): CheckOptions => ({
  house: useHouse.getState().house,
  now: isoInstant(new Date()),
  dictionary: dictionaryFor(story.lang),
});
const openStory = (): Story | null => useOpenStory.getState().open?.story ?? null;

/** Returns the open findings in a story that is not on the paper. */
export const openIn = (story: Story): readonly Finding[] =>
  partIgnored(storyChecker().check(story, options(story)), story.ignoredChecks).open;

/** Whether a finding is about a photo that is missing only until it is taken in. */
const isComing = ({ message, context }: Finding): boolean => message.key === 'photoMissing' && isPending(context);

/**
 * Checks the open story now. Cheap while it is being written: only blocks that changed are looked at. Returns what was
 * found, photos on their way into the draft among it; those are not shown.
 */
export function checkNow(): Checks {
  const { open } = useOpenStory.getState();
  const story = open?.story ?? null;
  const found = story && checker.check(story, options(story));
  const parted = story && found ? partIgnored(found, story.ignoredChecks) : nothing;
  const waiting = open ? reviewFindings(open.story, open.review) : [];
  const checks = story ? { open: bySeverity([...parted.open, ...waiting]), ignored: parted.ignored, story } : nothing;
  const shown = checks.open.filter((finding) => !isComing(finding));
  useChecks.setState({ ...checks, open: shown });
  setHighlights(
    'check',
    shown
      // Review tints its own.
      .filter((finding) => !isOfReview(finding))
      .map((finding) => ({ place: finding.place, style: `check-${finding.severity}`, data: finding })),
  );
  if (story) void spell(story.lang);
  return checks;
}

/**
 * Has the words looked up that the check met for the first time, and checks again with the results of the dictionaries.
 */
async function spell(lang: Story['lang']): Promise<void> {
  const answer = await lookUpUnknown(lang);
  if (answer === true) checkNow();
  else if (answer !== false) useSpellingFault.setState({ fault: answer });
}

/** Why spelling stopped: the dictionaries that cannot be used. */
export const useSpellingFault = create<{ readonly fault: SpellingFault | null }>(() => ({ fault: null }));

/**
 * Keeps the findings in step with the open story and the house style, off the path of typing; returns a dispose
 * function.
 */
export function subscribeChecks(): () => void {
  /** A piece at a time, so that the first look at a long story holds up no key. */
  const step = (deadline: IdleDeadline): void => {
    const story = openStory();
    const until = performance.now() + 8;
    const isTimeUp = (): boolean => deadline.timeRemaining() < 1 && performance.now() > until;
    if (!story || checker.prepare(story, options(story), isTimeUp)) checkNow();
    else whenIdle();
  };
  const { soon, whenIdle, stop } = atRest(step);
  const disposers = [
    useOpenStory.subscribe((now, before) => {
      if (now.open?.id !== before.open?.id) useChecks.setState(nothing);
      const isOther = (['threads', 'changeCount'] as const).some(
        (what) => now.open?.review[what] !== before.open?.review[what],
      );
      if (now.open?.story !== before.open?.story || isOther) soon();
    }),
    useHouse.subscribe(soon),
    subscribePending(soon),
  ];
  soon();
  void call('spelling:state', {}).then((state) => {
    takeDictionaries(state);
    soon();
  });
  return () => {
    stop();
    for (const dispose of disposers) dispose();
  };
}
