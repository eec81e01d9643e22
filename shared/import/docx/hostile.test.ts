import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, para, readBytes, run, style, styled } from './testing';

const BODY = styled('A', 'Tít') + para(run('Đoạn.'));

/** Reads a file; returns the result and the processor time that it took. */
function timed(bytes: Uint8Array): { readonly outcome: string; readonly cpuMs: number } {
  const start = process.cpuUsage();
  const read = readBytes(bytes);
  const { user, system } = process.cpuUsage(start);
  return { outcome: read.ok ? 'read' : read.code, cpuMs: (user + system) / 1000 };
}

const bomb = (): Uint8Array => docxOf({ body: para(run('a'.repeat(200 * 2 ** 20))) });
const elements = (): Uint8Array => docxOf({ body: '<w:r/>'.repeat(3_000_000) });
const lying = (): Uint8Array => {
  const bytes = docxOf({ body: para(run('a'.repeat(30_000_000))) });
  const view = new DataView(bytes.buffer);
  // The sizes of the largest file in both lists are far too small.
  for (let at = 0; at < bytes.length - 30; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50 && view.getUint32(at + 22, true) > 1e7)
      view.setUint32(at + 22, 100, true);
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e7)
      view.setUint32(at + 24, 100, true);
  }
  return bytes;
};
const entities = (): Uint8Array =>
  docxOf({
    body: '',
    files: {
      'word/document.xml':
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
    },
  });
const outside = (): Uint8Array =>
  docxOf({
    body: '',
    files: {
      'word/document.xml':
        '<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
    },
  });
const deep = (): Uint8Array =>
  docxOf({ body: '<w:sdt><w:sdtContent>'.repeat(5000) + BODY + '</w:sdtContent></w:sdt>'.repeat(5000) });
const nestedTables = (): Uint8Array =>
  docxOf({
    body: BODY + '<w:tbl><w:tr><w:tc>'.repeat(60) + para(run('a')) + `${para('')}</w:tc></w:tr></w:tbl>`.repeat(60),
  });
const loopOfStyles = (): Uint8Array =>
  docxOf({ body: BODY, styles: style('A', 'a', '<w:basedOn w:val="B"/>') + style('B', 'b', '<w:basedOn w:val="A"/>') });
const chainOfStyles = (): Uint8Array =>
  docxOf({
    body: BODY,
    styles:
      Array.from({ length: 20_000 }, (_, at) => style(`S${at}`, `s${at}`, `<w:basedOn w:val="S${at + 1}"/>`)).join('') +
      style('A', 'a', '<w:basedOn w:val="S0"/>'),
  });
const loopOfNumbering = (): Uint8Array =>
  docxOf({
    body: styled('A', 'Tít') + para(run('Mục'), '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    styles: style('L', 'l', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'numbering'),
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/><w:styleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  });
const manyParagraphs = (): Uint8Array => docxOf({ body: para(run('Một đoạn văn ngắn.')).repeat(100_000) });
const manyChanges = (): Uint8Array =>
  docxOf({
    body:
      styled('A', 'Tít') +
      Array.from({ length: 500 }, (_, at) =>
        para(
          Array.from(
            { length: 20 },
            (_, number) =>
              `<w:ins w:id="1" w:author="A${number % 7}" w:date="2026-01-01T0${at % 10}:${10 + (number % 50)}:00Z">${run('chữ ')}</w:ins>`,
          ).join('') + run('.'),
        ),
      ).join(''),
  });
const manyColumns = (): Uint8Array =>
  docxOf({
    body:
      BODY +
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${para(run('a'))}</w:tc><w:tc>${para('')}</w:tc></w:tr></w:tbl>`,
  });
const manyFiles = (): Uint8Array =>
  zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`f${at}`, new Uint8Array()])));
const manyComments = (): Uint8Array =>
  docxOf({
    body:
      styled('A', 'Tít') +
      para(Array.from({ length: 3000 }, (_, at) => `<w:commentRangeStart w:id="${at}"/>${run('a ')}`).join('')),
    comments: Array.from(
      { length: 3000 },
      (_, at) => `<w:comment w:id="${at}" w:author="a">${para(run('b'))}</w:comment>`,
    ).join(''),
  });
const noteInItself = (): Uint8Array =>
  docxOf({
    body: styled('A', 'Tít') + para(`${run('Đoạn')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    footnotes: `<w:footnote w:id="2">${para(`${run('Chú')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}</w:footnote>`,
  });
const manyHeaders = (): Uint8Array => {
  const header = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
  const names = Array.from({ length: 2000 }, (_, at) => `<Relationship Id="h${at}" Type="${header}" Target="h.xml"/>`);
  return docxOf({
    body: BODY,
    files: {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.join('')}</Relationships>`,
      'word/h.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${para(run('Trang'.repeat(20))).repeat(2_000)}</w:hdr>`,
    },
  });
};

describe('is done with within 5 s of processor time', () => {
  it.each([
    ['a part that inflates to 200 MB', bomb, 'story-too-large'],
    ['a part of three million elements', elements, 'story-too-large'],
    ['a part that is larger than its zip promises', lying, 'docx-damaged'],
    ['entities in entities', entities, 'docx-damaged'],
    ['an entity from elsewhere', outside, 'docx-damaged'],
    ['elements nested five thousand deep', deep, 'story-too-large'],
    ['tables in sixty tables', nestedTables, 'read'],
    ['styles that are based on each other', loopOfStyles, 'read'],
    ['styles in a chain of twenty thousand', chainOfStyles, 'read'],
    ['a numbering that is defined by itself', loopOfNumbering, 'read'],
    ['a hundred thousand paragraphs', manyParagraphs, 'story-too-large'],
    ['ten thousand changes', manyChanges, 'read'],
    ['a cell over two thousand million columns', manyColumns, 'story-too-large'],
    ['twenty thousand files', manyFiles, 'docx-damaged'],
    ['three thousand comments over each other', manyComments, 'story-too-large'],
    ['a footnote with its own mark in it', noteInItself, 'read'],
    ['one header that is named two thousand times', manyHeaders, 'read'],
  ])('a document with %s', (_, make, outcome) => {
    const done = timed(make());
    expect(done.outcome).toBe(outcome);
    expect(done.cpuMs).toBeLessThan(5_000);
  });
});
