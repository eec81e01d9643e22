import { ignoredCheck, isOfReview, isSameIgnored, type Finding } from '../../shared/check';
import { runCommand } from '../commands';
import type { Text } from '../i18n';
import { editStory, jumpTo, replaceAt, useOpenStory } from '../story';
import { notify } from '../ui';
import { checkNow, useChecks } from './checksStore';
import { changeOwnWord } from './spelling';

/** The finding where it is now: the story may have changed since it was found. Null where it is gone. */
function now(finding: Finding): Finding | null {
  const { open, ignored, story } = useChecks.getState();
  const isCurrent = story === useOpenStory.getState().open?.story;
  if (isCurrent && [...open, ...ignored].includes(finding)) return finding;
  const checks = checkNow();
  const same = [...checks.open, ...checks.ignored].filter((other) =>
    isOfReview(finding)
      ? JSON.stringify(other.message) === JSON.stringify(finding.message)
      : isSameIgnored(ignoredCheck(other), ignoredCheck(finding)),
  );
  return same[0] ?? null;
}

/** Takes the user to what was found. */
export function showFinding(finding: Finding): void {
  const found = now(finding);
  if (!found) return;
  const { place } = found;
  if (isOfReview(found)) {
    runCommand('view.review');
    // What is about the story as a whole is read there.
    if (place.kind === 'field' && place.field === 'body') return;
  }
  jumpTo(place);
}

/** Puts a fix in the place of what was found, and the caret behind it. */
export function fixFinding(finding: Finding, fix: string): void {
  const found = now(finding);
  if (!found) return;
  const { place } = found;
  replaceAt([{ place, text: fix }]);
  checkNow();
}

/** Does the first fix of every finding of a rule that is safe to fix. */
export function fixAll(rule: string): void {
  const { open } = checkNow();
  const edits = open
    .filter((finding) => finding.rule === rule && finding.isSafe)
    .map(({ place, fixes }) => ({ place, text: fixes[0] ?? '' }));
  replaceAt(edits);
  checkNow();
}

/** Ignores a finding from now on. */
export function ignoreFinding(finding: Finding): void {
  const story = useOpenStory.getState().open?.story;
  if (!story) return;
  editStory({ ignoredChecks: [...story.ignoredChecks, ignoredCheck(finding)] });
  checkNow();
}

/** Brings a finding back that was ignored. */
export function askAgain(finding: Finding): void {
  const story = useOpenStory.getState().open?.story;
  if (!story) return;
  const left = story.ignoredChecks.filter((one) => !isSameIgnored(one, ignoredCheck(finding)));
  editStory({ ignoredChecks: left });
  checkNow();
}

/** Adds a misspelt word to the personal dictionary, and shows a notice that takes it out again. */
export async function learnFinding({ excerpt: word }: Finding, text: Text): Promise<void> {
  if (!(await changeOwnWord('learn', word))) return;
  checkNow();
  notify(text('spelling.learnt', { word }), {
    action: { label: text('common.undo'), run: () => void forgetWord(word) },
  });
}

/** Removes a word from the personal dictionary. */
export async function forgetWord(word: string): Promise<void> {
  if (await changeOwnWord('forget', word)) checkNow();
}
