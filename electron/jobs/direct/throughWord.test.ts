import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { rowsWithPhotos } from '../../../shared/import';
import { emptyStory, type Story } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { directJobs } from './directJobs';
import { exported, edited, merged, originOf, valueOf } from './testing';
import { photosIn, readBack } from './throughWord';

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

/** The segment of a JPEG that states its size, of one pixel. */
const SIZE = [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
/** Returns the bytes of a JPEG whose XMP has a description in two languages. */
function jpegInTwoLanguages(): Uint8Array {
  const xmp = strToU8(
    'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><r:Alt><r:li xml:lang="x-default">Bến đò</r:li><r:li xml:lang="en">The ferry</r:li></r:Alt></dc:description></r:Description></r:RDF></x:xmpmeta>',
  );
  const size = xmp.length + 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, size >> 8, size & 255, ...xmp, ...SIZE, 0xff, 0xd9]);
}
/** The bytes of a TIFF by the artist Zoe. */
const TIFF = Uint8Array.from([
  0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x3b, 1, 2, 0, 4, 0, 0, 0, 0x5a, 0x6f, 0x65, 0, 0, 0, 0, 0,
]);

it('a photo that was added in Word is described in the language of its story', async () => {
  const bytes = jpegInTwoLanguages();
  const pictures = [{ fileName: 'image1.jpg', bytes }];
  const { found, photos } = await photosIn(pictures, new Set(), emptyStory('en'));
  const [name] = photos.keys();
  expect(found.get('image1.jpg')).toMatchObject({ name, caption: 'The ferry' });
  expect([...(await photosIn(pictures, new Set([name!]), emptyStory('en'))).found]).toEqual([['image1.jpg', { name }]]);
});

it('a picture that was added in Word and cannot be shown is reported as such', async () => {
  const { found, photos } = await photosIn([{ fileName: 'image1.tif', bytes: TIFF }], new Set(), emptyStory('vi'));
  expect(found.get('image1.tif')).toMatchObject({ name: null, credit: 'Zoe' });
  expect(photos.size).toBe(0);
  expect(rowsWithPhotos([{ field: 'missingPhoto', text: 'image1.tif' }], found)).toEqual([
    { field: 'unusablePhoto', text: 'image1.tif' },
  ]);
});
