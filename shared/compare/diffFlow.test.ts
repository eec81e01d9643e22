import { describe, expect, it } from 'vitest';
import { textRun } from '../story';
import { b, br, h, i, link, mark, marked, p, quote, someThread } from '../story/testing';
import { diffFlow } from './diffFlow';
import { contentToFlow, flowText, sliceFlow, type Flow } from './flow';
import { blocksToFlow } from './textBlocks';

const flowOf = (...words: Parameters<typeof p>): Flow => contentToFlow(p(...words).content);
/** Each change in one line: "replaced [2.002] > [2.020]"; the end of a block is ¶, the mark of a footnote *. */
const changes = (before: Flow, after: Flow): readonly string[] =>
  diffFlow(before, after, 'vi').map(({ kind, a, b: other }) => {
    const [went, came] = [sliceFlow(before, a.from, a.to), sliceFlow(after, other.from, other.to)].map((flow) =>
      flow
        .map((atom) =>
          atom.kind === 'blockEnd'
            ? '¶'
            : flowText([atom]).replace(/\n|\uFFFC/g, (sign) => (sign === '\n' ? '/' : '*')),
        )
        .join(''),
    );
    return `${kind} [${went}] > [${came}]`;
  });

describe('in one text', () => {
  it.each<[string, Flow, Flow, readonly string[]]>([
    [
      'the mark of another footnote',
      flowOf('37 lò', mark('lo'), ' nay'),
      flowOf('37 lò', mark('tro'), ' nay'),
      ['replaced [*] > [*]'],
    ],
    ['no mark of a footnote that stayed', flowOf('37 lò', mark('lo')), flowOf('37 lò', mark('lo')), []],
    ['a line break for a space', flowOf('Mưa', br, 'gió'), flowOf('Mưa gió'), ['replaced [/] > [ ]']],
    [
      'a line break for the mark of a footnote',
      flowOf('Mưa', br, 'gió'),
      flowOf('Mưa', mark('lo'), 'gió'),
      ['replaced [/] > [*]'],
    ],
    [
      'a mark over words behind one that is new as one change',
      flowOf('Có 5 lớp học mở cửa nay'),
      flowOf('Có 6 ', b('lớp học mở cửa'), ' nay'),
      ['replaced [5] > [6]', 'marks [lớp học mở cửa] > [lớp học mở cửa]'],
    ],
    [
      'a mark over words of which some have a remark as one change',
      flowOf('Lớp ', textRun('học', [], [someThread()]), ' mở cửa'),
      flowOf(b('Lớp học mở'), ' cửa'),
      ['marks [Lớp học mở] > [Lớp học mở]'],
    ],
    [
      'one more mark over words that had others as one change',
      flowOf('Lớp ', b('học'), ' mở'),
      flowOf(i('Lớp '), marked('học', 'bold', 'italic'), i(' mở')),
      ['marks [Lớp học mở] > [Lớp học mở]'],
    ],
    [
      'marks that came here and went there as two',
      flowOf('Lớp ', b('học')),
      flowOf(b('Lớp '), 'học'),
      ['marks [Lớp ] > [Lớp ]', 'marks [học] > [học]'],
    ],
    [
      'the same mark on two words apart as two',
      flowOf('Lớp học mở'),
      flowOf(b('Lớp'), ' học ', b('mở')),
      ['marks [Lớp] > [Lớp]', 'marks [mở] > [mở]'],
    ],
    [
      'another address',
      flowOf('Xem ', link('https://a.vn/', 'đây')),
      flowOf('Xem ', link('https://b.vn/', 'đây')),
      ['link [đây] > [đây]'],
    ],
    [
      'marks and a link at once as a link',
      flowOf('đây'),
      flowOf({
        kind: 'link',
        url: 'https://a.vn/',
        content: [{ kind: 'text', text: 'đây', marks: ['bold'], comments: [] }],
      }),
      ['link [đây] > [đây]'],
    ],
    ['a word that went, with its space', flowOf('Mưa lớn ở Huế'), flowOf('Mưa ở Huế'), ['deleted [lớn ] > []']],
    ['a first word that came', flowOf('ở Huế'), flowOf('Mưa ở Huế'), ['inserted [] > [Mưa ]']],
    ['a last word that came', flowOf('Mưa ở'), flowOf('Mưa ở Huế'), ['inserted [] > [ Huế]']],
    [
      'words between two that stayed as one',
      flowOf('từ xa về đây'),
      flowOf('từ đó đến đây'),
      ['replaced [xa về] > [đó đến]'],
    ],
    [
      'three numbers each as one',
      flowOf('5 6 7'),
      flowOf('1 2 3'),
      ['replaced [5] > [1]', 'replaced [6] > [2]', 'replaced [7] > [3]'],
    ],
    ['other counts of numbers as one', flowOf('có 5 6 nhà'), flowOf('có 7 nhà'), ['replaced [5 6] > [7]']],
    ['all of a text', flowOf('Mưa'), flowOf(), ['deleted [Mưa] > []']],
    ['nothing of nothing', flowOf(), flowOf(), []],
  ])('finds %s', (_, before, after, found) => {
    expect(changes(before, after)).toEqual(found);
  });

  it('knows words by the language of the story, and the same in English', () => {
    const flows = [flowOf('The river rose by 2.5 m'), flowOf('The river fell by 3.5 m')] as const;
    expect(diffFlow(flows[0], flows[1], 'en').map(({ kind }) => kind)).toEqual(['replaced', 'replaced']);
  });
});

describe('in blocks on end', () => {
  const ends = (...blocks: Parameters<typeof blocksToFlow>[0]): Flow => blocksToFlow(blocks);
  it.each<[string, Flow, Flow, readonly string[]]>([
    ['a split with its space', ends(p('Mưa. Gió.')), ends(p('Mưa.'), p('Gió.')), ['split [ ] > [¶]']],
    ['a split where there was no space', ends(p('Mưa!Gió.')), ends(p('Mưa!'), p('Gió.')), ['split [] > [¶]']],
    ['a join', ends(p('Mưa.'), p('Gió.')), ends(p('Mưa. Gió.')), ['joined [¶] > [ ]']],
    [
      'a join and the words that went with it apart',
      ends(p('Mưa lớn. Bỏ'), p('Gió to.')),
      ends(p('Mưa lớn. Gió to.')),
      ['deleted [Bỏ] > []', 'joined [¶] > []'],
    ],
    [
      'a split and the words that came with it apart',
      ends(p('Mưa lớn. Gió to.')),
      ends(p('Mưa lớn. Thêm'), p('Gió to.')),
      ['inserted [] > [Thêm]', 'split [] > [¶]'],
    ],
    [
      'words and the end between them, each apart',
      ends(p('Mưa lớn'), p('Gió to')),
      ends(p('Mưa nhỏ bão to')),
      ['replaced [lớn] > [nhỏ bão]', 'joined [¶] > []', 'deleted [Gió] > []'],
    ],
    [
      'an end before another kind of block as another',
      ends(p('Mưa'), h(2, 'Gió')),
      ends(p('Mưa'), quote('Gió')),
      ['replaced [¶] > [¶]'],
    ],
    ['no end that stayed', ends(p('Mưa'), h(2, 'Gió'), p('Bão')), ends(p('Mưa'), h(2, 'Gió'), p('Bão')), []],
    [
      'two ends that went, with an empty paragraph between them, as one',
      ends(p('Mưa.'), p(), p('Gió.')),
      ends(p('Mưa. Gió.')),
      ['joined [¶¶] > [ ]'],
    ],
  ])('finds %s', (_, before, after, found) => {
    expect(changes(before, after)).toEqual(found);
  });
});
