/** The prefix that names of elements have in Stet for each namespace, whatever prefix a document uses. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  // Transitional, then strict (ISO/IEC 29500-1 and -4).
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  r: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  wp: [
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  pic: ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'http://purl.oclc.org/ooxml/drawingml/picture'],
  c: ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  dgm: ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'http://purl.oclc.org/ooxml/drawingml/diagram'],
  m: ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  wps: ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  wpg: ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  wpc: ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
  w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
  w15: ['http://schemas.microsoft.com/office/word/2012/wordml'],
  w16du: ['http://schemas.microsoft.com/office/word/2023/wordml/word16du'],
  w16cid: ['http://schemas.microsoft.com/office/word/2016/wordml/cid'],
  w16cex: ['http://schemas.microsoft.com/office/word/2018/wordml/cex'],
  rel: [
    'http://schemas.openxmlformats.org/package/2006/relationships',
    'http://purl.oclc.org/ooxml/package/relationships',
  ],
  ct: ['http://schemas.openxmlformats.org/package/2006/content-types'],
  cp: ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
  op: [
    'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  ],
  vt: [
    'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
  ],
  dc: ['http://purl.org/dc/elements/1.1/'],
  dcterms: ['http://purl.org/dc/terms/'],
  xml: ['http://www.w3.org/XML/1998/namespace'],
};

const BY_URI: ReadonlyMap<string, string> = new Map(
  Object.entries(PREFIXES).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
);

/** Returns the prefix of a namespace; "?" for one that Stet does not know, and empty for none. */
export const prefixOf = (uri: string): string => (uri === '' ? '' : (BY_URI.get(uri) ?? '?'));

/** Whether elements of a namespace are read, where one of several forms of the same thing is picked (`mc:Choice`). */
export const isKnownNamespace = (uri: string): boolean => BY_URI.has(uri);
