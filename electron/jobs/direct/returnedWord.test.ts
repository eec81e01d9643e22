import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { inlineText, threadIdSchema, type Thread } from '../../../shared/story';
import { b, figure, p, row, table } from '../../../shared/story/testing';
import { someLibrary, somePhotoBytes } from '../../library/testing';
import { directJobs } from './directJobs';
import { edited, exported, flood, merged, originOf, valueOf, wordOf } from './testing';

const tracked = (kind: 'ins' | 'del', by: string, at: string, text: string): string =>
  `<w:${kind} w:id="9001" w:author="${by}" w:date="${at}"><w:r w:rsidR="00A1"><w:${kind === 'ins' ? 't' : 'delText'} xml:space="preserve">${text}</w:${kind === 'ins' ? 't' : 'delText'}></w:r></w:${kind}>`;

/** Replaces a word inside a run by runs, as Word splits it. */
const around = (xml: string, word: string, instead: string): string =>
  xml.replace(
    new RegExp(`<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>([^<]*)${word}([^<]*)</w:t></w:r>`),
    (_, props = '', before, after) =>
      `<w:r w:rsidR="00B2">${props}<w:t xml:space="preserve">${before}</w:t></w:r><w:proofErr w:type="spellStart"/>${instead}<w:proofErr w:type="spellEnd"/><w:r w:rsidRPr="00C3">${props}<w:t xml:space="preserve">${after}</w:t></w:r><w:r/>`,
  );

it('a document that comes back unedited changes nothing', async () => {
  const { library, id, docx } = await exported();
  const { story, changes, result } = await merged(library, id, docx);
  expect(story).toEqual(flood);
  expect(changes).toEqual([]);
  expect(result).toMatchObject({ conflicts: 0, hasCommonVersion: true });
});

it('a number that was changed in Word is one change of one number, by who changed it', async () => {
  const { library, id, docx } = await exported();
  const word = edited(docx, (xml) =>
    around(
      xml,
      '2\\.002',
      tracked('del', 'Lan', '2026-11-23T11:00:00Z', '2.002') + tracked('ins', 'Lan', '2026-11-23T11:00:00Z', '2.020'),
    ),
  );
  const { story, changes, rows } = await merged(library, id, word);
  expect(changes).toEqual(['replaced Lan']);
  expect(story).toEqual({
    ...flood,
    body: [flood.body[0], p('Mưa lớn ở ', b('Huế'), ' từ đêm. Nước lên 2.020 m³.'), ...flood.body.slice(2)],
  });
  expect(rows).toContainEqual({ field: 'changesSince', text: '1' });
});

it('what was changed with tracking off comes under the name of who saved the document last, and is reported', async () => {
  const { library, id, docx } = await exported();
  const { story, changes, rows } = await merged(
    library,
    id,
    edited(docx, (xml) => xml.replace('Trường đóng cửa.', 'Trường mở cửa.')),
  );
  expect(changes).toEqual(['replaced Lan']);
  expect(inlineText((story.body[2] as ReturnType<typeof p>).content)).toBe('Trường mở cửa.');
  expect(rows).toContainEqual({ field: 'untracked', text: 'Lan (1)' });
});

it('where words change that Word cannot hold whole those of the Word file are taken, and that is reported', async () => {
  // A header is bold by itself in Word.
  const rows = table(true, row([b('Xã Hạ')], [b('Hộ')]), row('2013', '112'));
  const { library, id, docx } = await exported({ story: { ...flood, body: [...flood.body, rows] } });
  expect((await merged(library, id, docx)).rows.map(({ field }) => field)).not.toContain('wordWon');
  const word = edited(docx, (xml) => xml.replace('Xã Hạ', 'Xã Thượng'));
  const back = await merged(library, id, word);
  expect(JSON.stringify(back.story.body.at(-1))).toContain('Xã Thượng');
  expect(back.rows).toContainEqual({ field: 'wordWon', text: '1' });
});

it('what the reporter wrote meanwhile stays beside what was changed in Word', async () => {
  const { library, id, docx, clock } = await exported();
  clock.now = new Date('2026-11-23T13:00:00Z');
  const meanwhile = {
    ...flood,
    headline: 'Lũ về sớm ở Huế',
    body: [...flood.body.slice(0, 3), p('Chợ nghỉ họp.'), ...flood.body.slice(4)],
  };
  await valueOf(library.save(id, 1, meanwhile));
  const word = edited(docx, (xml) => xml.replace('Trường đóng cửa.', 'Trường mở cửa.'));
  const { story, changes } = await merged(library, id, word);
  expect(story.headline).toBe('Lũ về sớm ở Huế');
  expect(story.body.slice(2, 4)).toEqual([p('Trường mở cửa.'), p('Chợ nghỉ họp.')]);
  expect(changes.sort()).toEqual(['inserted Minh Anh', 'replaced Lan', 'replaced Minh Anh']);
});

it('each author of a document keeps what is theirs, and tracking off beside it too', async () => {
  const { library, id, docx } = await exported();
  const word = edited(
    docx,
    (xml) => {
      const one = around(xml, 'họp', tracked('ins', 'Bình', '2026-11-23T10:00:00Z', 'đông '));
      const two = around(one, 'nhanh', tracked('del', 'Cúc', '2026-11-23T10:30:00Z', 'nhanh'));
      return two.replace('Lũ về sớm', 'Lũ về muộn');
    },
    'Dung',
  );
  const { changes } = await merged(library, id, word);
  expect(changes.sort()).toHaveLength(3);
  expect(changes.map((change) => change.split(' ')[1]).sort()).toEqual(['Bình', 'Cúc', 'Dung']);
});

const thread = (text: string): Thread => ({
  id: threadIdSchema.parse('10000000-0000-4000-8000-000000000000'),
  anchor: { kind: 'part', block: 2, part: 'text', words: { before: '', words: 'Trường', after: ' đóng', start: 0 } },
  quote: 'Trường',
  comments: [{ id: '10000000-1111-4111-8111-111111111111', by: 'Quốc Bảo', at: '2026-11-23T09:10:00.500Z', text }],
  resolved: null,
});

it('accepting a change of the review in Word accepts it, and comments that were there are not doubled', async () => {
  const before = { ...flood, headline: 'Lũ về', body: [...flood.body.slice(0, 3), p('Chợ họp.'), flood.body[4]!] };
  const { library, id, docx } = await exported({ before, withChanges: true, threads: [thread('Trường nào?')] });
  // All changes of the headline accepted: the marks around what came are gone.
  const word = edited(docx, (xml) =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*w:val="Title"(?:(?!<\/w:p>).)*<\/w:p>/, (title) =>
      title.replace(/<\/?w:ins\b[^>]*>/g, ''),
    ),
  );
  const { review, changes, story } = await merged(library, id, word);
  expect(story).toEqual(flood);
  expect(changes).toEqual(['inserted Minh Anh']);
  expect(review.baseline?.story?.headline).toBe('Lũ về sớm');
  expect(review.threads).toEqual([thread('Trường nào?')]);
  const again = await merged(library, id, word);
  expect(again.review.threads).toHaveLength(1);
});

it('a photo that stays is the same photo, whatever its metadata', async () => {
  const { library, clock } = await someLibrary();
  const { id } = await valueOf(library.create(flood));
  const name = await valueOf(library.addPhoto(id, 'ben.jpg', somePhotoBytes));
  const photo = figure({
    photo: { kind: 'held', name },
    caption: 'Bến đò',
    credit: 'Lan',
    source: 'Đọc giả',
    altText: 'Bến',
  });
  const story = { ...flood, body: [...flood.body, photo] };
  clock.now = new Date('2026-11-23T09:30:00Z');
  await valueOf(library.save(id, 1, story));
  const docx = await wordOf(library, id, story, false);
  const { story: after, changes } = await merged(
    library,
    id,
    edited(docx, (xml) => xml.replace('Bến đò', 'Bến cũ')),
  );
  expect(after.body.at(-1)).toEqual({ ...photo, caption: 'Bến cũ' });
  expect(changes).toEqual(['replaced Lan']);
});

it('compares with the nearest text where the exported one is gone, and says so', async () => {
  const { library, id, docx } = await exported();
  const { origin } = originOf(docx);
  const held = await valueOf(library.pack(id));
  const read = await directJobs.readReturned(docx, { ...origin, savedAt: '2026-11-23T10:00:00Z' }, held);
  expect(read).toMatchObject({ ok: true });
  expect(read.ok && read.rows.map(({ field }) => field)).toContain('nearestBase');
});

it('a reply that was written in Word joins its thread, and a thread that was settled there is settled', async () => {
  const { library, id, docx } = await exported({ withChanges: true, threads: [thread('Trường nào?')] });
  const parts = unzipSync(docx);
  const part = (name: string): string => strFromU8(parts[`word/${name}.xml`]!);
  const [, paragraph = ''] = /w14:paraId="([^"]+)"/.exec(part('comments')) ?? [];
  const reply =
    '<w:comment w:id="7" w:author="Lan" w:date="2026-11-23T15:00:00Z" w:initials="L"><w:p w14:paraId="5A0B0001" w:rsidR="00A10000"><w:r><w:t>Trường xã.</w:t></w:r></w:p></w:comment></w:comments>';
  const extended = part('commentsExtended')
    .replace(/w15:done="0"/g, 'w15:done="1"')
    .replace(
      '</w15:commentsEx>',
      `<w15:commentEx w15:paraId="5A0B0001" w15:paraIdParent="${paragraph}" w15:done="1"/></w15:commentsEx>`,
    );
  const word = zipSync({
    ...parts,
    'word/comments.xml': strToU8(part('comments').replace('</w:comments>', reply)),
    'word/commentsExtended.xml': strToU8(extended),
  });
  const { review } = await merged(library, id, word);
  expect(review.threads).toHaveLength(1);
  expect(review.threads[0]?.comments.map(({ by, text }) => `${by}: ${text}`)).toEqual([
    'Quốc Bảo: Trường nào?',
    'Lan: Trường xã.',
  ]);
  expect(review.threads[0]?.resolved).toMatchObject({ by: 'Lan' });
});
