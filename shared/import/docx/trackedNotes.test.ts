import { expect, it } from 'vitest';
import type { Inline } from '../../story';
import { mark, notes, p } from '../../story/testing';
import { del, endIs, ins, para, readParts, run, style, styled } from './testing';

const LAN = 'w:id="9" w:author="Lan" w:date="2026-03-01T08:00:00Z"';
const footnote = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const gone = (runs: string): string => `<w:del ${LAN}>${runs}</w:del>`;
const note = (id: number, inner: string, kind = 'footnote'): string =>
  `<w:${kind} w:id="${id}">${para(inner)}</w:${kind}>`;
const SAID = note(2, run('Theo xã.'));

const endnotes = {
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="e" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes" Target="endnotes.xml"/></Relationships>',
  'word/endnotes.xml': `<w:endnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${note(2, run('Theo xã.'), 'endnote')}</w:endnotes>`,
};

type Case = readonly [
  name: string,
  parts: { readonly body: string; readonly footnotes?: string; readonly files?: Readonly<Record<string, string>> },
  before: readonly (readonly (string | Inline)[])[],
  after: readonly (readonly (string | Inline)[])[],
];
const ONE = mark('note-1');
const CASES: readonly Case[] = [
  [
    'a footnote whose mark went',
    { body: para(run('Một') + gone(footnote(2)) + run(' hai.')), footnotes: SAID },
    [['Một', ONE, ' hai.']],
    [['Một hai.']],
  ],
  [
    'a footnote whose mark went, with its words',
    {
      body: para(run('Một') + gone(footnote(2)) + run(' hai.')),
      footnotes: `<w:footnote w:id="2">${para(del('Theo xã.'), endIs('del'))}</w:footnote>`,
    },
    [['Một', ONE, ' hai.']],
    [['Một hai.']],
  ],
  [
    'a footnote of a paragraph that went',
    {
      body: para(gone(run('Một') + footnote(2)), endIs('del')) + para(run('Hai.')),
      footnotes: SAID,
    },
    [['Một', ONE], ['Hai.']],
    [['Hai.']],
  ],
  [
    'an endnote whose mark went',
    { body: para(run('Một') + gone(footnote(2, 'endnote')) + run(' hai.')), files: endnotes },
    [['Một', ONE, ' hai.']],
    [['Một hai.']],
  ],
  [
    'a footnote that came',
    {
      body: para(run('Một') + ins(footnote(2)) + run(' hai.')),
      footnotes: note(2, ins(run('Theo xã.'))),
    },
    [['Một hai.']],
    [['Một', ONE, ' hai.']],
  ],
  [
    'a footnote that was moved',
    {
      body:
        para(run('Một') + `<w:moveFrom ${LAN}>${footnote(2)}</w:moveFrom>` + run(' hai.')) +
        para(run('Ba') + `<w:moveTo ${LAN}>${footnote(3)}</w:moveTo>` + run(' bốn.')),
      footnotes: SAID + note(3, run('Theo xã.')),
    },
    [['Một', ONE, ' hai.'], ['Ba bốn.']],
    [['Một hai.'], ['Ba', ONE, ' bốn.']],
  ],
];

it.each(CASES)('reads %s: with its words where its mark is, and without them elsewhere', (_, parts, before, after) => {
  const { story, changes, rows } = readParts({
    ...parts,
    body: styled('Title', 'Tít') + parts.body + para(run('Hết bài.')),
    styles: style('Title', 'Title'),
  });
  const bodyOf = (lines: Case[2]) => [
    ...lines.map((line) => p(...line)),
    p('Hết bài.'),
    ...(lines.flat().includes(ONE) ? [notes({ 'note-1': 'Theo xã.' })] : []),
  ];
  expect(changes?.baseline.story.body).toEqual(bodyOf(before));
  expect(story.body).toEqual(bodyOf(after));
  expect(rows.filter(({ field }) => field === 'leftNotes')).toEqual([]);
});

it('takes two footnotes with the same words for two where neither was moved', () => {
  const { story, changes } = readParts({
    body:
      styled('Title', 'Tít') +
      para(run('Một') + gone(footnote(2)) + run(' hai') + footnote(3) + run('.')) +
      para(run('Ba') + ins(footnote(4)) + run('.')),
    footnotes: [2, 3, 4].map((id) => note(id, run('Như trên.'))).join(''),
    styles: style('Title', 'Title'),
  });
  const said = 'Như trên.';
  expect(story.body).toEqual([
    p('Một hai', ONE, '.'),
    p('Ba', mark('note-2'), '.'),
    notes({ 'note-1': said, 'note-2': said }),
  ]);
  expect(changes?.baseline.story.body).toEqual([
    p('Một', mark('note-2'), ' hai', ONE, '.'),
    p('Ba.'),
    notes({ 'note-2': said, 'note-1': said }),
  ]);
});
