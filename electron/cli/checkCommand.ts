import { bySeverity, messageText, partIgnored, reviewFindings, storyChecker, type Finding } from '../../shared/check';
import { newReview, type HouseStyle, type Place, type Review } from '../../shared/story';
import { decodeDraftFile } from '../library';
import { readInput, type InputRead } from './input';
import { EXIT, oneLine, type Output } from './output';

export interface CheckCommandOptions {
  readonly json: boolean;
  readonly house: HouseStyle;
  /** ISO 8601 with offset. */
  readonly now: string;
}

/**
 * Checks every input by the house style and prints a line a finding, the worst first, open comments and
 * changes of a draft among them; what somebody let stand is left out. The exit code is 3 where a finding is an error, 2 where an input cannot be read.
 */
export async function checkCommand(
  inputs: readonly string[],
  { json, house, now }: CheckCommandOptions,
  output: Output,
): Promise<number> {
  const checked: { readonly input: string; readonly findings: readonly object[] }[] = [];
  let code: number = EXIT.done;
  for (const input of inputs) {
    const read = await readInput(input);
    if (!read.ok) {
      output.complain(read.message);
      code = EXIT.unreadable;
      continue;
    }
    for (const warning of read.warnings) output.complain(warning);
    const all = storyChecker().check(read.story, { house, now });
    const { open } = partIgnored(all, read.story.ignoredChecks);
    const findings = bySeverity([...open, ...reviewFindings(read.story, await reviewOf(read))]);
    if (code === EXIT.done && findings.some(({ severity }) => severity === 'error')) code = EXIT.checksFoundErrors;
    checked.push({ input, findings: findings.map(asJson) });
    if (!json) for (const finding of findings) output.result(oneLine(`${input}: ${lineOf(finding)}`));
  }
  if (json) output.result(JSON.stringify({ checked }, null, 2));
  return code;
}

/** The review state of an input; that of a text that is no draft is empty. */
async function reviewOf(read: Extract<InputRead, { ok: true }>): Promise<Review> {
  const decoded = read.isDraft ? decodeDraftFile((await read.pack()).draftFile) : null;
  return decoded?.ok ? decoded.file.review : newReview;
}

function lineOf({ severity, place, message, context, excerpt }: Finding): string {
  const found = excerpt === '' ? '' : ` “${context}”`;
  return `${severity}: ${placeName(place)}: ${messageText('en', message)}${found}`;
}

/** Blocks are counted from 1, as a reader counts paragraphs. */
const placeName = (place: Place): string =>
  place.kind === 'field' ? place.field : `block ${place.block + 1}${place.part === null ? '' : ` ${place.part}`}`;

const asJson = ({ rule, severity, place, excerpt, context, message, fixes }: Finding): object => ({
  rule,
  severity,
  place,
  excerpt,
  context,
  message: messageText('en', message),
  fixes,
});
