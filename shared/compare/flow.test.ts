import { describe, expect, it } from 'vitest';
import { plainInline, textRun, type InlineContent } from '../story';
import { b, br, i, link, mark, p, someThread } from '../story/testing';
import { bareFlow, contentToFlow, flowText, flowToContent, NOTE_MARK, sliceFlow, textToFlow, type Flow } from './flow';

const flowOf = (...words: Parameters<typeof p>): Flow => contentToFlow(p(...words).content);
const everything: InlineContent = p(
  'Mưa ',
  b('lớn'),
  link('https://a.vn/', ' ở Huế'),
  mark('lo'),
  br,
  textRun('từ đêm', ['italic'], [someThread()]),
).content;

it('a flow has each sign of a text at a place of its own: line breaks and marks of footnotes, too', () => {
  expect(flowText(contentToFlow(everything))).toBe(`Mưa lớn ở Huế${NOTE_MARK}\ntừ đêm`);
});

it('a text comes back from its flow as it was', () => {
  expect(flowToContent(contentToFlow(everything))).toEqual(everything);
});

it('a line break inside a link comes back inside it', () => {
  const content: InlineContent = [
    { kind: 'link', url: 'https://a.vn/', content: [textRun('Mưa'), { kind: 'lineBreak' }, textRun('gió')] },
  ];
  expect(flowToContent(contentToFlow(content))).toEqual(content);
});

it('a flow is in NFC, and has nothing for empty texts', () => {
  expect(flowText(textToFlow('Huế'.normalize('NFD')))).toBe('Huế');
  expect(flowText(contentToFlow(plainInline('Huế'.normalize('NFD'))))).toBe('Huế');
  expect([textToFlow(''), contentToFlow([textRun('')])]).toEqual([[], []]);
});

it('the end of a block cannot be inside a text', () => {
  expect(() => flowToContent([{ kind: 'blockEnd', text: '\n', next: {} }])).toThrow(RangeError);
});

describe('a piece of a flow', () => {
  const flow = flowOf('Mưa ', b('lớn'), br, 'ở Huế');
  it.each<[number, number, Flow]>([
    [0, 13, flow],
    [0, 4, flowOf('Mưa ')],
    [4, 7, flowOf(b('lớn'))],
    [3, 5, flowOf(' ', b('l'))],
    [5, 6, flowOf(b('ớ'))],
    [6, 9, flowOf(b('n'), br, 'ở')],
    [7, 8, flowOf(br)],
    [8, 99, flowOf('ở Huế')],
    [4, 4, []],
    [5, 5, []],
    [5, 3, []],
    [13, 20, []],
  ])('from %i to %i', (from, to, piece) => {
    expect(sliceFlow(flow, from, to)).toEqual(piece);
  });
});

describe('a flow without its remarks', () => {
  const thread = someThread();
  it('is one piece where it looks the same', () => {
    const parts = [textRun('Mưa '), textRun('lớn ', [], [thread]), textRun('ở '), textRun('Huế', [], [thread])];
    expect(bareFlow(flowOf(...parts))).toEqual(flowOf('Mưa lớn ở Huế'));
  });

  it('keeps pieces apart that look otherwise', () => {
    const parts = [
      textRun('Mưa ', [], [thread]),
      b('lớn '),
      i('ở '),
      link('https://a.vn/', 'Huế'),
      link('https://b.vn/', ' nhé'),
    ];
    expect(bareFlow(flowOf(...parts))).toEqual(flowOf('Mưa ', ...parts.slice(1)));
  });

  it('keeps line breaks and marks of footnotes, each one of its own', () => {
    expect(bareFlow(flowOf('a', br, br, 'b', mark('lo'), mark('tro')))).toEqual(
      flowOf('a', br, br, 'b', mark('lo'), mark('tro')),
    );
  });

  it('joins a letter and its accent across the end of a remark', () => {
    expect(flowText(bareFlow(flowOf(textRun('Hue', [], [thread]), textRun('\u0302\u0301 mưa'))))).toBe('Huế mưa');
  });
});
