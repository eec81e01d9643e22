import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../shared/import/docx/testing';
import { textPartsOf, type Story } from '../../../shared/story';
import { isSoak, reportSoak } from '../../library/testing';
import { editedByOffice, hasOfficeBridge } from './officeTesting';
import { someTracked, trackedDocx } from './tracked/testing';

/** How many random documents are read by both programs. */
const DOCUMENTS = isSoak ? 500 : 20;

/** Words and paragraphs: white space folded, without empty lines. */
const linesIn = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s\uFEFF]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** What a reader sees of a story, from its headline to its end. */
const shownIn = ({ kicker, headline, lead, body }: Story): string =>
  linesIn([kicker, headline, lead, ...body.flatMap((block) => textPartsOf(block).map(({ text }) => text))].join('\n'));

describe.skipIf(!hasOfficeBridge())('in LibreOffice (apt-get install libreoffice-writer python3-uno)', () => {
  it(
    'accepting all changes of any Word document gives its text in Stet, and rejecting all its baseline',
    async () => {
      const documents = fc.sample(someTracked, { numRuns: DOCUMENTS, seed: 20261130 }).map(trackedDocx);
      const texts = async (command: string): Promise<readonly string[]> => {
        const files = await editedByOffice(documents, [{ do: command }], 'txt');
        return files.map((bytes) => linesIn(new TextDecoder().decode(bytes)));
      };
      const [accepted, rejected] = [await texts('acceptAll'), await texts('rejectAll')];
      const odd: unknown[] = [];
      let swapped = 0;
      for (const [at, bytes] of documents.entries()) {
        const read = readBytes(bytes);
        if (!read.ok) throw new Error(read.message);
        const [text, baseline] = [shownIn(read.story), shownIn(read.rejected)];
        if (text !== accepted[at]) odd.push({ at, accepted: accepted[at], text });
        if (baseline !== rejected[at]) odd.push({ at, rejected: rejected[at], baseline });
        // Taken for each other, the two texts of nearly every document would be found to differ.
        if (text !== rejected[at] && baseline !== accepted[at]) swapped += 1;
      }
      reportSoak({
        harness: 'Random Word documents: all changes accepted, and rejected, as in LibreOffice',
        n: DOCUMENTS,
        found: `${odd.length} other texts`,
        bound: '0',
        controlFired: swapped > 0.9 * DOCUMENTS,
      });
      expect(odd).toEqual([]);
      expect(swapped).toBeGreaterThan(0.9 * DOCUMENTS);
    },
    60_000 + DOCUMENTS * 2_000,
  );
});
