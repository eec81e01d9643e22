import { messageText, type Finding } from '../../shared/check';
import type { HouseStyle, Place } from '../../shared/story';
import { oneLine } from '../../shared/text';
import type { KeptJobs } from '../jobs/process';
import { lineOf, readInput } from './input';
import { EXIT, type FailedInput, type Output } from './output';

/** How `stet check` checks and prints: by which house style, at what time, as lines or (`json`) as one JSON value. */
export interface CheckCommandOptions {
  readonly json: boolean;
  readonly house: HouseStyle;
  /** ISO 8601 with offset. */
  readonly now: string;
}

/**
 * Checks every input by the house style and prints a line a finding, the worst first, open comments and changes of a
 * draft among them; findings that somebody has ignored are left out. The exit code is 3 where a finding is an error, 2
 * where an input cannot be read.
 */
export async function checkCommand(
  inputs: readonly string[],
  options: CheckCommandOptions,
  jobs: KeptJobs,
  output: Output,
): Promise<number> {
  const { json } = options;
  const checked: { readonly input: string; readonly findings: readonly object[] }[] = [];
  const failed: FailedInput[] = [];
  let code: number = EXIT.done;
  for (const input of inputs) {
    const findings = await findingsOf(input, options, jobs, output);
    if (typeof findings === 'string') {
      output.complain(findings);
      failed.push({ input, message: findings });
      code = EXIT.unreadable;
      continue;
    }
    if (code === EXIT.done && findings.some(({ severity }) => severity === 'error')) code = EXIT.checksFoundErrors;
    checked.push({ input, findings: findings.map(asJson) });
    if (!json) for (const finding of findings) output.result(oneLine(`${input}: ${textOf(finding)}`));
  }
  if (json) output.json({ checked, failed });
  return code;
}

/** Returns the findings of an input, or one line with the reason why it cannot be checked. */
async function findingsOf(
  input: string,
  { house, now }: CheckCommandOptions,
  jobs: KeptJobs,
  output: Output,
): Promise<readonly Finding[] | string> {
  const read = await readInput(input, jobs);
  if (!read.ok) return read.message;
  for (const warning of read.warnings) output.complain(warning);
  const pack = read.isDraft ? await read.pack() : null;
  if (typeof pack === 'string') return pack;
  const checked = await jobs.checkStory({ story: read.story, draftFile: pack && pack.draftFile, house, now });
  return checked.ok ? checked.findings : lineOf(input, `it could not be checked: ${checked.message}`);
}

function textOf({ severity, place, message, context, excerpt }: Finding): string {
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
