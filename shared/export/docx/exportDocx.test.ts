import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  inlineText,
  noteNumbers,
  mapContents,
  notesInOrder,
  photoToLine,
  proseOf,
  signOff,
  textRun,
  type Block,
  type NoteId,
  type Story,
} from '../../story';
import { figure, h, mark, notes, ol, p, quote, somePhoto, storyOf, storyOfEverything, ul } from '../../story/testing';
import { formatDate } from '../../text';
import { photosFor } from '../testing';
import { exportDocx } from './exportDocx';

async function bytesOf(story: Story): Promise<Uint8Array> {
  const result = await exportDocx(story, photosFor(story));
  if (!result.ok) throw new Error(result.message);
  return result.files[0]!.bytes;
}
async function partsOf(story: Story): Promise<(name: string) => string> {
  const files = unzipSync(await bytesOf(story));
  return (name) => strFromU8(files[name]!);
}
const documentOf = async (story: Story): Promise<string> => (await partsOf(story))('word/document.xml');

it.each([
  ['the headline', storyOf(), 'w:val="Title"'],
  ['a subhead of level 3', storyOf(h(3, 'a')), 'w:val="Heading3"'],
  ['a quote', storyOf(quote('a')), 'w:val="Quote"'],
  ['a bulleted list', storyOf(ul('a')), 'w:val="ListBullet"'],
  ['a numbered list', storyOf(ol('a')), 'w:val="ListNumber"'],
  ['a caption', storyOf(figure({ caption: 'a' })), 'w:val="Caption"'],
  ['a credit', storyOf(figure({ credit: 'a' })), 'w:val="StetCredit"'],
  ['the section', { ...storyOf(), section: 'a' }, 'w:val="StetSection"'],
  ['the lead', { ...storyOf(), lead: 'a' }, 'w:val="StetLead"'],
  ['the sign-off', storyOfEverything, 'w:val="StetSignOff"'],
])('sets %s in its own Word style', async (_, story, style) => {
  const parts = await partsOf(story);
  expect(parts('word/document.xml')).toContain(style);
  expect(parts('word/styles.xml')).toContain(style.replace('w:val', 'w:styleId'));
});

it('writes the language, title and author into the document', async () => {
  const parts = await partsOf(storyOfEverything);
  expect(parts('word/styles.xml')).toContain('vi-VN');
  expect(parts('docProps/core.xml')).toContain(storyOfEverything.headline);
  expect(parts('docProps/core.xml')).toContain('Minh Anh - Quốc Bảo');
  expect((await partsOf({ ...storyOfEverything, lang: 'en' }))('word/styles.xml')).toContain('en-US');
});

it('gives a picture its alt text', async () => {
  expect(await documentOf(storyOf(figure({ altText: 'Ba em nhỏ' })))).toContain('descr="Ba em nhỏ"');
});

it('gives a wide figure room in the margins, and never makes a picture larger than it is', async () => {
  const photo = { kind: 'held', name: somePhoto('0', 'png') } as const;
  const small = photosFor(storyOf(figure({ photo }))).get(photo.name)!;
  // A PNG says its width and height at these places.
  const large = Buffer.from(small);
  large.writeUInt32BE(2000, 16);
  large.writeUInt32BE(1000, 20);
  const layout = async (width: 'column' | 'wide' | 'full', bytes: Uint8Array) => {
    const result = await exportDocx(storyOf(figure({ photo, width })), new Map([[photo.name, bytes]]));
    const document = result.ok ? strFromU8(unzipSync(result.files[0]!.bytes)['word/document.xml']!) : '';
    const pixels = Number(/<wp:extent cx="(\d+)"/.exec(document)?.[1]) / 9525;
    return [pixels, Number(/<w:ind w:left="(-?\d+)" w:right="\1"/.exec(document)?.[1] ?? 0)];
  };
  expect(await layout('column', large)).toEqual([601, 0]);
  expect(await layout('wide', large)).toEqual([677, -567]);
  expect(await layout('full', large)).toEqual([718, -873]);
  expect((await layout('full', small))[0]).toBe(1);
});

it('starts each numbered list at 1', async () => {
  const document = await documentOf(storyOf(ol('a'), p('giữa'), ol('b')));
  const numbers = [...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((match) => match[1]);
  expect(new Set(numbers).size).toBe(2);
});

// loss 17
it('starts each numbered list inside an item at its first number', async () => {
  const document = await documentOf(storyOf(ol('Một', ol('nhào', 'ủ'), 'Hai', ol('vuốt', 'nung'))));
  const numbers = [...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, number]) => number ?? '');
  const [outer, first, , , second] = numbers;
  expect(numbers).toEqual([outer, first, first, outer, second, second]);
  expect(new Set([outer, first, second]).size).toBe(3);
});

it('never writes what is only for the desk', async () => {
  const files = unzipSync(await bytesOf({ ...storyOfEverything, noteToDesk: 'BÍ MẬT' }));
  expect(Object.values(files).some((file) => strFromU8(file).includes('BÍ MẬT'))).toBe(false);
});

it.each(['webp', 'avif'])(
  'keeps the caption of a photo in %s, which Word cannot show, and reports it',
  async (kind) => {
    const story = storyOf(figure({ photo: { kind: 'held', name: somePhoto('1', kind) }, caption: 'Cầu mới' }));
    const photo = readFileSync(new URL('../../import/photo/fixtures/photo.avif', import.meta.url));
    const result = await exportDocx(story, new Map([[somePhoto('1', kind), photo]]));
    expect(result.ok && result.missingPhotos).toEqual([somePhoto('1', kind)]);
    expect(await documentOf(story)).toContain('Cầu mới');
  },
);

it('stops in one sentence at a block of a newer Stet', async () => {
  expect(await exportDocx(storyOf({ kind: 'unknown', json: '{}' }), new Map())).toMatchObject({
    ok: false,
    code: 'unknown-block',
  });
});

it('writes a footnote that only another footnote marks as a paragraph, with its number where it is marked', async () => {
  const part = await partsOf(
    storyOf(p('Một', mark('a'), '.'), notes({ a: ['Theo xã', mark('b'), '.'], b: 'Báo cáo tháng 2.' })),
  );
  const wordsIn = (name: string): string =>
    [...part(name).matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, words]) => words).join('|');
  expect(wordsIn('word/document.xml')).toContain('Báo cáo tháng 2.');
  expect(wordsIn('word/footnotes.xml')).toContain('Theo xã|2|.');
});

it('leaves out characters that XML forbids', async () => {
  expect(await documentOf(storyOf(p('Mưa\u0000\u0008 lớn\uFFFE')))).toContain('Mưa lớn');
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
it.skipIf(hasOffice)('skipped: LibreOffice is not on this machine, so its reading of the DOCX was not compared', () => {
  expect(hasOffice).toBe(false);
});

/** Opens a story's Word document in LibreOffice and returns what it saves, in each of the forms ("txt:Text"). */
async function throughOffice(story: Story, forms: readonly string[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-docx-'));
  try {
    const source = join(folder, 'story.docx');
    writeFileSync(source, await bytesOf(story));
    return forms.map((form) => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', form, '--outdir', folder, source], {
        timeout: 100_000,
        stdio: 'ignore',
      });
      return readFileSync(join(folder, `story.${form.split(':')[0]}`), 'utf8').replace(/^\uFEFF/, '');
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A block with the numbers of footnotes in its words, as LibreOffice writes a plain text; it leaves out what they say. */
function numbered(block: Block, numbers: ReadonlyMap<NoteId, number>): readonly string[] {
  if (block.kind === 'notes') return [];
  const written = mapContents(block, (content) =>
    content.map((piece) => (piece.kind === 'noteMark' ? textRun(String(numbers.get(piece.note))) : piece)),
  );
  const photos = written.kind === 'gallery' ? written.photos : written.kind === 'figure' ? [written] : [];
  const lines = photos.flatMap(({ photo, caption, credit }) => [
    ...(photo.kind === 'held' ? [] : [photoToLine(photo, 'vi')]),
    caption,
    credit,
  ]);
  return [...proseOf(written), ...lines, ...(written.kind === 'gallery' ? [written.caption] : [])];
}

it.runIf(hasOffice)(
  'opens in LibreOffice, with the text of the story block by block, and its footnotes',
  async () => {
    const story = storyOfEverything;
    const [text = '', flat = ''] = await throughOffice(story, ['txt:Text', 'fodt']);
    const lines = text
      .split(/\r?\n/)
      .map((line) => line.replace(/^[\s\p{Cc}]*(?:[•◦–▪]|\w+\.)?\s+(?=\S)/u, '').trim())
      .filter((line) => line !== '');
    const names = signOff(story.bylines);
    const numbers = noteNumbers(story.body);
    const expected = [
      story.section,
      story.kicker,
      story.headline,
      names,
      formatDate(story.publishedAt!),
      story.dateline,
      story.lead,
      ...story.body.flatMap((block) => numbered(block, numbers)),
      names,
      story.related[0]!.title,
    ]
      .flatMap((part) => part.split('\n'))
      .map((part) => part.trim())
      .filter((part) => part !== '');
    expect(lines).toEqual(expected);
    const notes = [...flat.matchAll(/<text:note [^>]*text:note-class="footnote".*?<\/text:note>/gs)].map(([note]) => {
      const [, number, said = ''] = /<text:note-citation[^>]*>(.*?)<\/text:note-citation>(.*)/s.exec(note) ?? [];
      return `${number} ${said.replace(/<[^>]*>/g, '').trim()}`;
    });
    expect(notes).toEqual(
      notesInOrder(story.body).map(({ number, content }) => `${number} ${inlineText(content).trim()}`),
    );
  },
  120_000,
);
