import { describe, expect, it } from 'vitest';
import { threadIdSchema, type Thread } from '../../../shared/story';
import { figure, p } from '../../../shared/story/testing';
import { someLibrary, somePhotoBytes } from '../../library/testing';
import { editedByOffice, hasOfficeBridge, type OfficeEdit } from './officeTesting';
import { exported, flood, merged, valueOf, wordOf } from './testing';

const LAN: readonly OfficeEdit[] = [
  { do: 'author', name: 'Lan' },
  { do: 'track', on: true },
];

describe.skipIf(!hasOfficeBridge())('edited in LibreOffice (apt-get install libreoffice-writer python3-uno)', () => {
  it('a document that was only saved there changes nothing', async () => {
    const { library, id, docx } = await exported();
    const [back] = await editedByOffice([docx], []);
    const { story, changes, rows } = await merged(library, id, back!);
    expect({ story, changes, rows: rows.filter(({ field }) => field === 'changesSince') }).toEqual({
      story: flood,
      changes: [],
      rows: [{ field: 'changesSince', text: '0' }],
    });
  }, 120_000);

  it.each([
    ['on', LAN, 'Lan'],
    ['off', [{ do: 'author', name: 'Lan' }] as readonly OfficeEdit[], 'Lan'],
  ])(
    'words that were typed, deleted and replaced with tracking %s are changes of who did it',
    async (_, start, who) => {
      const { library, id, docx } = await exported();
      const [back] = await editedByOffice(
        [docx],
        [
          ...start,
          { do: 'replace', find: '2.002', text: '2.020' },
          { do: 'type', after: 'Trường', text: ' làng' },
          { do: 'delete', find: ' nhanh' },
          { do: 'paragraph', after: 'Chợ vẫn họp.', text: 'Đò vẫn chạy.' },
        ],
      );
      const { story, changes } = await merged(library, id, back!);
      expect(story).toEqual({
        ...flood,
        lead: 'Nước dâng trong đêm.',
        body: [
          flood.body[0],
          JSON.parse(JSON.stringify(flood.body[1]).replace('2.002', '2.020')) as unknown,
          p('Trường làng đóng cửa.'),
          flood.body[3],
          p('Đò vẫn chạy.'),
          flood.body[4],
        ],
      });
      expect(changes.sort()).toEqual([`deleted ${who}`, `inserted ${who}`, `inserted ${who}`, `replaced ${who}`]);
    },
    120_000,
  );

  it.each([true, false])(
    'a paragraph that was moved there is moved (tracking: %s)',
    async (on) => {
      const { library, id, docx } = await exported();
      const [back] = await editedByOffice(
        [docx],
        [
          { do: 'author', name: 'Lan' },
          { do: 'track', on },
          { do: 'moveUp', find: 'Chợ vẫn họp' },
        ],
      );
      const { story, changes } = await merged(library, id, back!);
      expect(story.body).toEqual([flood.body[0], flood.body[1], flood.body[3], flood.body[2], flood.body[4]]);
      expect(changes).toEqual(['moved Lan']);
    },
    120_000,
  );

  it('a caption that was changed there is changed, and its photo is the same', async () => {
    const { library, clock } = await someLibrary();
    const { id } = await valueOf(library.create(flood));
    const name = await valueOf(library.addPhoto(id, 'ben.jpg', somePhotoBytes));
    const photo = figure({
      photo: { kind: 'held', name },
      caption: 'Bến đò sáng nay',
      credit: 'T. Lan',
      altText: 'Bến',
      width: 'wide',
    });
    clock.now = new Date('2026-11-23T09:30:00Z');
    const story = { ...flood, body: [...flood.body, photo] };
    await valueOf(library.save(id, 1, story));
    const docx = await wordOf(library, id, story, false);
    const [back] = await editedByOffice([docx], [...LAN, { do: 'replace', find: 'sáng nay', text: 'chiều qua' }]);
    const done = await merged(library, id, back!);
    expect(done.story.body.at(-1)).toEqual({ ...photo, caption: 'Bến đò chiều qua' });
    expect(done.changes).toEqual(['replaced Lan']);
  }, 120_000);

  it('a reply joins its thread, a change that was accepted there is accepted, and the others wait on', async () => {
    const thread: Thread = {
      id: threadIdSchema.parse('10000000-0000-4000-8000-000000000000'),
      anchor: {
        kind: 'part',
        block: 2,
        part: 'text',
        words: { before: '', words: 'Trường', after: ' đóng', start: 0 },
      },
      quote: 'Trường',
      comments: [
        {
          id: '10000000-1111-4111-8111-111111111111',
          by: 'Quốc Bảo',
          at: '2026-11-23T09:10:00.500Z',
          text: 'Trường nào?',
        },
      ],
      resolved: null,
    };
    const before = { ...flood, headline: 'Lũ về', body: [...flood.body.slice(0, 3), p('Chợ họp.'), flood.body[4]!] };
    const { library, id, docx } = await exported({ before, withChanges: true, threads: [thread] });
    const [back] = await editedByOffice(
      [docx],
      [
        ...LAN,
        { do: 'accept', find: 'sớm' },
        // This LibreOffice writes an answer as one more comment at the same words.
        { do: 'comment', find: 'Trường', text: 'Trường xã.' },
        { do: 'comment', find: 'Gạo', text: 'Bao nhiêu?' },
        { do: 'replace', find: '2.002', text: '2.020' },
      ],
    );
    const { review, changes } = await merged(library, id, back!);
    expect(changes.sort()).toEqual(['inserted Minh Anh', 'replaced Lan']);
    expect(review.baseline?.story?.headline).toBe('Lũ về sớm');
    expect(review.threads.map(({ comments }) => comments.map(({ by, text }) => `${by}: ${text}`))).toEqual([
      ['Quốc Bảo: Trường nào?', 'Lan: Trường xã.'],
      ['Lan: Bao nhiêu?'],
    ]);
  }, 120_000);
});
