/** Why a file cannot be read as a Word document: damaged, an old `.doc` or encrypted, of another kind, or too large. */
export type DocxFaultCode = 'docx-damaged' | 'docx-old' | 'docx-other' | 'story-too-large';

/** Why a file cannot be read as a Word document, in one sentence. Thrown while it is read and caught by `readDocx`. */
export class DocxFault extends Error {
  constructor(
    readonly code: DocxFaultCode,
    message: string,
  ) {
    super(message);
  }
}

/** Returns the fault of a damaged document, to be thrown; `reason` is a clause without a full stop. */
export const damaged = (reason: string): DocxFault =>
  new DocxFault('docx-damaged', `It is not a Word document that can be read: ${reason}.`);

/** Returns the fault of a document that exceeds a limit, to be thrown; `what` names the things that are too many. */
export const tooMuch = (what: string): DocxFault =>
  new DocxFault('story-too-large', `It has more ${what} than a story holds.`);
