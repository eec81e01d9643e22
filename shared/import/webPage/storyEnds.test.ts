import { expect, it } from 'vitest';
import type { Block } from '../../story';
import { b, br, figure, h, i, link, p, quote } from '../../story/testing';
import { readHead, takeFoot } from './storyEnds';
import type { PageFields } from './webPage';

const NOTHING: PageFields = {
  section: '',
  kicker: '',
  headline: '',
  lead: '',
  bylines: [],
  dateline: '',
  publishedAt: null,
  tags: [],
  related: [],
};
const AN = { name: 'Lê An', role: 'reporter' } as const;
const LEAD = 'Nước lên nhanh trong đêm và trường đóng cửa.';
const NEXT = p('Chợ của ba xã vẫn họp từ sáng sớm hôm nay.');

interface Read {
  readonly fields?: Partial<PageFields>;
  readonly above?: readonly Block[];
  readonly text?: readonly Block[];
  readonly descriptions?: readonly string[];
}
const head = ({ fields = {}, above = [], text = [NEXT, NEXT], descriptions = [] }: Read) =>
  readHead({ ...NOTHING, ...fields }, above, text, descriptions);

const sixty = 'a'.repeat(60);
it.each<[string, Partial<PageFields>, readonly Block[], readonly [section: string, kicker: string]]>([
  ['one label', {}, [p('Thời sự')], ['Thời sự', '']],
  ['two labels', {}, [p(' Thời  sự '), h(2, 'Bão số 9')], ['Thời sự', 'Bão số 9']],
  ['a label of sixty letters', {}, [p(sixty)], [sixty, '']],
  [
    'the section that is known, and a kicker',
    { section: 'Thời sự' },
    [p('THỜI SỰ'), p('Bão số 9')],
    ['Thời sự', 'Bão số 9'],
  ],
  ['only a kicker where the section is known', { section: 'Thời sự' }, [p('Bão số 9')], ['Thời sự', 'Bão số 9']],
  ['another kicker than the one that is known', { kicker: 'Lũ' }, [p('Thời sự'), p('Bão số 9')], ['Thời sự', 'Lũ']],
  ['nothing', {}, [], ['', '']],
])('reads above a headline %s', (_, fields, above, [section, kicker]) => {
  const read = head({ fields, above });
  expect([read.fields.section, read.fields.kicker, read.leftOut]).toEqual([section, kicker, []]);
});

it.each<[string, readonly Block[]]>([
  ['three lines', [p('Thời sự'), p('Bão số 9'), p('Ba xã')]],
  ['a line of more than sixty letters', [p(`${sixty}a`)]],
  ['a quotation', [p('Thời sự'), quote('Bão')]],
])('leaves out what is above a headline and is no label: %s', (_, above) => {
  const { fields, leftOut, blocks } = head({ above: [...above, figure()] });
  expect([fields.section, fields.kicker, leftOut, blocks[0]]).toEqual(['', '', above, figure()]);
});

it('begins the story with the photos above the headline', () => {
  const gallery: Block = { kind: 'gallery', photos: [], caption: '' };
  const embed: Block = { kind: 'embed', url: 'https://a.example/', title: '' };
  const { blocks, fields } = head({ above: [figure(), p('Thời sự'), gallery, embed] });
  expect(blocks).toEqual([figure(), gallery, embed, NEXT, NEXT]);
  expect(fields.section).toBe('Thời sự');
});

it('takes the headline away that the text begins with once more, and no other', () => {
  const fields = { headline: 'Ba xã sơ tán' };
  expect(head({ fields, text: [figure(), h(2, 'BA XÃ  SƠ TÁN'), NEXT] }).blocks).toEqual([figure(), NEXT]);
  expect(head({ fields, text: [h(2, 'Ba xã khác'), NEXT] }).blocks).toHaveLength(2);
  expect(head({ text: [p(''), NEXT] }).blocks).toHaveLength(2);
});

const LINE = 'Lê An 02/11/2026 07:30';
it.each<[string, Partial<PageFields>, readonly Block[], readonly [names: string, at: string | null, left: number]]>([
  ['on top', {}, [p(LINE), NEXT], ['Lê An', '2026-11-02T07:30:00+07:00', 1]],
  ['four blocks down', {}, [figure(), figure(), figure(), p(LINE), NEXT], ['Lê An', '2026-11-02T07:30:00+07:00', 4]],
  ['five blocks down, where none is', {}, [figure(), figure(), figure(), figure(), p(LINE)], ['', null, 5]],
  [
    'where the names are known',
    { bylines: [{ name: 'Võ Hà', role: 'reporter' }] },
    [p(LINE), NEXT],
    ['Võ Hà', '2026-11-02T07:30:00+07:00', 1],
  ],
  [
    'where the time is known',
    { publishedAt: '2026-11-01T07:30:00+07:00' },
    [p(LINE), NEXT],
    ['Lê An', '2026-11-01T07:30:00+07:00', 1],
  ],
  ['that names no time', {}, [p('Lê An'), NEXT], ['', null, 2]],
])('reads a line of names and time %s', (_, fields, text, [names, at, left]) => {
  const read = head({ fields, text });
  expect([read.fields.bylines.map(({ name }) => name).join(), read.fields.publishedAt, read.blocks.length]).toEqual([
    names,
    at,
    left,
  ]);
});

it('leaves out what such a line says besides', () => {
  const { leftOut } = head({ text: [p('AN BÌNH 05/03/2024 07:30 | Cập nhật 06/03/2024 08:00'), NEXT] });
  expect(leftOut).toEqual([p('Cập nhật 06/03/2024 08:00')]);
  expect(head({ text: [p(LINE), NEXT] }).leftOut).toEqual([]);
});

it.each<[string, Read, string]>([
  ['the description that is shown', { text: [p(LEAD), NEXT], descriptions: ['x', LEAD.toUpperCase()] }, LEAD],
  ['a first paragraph that is all bold', { text: [p(b(LEAD)), NEXT] }, LEAD],
  ['one that is bold but for a space', { text: [p(b(LEAD.slice(0, 4)), ' ', b(LEAD.slice(5))), NEXT] }, LEAD],
  ['a subhead that is a sentence', { text: [h(2, LEAD), NEXT] }, LEAD],
  ['no subhead that is none', { text: [h(2, LEAD.slice(0, -1)), NEXT] }, ''],
  ['no paragraph that is partly bold', { text: [p(b(LEAD.slice(0, 4)), LEAD.slice(4)), NEXT] }, ''],
  ['no italic one', { text: [p(i(LEAD)), NEXT] }, ''],
  [
    'none with a link or the end of a line in it',
    { text: [p(b('Nước lên nhanh trong đêm và '), br, link('https://a.example/', 'trường đóng')), NEXT] },
    '',
  ],
  ['none of seven words', { text: [p(b('Nước lên nhanh trong đêm và trường.')), NEXT] }, ''],
  [
    'one of eight words',
    { text: [p(b('Nước lên nhanh trong đêm và trường đóng.')), NEXT] },
    'Nước lên nhanh trong đêm và trường đóng.',
  ],
  ['not the only paragraph', { text: [p(b(LEAD)), figure()] }, ''],
  ['the one that is known', { fields: { lead: 'Đã có.' }, text: [p(b(LEAD)), NEXT] }, 'Đã có.'],
  ['a description that is nowhere in the text', { descriptions: ['ngắn', LEAD] }, LEAD],
  ['none that the text begins with', { text: [p(`${LEAD} Và còn nữa.`), NEXT], descriptions: [LEAD] }, ''],
  [
    'none that starts as the text does',
    { text: [p(`${LEAD} ${LEAD} Và còn nữa.`), NEXT], descriptions: [`${LEAD} ${LEAD} Mà khác.`] },
    '',
  ],
  ['none of seven words that is nowhere', { descriptions: ['Nước lên nhanh trong đêm và trường.'] }, ''],
  ['none that is cut', { descriptions: [`${LEAD.slice(0, -1)}…`, `${LEAD.slice(0, -1)}...`, `${LEAD} […]`] }, ''],
  ['none that is the headline', { fields: { headline: LEAD }, descriptions: [LEAD] }, ''],
])('takes for the lead %s', (_, read, lead) => {
  expect(head(read).fields.lead).toBe(lead);
});

it('takes the lead off the text where it is shown there', () => {
  expect(head({ text: [figure(), p(b(LEAD)), NEXT] }).blocks).toEqual([figure(), NEXT]);
  expect(head({ descriptions: [LEAD] }).blocks).toEqual([NEXT, NEXT]);
});

it.each<
  [string, Partial<PageFields>, readonly Block[], boolean, readonly [signOff: string, names: string, left: number]]
>([
  ['the names again', { bylines: [AN] }, [NEXT, p('LÊ AN')], false, ['LÊ AN', 'Lê An', 1]],
  ['the names again above a photo', { bylines: [AN] }, [NEXT, p('Lê  An'), figure()], false, ['Lê An', 'Lê An', 2]],
  [
    'the names again above two labels',
    { bylines: [AN] },
    [NEXT, p('Lê An'), p('Bão'), p('Lũ')],
    false,
    ['Lê An', 'Lê An', 3],
  ],
  [
    'not the names further up',
    { bylines: [AN] },
    [NEXT, p('Lê An'), p('Bão'), p('Lũ'), p('Mưa')],
    false,
    ['', 'Lê An', 5],
  ],
  ['not the names above a sentence', { bylines: [AN] }, [p('Lê An'), NEXT], false, ['', 'Lê An', 2]],
  ['names in capitals', {}, [NEXT, p('LÊ AN')], true, ['LÊ AN', 'LÊ AN', 1]],
  ['names in bold', {}, [NEXT, p(b('Lê An'))], true, ['Lê An', 'Lê An', 1]],
  ['not names that are set as all words', {}, [NEXT, p('Lê An')], true, ['', '', 2]],
  ['not names on a page that is of no site', {}, [NEXT, p('LÊ AN')], false, ['', '', 2]],
  ['not other names than those that are known', { bylines: [AN] }, [NEXT, p('VÕ HÀ')], true, ['', 'Lê An', 2]],
  ['not names above a photo', {}, [NEXT, p('LÊ AN'), figure()], true, ['', '', 3]],
  ['not the only line', {}, [p('LÊ AN')], true, ['', '', 1]],
  ['not nine words in bold', {}, [NEXT, p(b('Lê An, Võ Hà, Bùi Tí, Đỗ Tư, Cao'))], true, ['', '', 2]],
])('takes off the end of a story %s', (_, fields, blocks, isOfASite, [signOff, names, left]) => {
  const taken = takeFoot({ ...NOTHING, ...fields }, blocks, isOfASite);
  expect([taken.signOff, taken.fields.bylines.map(({ name }) => name).join(), taken.blocks.length]).toEqual([
    signOff,
    names,
    left,
  ]);
});
