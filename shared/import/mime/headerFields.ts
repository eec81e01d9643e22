import { decodeText } from '../../text';

/** The header fields of a message or a part: values without folds, by name in lower case; of two of one name the first. */
export type HeaderFields = ReadonlyMap<string, string>;

/** Reads the bytes of a header (RFC 5322, 2.2). A line that is no field is passed over. */
export function headerFields(bytes: Uint8Array): HeaderFields {
  const fields = new Map<string, string>();
  const unfolded = (decodeText(bytes) ?? '').replace(/\r?\n[ \t]+/g, ' ');
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (/^[\w-]+$/.test(name) && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** What a field such as Content-Type contains: its value and its parameters, names and value in lower case. */
export interface ParameterField {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/g;

/** Reads a value with parameters, quoted or not (RFC 2045, 5.1). */
export function parameterField(field: string): ParameterField {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain = ''] of field.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/g, '$1') ?? plain);
  }
  return { value: (field.split(';', 1)[0] ?? '').trim().toLowerCase(), parameters };
}
