import { readFileSync } from 'node:fs';
import { photoNameOf } from '../../electron/library';
import { emptyStory, newFigure, plainInline, type Block, type PhotoName, type Story } from '../../shared/story';

const WORDS_A_PARAGRAPH = 60;

/** The sample story's photo with another step of its first brightness, so that each is another picture. */
function photo(number: number): Uint8Array {
  const jpeg = readFileSync('electron/sample/photo.jpg');
  // The first value of the first quantization table (ITU T.81, B.2.4.1), behind marker, length and number of the table.
  const table = jpeg.indexOf(Buffer.from([0xff, 0xdb]));
  jpeg[table + 5] = 1 + (number % 255);
  return jpeg;
}

/** A story of so many words, with so many photos between its paragraphs, and the bytes of those. */
export function storyWithPhotos(words: number, photoCount: number) {
  const photos = new Map<PhotoName, Uint8Array>();
  const body: Block[] = [];
  const paragraphs = Math.ceil(words / WORDS_A_PARAGRAPH);
  for (let index = 0; index < paragraphs; index += 1) {
    const text = Array.from(
      { length: WORDS_A_PARAGRAPH },
      (_, at) => ['đồng', 'lúa', 'chín', 'vàng', 'trên', 'sông'][(index + at) % 6],
    );
    body.push({ kind: 'paragraph', content: plainInline(`${text.join(' ')}.`) });
    if (index % Math.floor(paragraphs / photoCount) !== 0 || photos.size >= photoCount) continue;
    const bytes = photo(photos.size);
    const named = photoNameOf(bytes, 'photo.jpg');
    if (!named.ok) throw new Error(named.message);
    photos.set(named.name, bytes);
    body.push({ ...newFigure({ kind: 'held', name: named.name }), caption: `Ảnh ${index}`, credit: 'PV' });
  }
  const story: Story = { ...emptyStory('vi'), headline: 'Bài dài', body };
  return { story, photos };
}
