import { isLinkUrl } from '../../story';
import { visitAll, type XmlElement } from './xml';

/** What a field's code asks for, as far as a story can hold it. */
export interface FieldCode {
  /** The address of a HYPERLINK; null for any other field, and for a link inside the document. */
  readonly address: string | null;
  /** Whether that address is one that the link policy refuses. */
  readonly isRefused: boolean;
  /** Whether it counts something: "Hình 1". */
  readonly isCount: boolean;
}

/** Reads a field's code (ECMA-376 Part 1, 17.16.5): `HYPERLINK "https://..." \l "part"`. */
export function readFieldCode(code: string): FieldCode {
  const link = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))/i.exec(code);
  const part = /\\l\s+"?([^"\s]+)"?/i.exec(code)?.[1];
  const target = link?.[1] ?? link?.[2] ?? '';
  const address = target === '' ? null : part === undefined ? target : `${target}#${part}`;
  return {
    address,
    isRefused: address !== null && linkUrl(address) === null,
    isCount: /^\s*SEQ\s/i.test(code),
  };
}

/**
 * Returns an address as a link of a story has it; null where the link policy refuses it. Word and people leave spaces
 * in addresses.
 */
export function linkUrl(address: string): string | null {
  const url = address.trim().replace(/ /g, '%20');
  return isLinkUrl(url) ? url : null;
}

interface Frame {
  code: string;
  isInCode: boolean;
  field: FieldCode | null;
}

/** The fields of one part that are open at the point up to which it has been read. */
export type Fields = ReturnType<typeof createFields>;

/**
 * Follows the fields that begin, go over from code to result and end in runs of a part. A field without an end would
 * swallow the rest of the document: its marks are passed over.
 */
export function createFields(root: XmlElement) {
  const paired = pairedChars(root);
  const frames: Frame[] = [];
  return {
    /** Takes a `w:fldChar`; returns the code of the field whose result starts, or which ends without one, else null. */
    onChar(element: XmlElement): FieldCode | null {
      if (!paired.has(element)) return null;
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') frames.push({ code: '', isInCode: true, field: null });
      const frame = type === 'end' ? frames.pop() : frames.at(-1);
      if (!frame || type === 'begin' || !frame.isInCode) return null;
      frame.isInCode = false;
      frame.field = readFieldCode(frame.code);
      return frame.field;
    },
    onCode(text: string): void {
      const frame = frames.at(-1);
      if (frame?.isInCode) frame.code += text;
    },
    /** Whether words here are a field's code and not its result. */
    isInCode: (): boolean => frames.some((frame) => frame.isInCode),
    /** Where the words here lead, by the innermost field that leads somewhere. */
    address: (): string | null => frames.reduce<string | null>((address, { field }) => field?.address ?? address, null),
  };
}

function pairedChars(root: XmlElement): ReadonlySet<XmlElement> {
  const paired = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  visitAll(root, (element) => {
    if (element.name !== 'w:fldChar') return;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') open.push([element]);
    else if (type === 'separate') open.at(-1)?.push(element);
    else for (const one of [...(open.pop() ?? []), element]) paired.add(one);
  });
  return paired;
}
