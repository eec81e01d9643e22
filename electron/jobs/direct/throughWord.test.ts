import { expect, it } from 'vitest';
import { emptyStory, type Story } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { directJobs } from './directJobs';
import { exported, edited, merged, originOf, valueOf } from './testing';
import { readBack } from './throughWord';

const REASON =
  'the text that it was exported from cannot go through Word (The story holds a block of a newer Stet, so it cannot be exported here)';
const withNewer: Story = { ...storyOf(p('Mưa lớn.'), { kind: 'unknown', json: '{"kind":"map"}' }), headline: 'Lũ về' };

it('a text that cannot be exported is not one that Word holds whole', async () => {
  await expect(readBack(withNewer, new Map())).rejects.toThrow(new RangeError(REASON));
});

it('a document whose draft cannot be exported again is not read as its copy', async () => {
  const { library, id, docx } = await exported({ withChanges: true });
  await valueOf(library.save(id, 1, withNewer));
  const held = await valueOf(library.pack(id));
  const draft = { ...held, versions: new Map() };
  await expect(directJobs.readReturned(docx, originOf(docx).origin, draft)).rejects.toThrow(new RangeError(REASON));
});

it('words that are written in Word into an empty draft come into it, and what Word does not hold stays', async () => {
  const empty = { ...emptyStory('vi'), noteToDesk: 'Chờ số của xã.' };
  const { library, id, docx } = await exported({ story: empty });
  const word = edited(docx, (xml) =>
    xml.replace('</w:body>', '<w:p><w:r><w:t>Chợ vẫn họp.</w:t></w:r></w:p></w:body>'),
  );
  const { story } = await merged(library, id, word);
  expect(story).toMatchObject({ noteToDesk: 'Chờ số của xã.' });
  expect(JSON.stringify(story)).toContain('Chợ vẫn họp.');
});
