import { createServer } from 'node:http';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, it, vi } from 'vitest';
import { docxOf, para, run, style, styled } from '../../../shared/import/docx/testing';
import { proseOf } from '../../../shared/story';
import { someFolder } from '../../disk/testing';
import { directJobs } from '../direct';
import { readLooseStory, readStoryFile, type ReadStoryFile } from '../readStoryFile';
import { officeConverter } from './officeConverter';

vi.setConfig({ testTimeout: 120_000 });

const isThere = spawnSync('soffice', ['--version']).status === 0;
/** A test that is skipped where LibreOffice is not installed (apt-get install libreoffice-writer). */
const withOffice = it.runIf(isThere);
if (!isThere) console.warn('LibreOffice is not here: the tests of conversions are skipped.');

const folder = await mkdtemp(join(tmpdir(), 'stet-office-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const jobs = { ...directJobs, toDocx: officeConverter({ folder }) };

async function readAs(fileName: string, bytes: Uint8Array): Promise<ReadStoryFile> {
  const read = await readLooseStory({ fileName, bytes }, [], jobs);
  if (!read.ok) throw new Error(read.message);
  return read;
}
const wordsOf = ({ story }: ReadStoryFile): string =>
  [story.headline, story.lead, ...story.body.flatMap(proseOf)].join('\n');
const rowOf = ({ rows }: ReadStoryFile, field: string): string | undefined =>
  rows.find((row) => row.field === field)?.text;

/** Text as RTF has it: each letter beyond ASCII as a number of UTF-16. */
const escaped = (text: string): string =>
  Array.from(text, (letter) => (letter < '\x7f' ? letter : `\\u${letter.charCodeAt(0)}?`)).join('');
const RTF = strToU8(
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}
{\\pard\\b\\fs40 ${escaped('Chợ hoa Hiền Mẫu mở sớm ba ngày')}\\par}
{\\pard\\fs24 ${escaped('Sáng 2/11, hơn 200 ghe đã cập bến sông Mẫu.')}\\par}
{\\pard\\fs24 ${escaped('Giá cúc tăng 12,6% so với năm ngoái.')}\\par}}`,
);

withOffice.each(['tin.rtf', 'tin.doc', 'TIN.RTF', '-o \'tin\' "mới" $(x).rtf'])(
  'reads RTF that is called %s as the story that it is, and reports what converted it',
  async (name) => {
    const read = await readAs(name, RTF);
    expect(read.story.headline).toBe('Chợ hoa Hiền Mẫu mở sớm ba ngày');
    expect(wordsOf(read)).toContain('Sáng 2/11, hơn 200 ghe đã cập bến sông Mẫu.');
    expect(wordsOf(read)).toContain('Giá cúc tăng 12,6% so với năm ngoái.');
    expect(read.rows[0]).toEqual({ field: 'converted', text: '.rtf' });
    expect(await readdir(folder)).toEqual([]);
  },
);

withOffice('reads RTF from a path with blanks and quotes', async () => {
  const path = join(await someFolder(), '-tin \'của\' "tôi".rtf');
  await writeFile(path, RTF);
  const read = await readStoryFile(path, jobs);
  expect(read.ok && read.story.headline).toBe('Chợ hoa Hiền Mẫu mở sớm ba ngày');
});

withOffice('reads the letters of an old Vietnamese font in RTF', async () => {
  // "Chợ hoa mở sớm" and "Giá hoa tăng" in TCVN3.
  const old = strToU8(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil .VnTime;}{\\f1\\fnil VNI-Times;}}
{\\pard\\f0\\b\\fs40 Ch\\'ee hoa m\\'eb s\\'edm\\par}
{\\pard\\f0\\fs24 Gi\\'b8 hoa t\\'a8ng 3% trong tu\\'c7n qua.\\par}
{\\pard\\f1\\fs24 Ngöôøi daân vui.\\par}}`.replace(/[\x80-\xff]/g, (l) => `\\'${l.charCodeAt(0).toString(16)}`),
  );
  const read = await readAs('cũ.rtf', old);
  expect(wordsOf(read)).toContain('Chợ hoa mở sớm');
  expect(wordsOf(read)).toContain('Giá hoa tăng 3% trong tuần qua.');
  expect(wordsOf(read)).toContain('Người dân vui.');
  expect(rowOf(read, 'oldFonts')).toBeDefined();
});

/** A Word document as LibreOffice saves it in another form. */
async function savedAs(ending: 'doc' | 'odt', docx: Uint8Array): Promise<Uint8Array> {
  const work = await mkdtemp(join(tmpdir(), 'stet-office-'));
  try {
    await writeFile(join(work, 'in.docx'), docx);
    const profile = pathToFileURL(join(work, 'profile')).href;
    const source = join(work, 'in.docx');
    const options = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      ending,
      '--outdir',
      work,
      source,
    ];
    spawnSync('soffice', options, { stdio: 'ignore', timeout: 60_000 });
    return new Uint8Array(await readFile(join(work, `in.${ending}`)));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const HEADING = '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>';

withOffice.each(['doc', 'odt'] as const)('reads a document in .%s', async (ending) => {
  const docx = docxOf({
    styles: style('Title', 'Title') + style('Heading2', 'heading 2', HEADING),
    body:
      styled('Title', 'Đập Sông Mẫu xả lũ') +
      para(run('Lượng mưa 180 mm trong một đêm.')) +
      styled('Heading2', 'Dân sơ tán') +
      para(run('Bốn mươi hộ đã rời đi từ tối qua.')),
  });
  const read = await readAs(`bài.${ending}`, await savedAs(ending, docx));
  expect(read.story.headline).toBe('Đập Sông Mẫu xả lũ');
  expect(wordsOf(read)).toContain('Bốn mươi hộ đã rời đi từ tối qua.');
  expect(read.story.body.map(({ kind }) => kind)).toContain('subhead');
  expect(rowOf(read, 'converted')).toBe(`.${ending}`);
});

/** A document of OpenDocument whose text is `body`. */
const odt = (body: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    ),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });

withOffice('asks nothing of the network, and loads no file that a document links to', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const address = server.address();
    const site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const secret = join(await someFolder(), 'riêng.txt');
    await writeFile(secret, 'Chuyện riêng của máy này');
    const picture = `<text:p>Ảnh <draw:frame text:anchor-type="as-char" svg:width="3cm" svg:height="3cm"><draw:image xlink:href="${site}/a.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>`;
    const section = (name: string, href: string) =>
      `<text:section text:name="${name}"><text:section-source xlink:href="${href}" xlink:type="simple"/><text:p>Đoạn ${name}</text:p></text:section>`;
    const links = section('một', `${site}/b.odt`) + section('hai', pathToFileURL(secret).href);
    const read = await readAs('bẫy.odt', odt(`<text:p>Chợ hoa mở sớm</text:p>${picture}${links}`));
    expect(wordsOf(read)).toContain('Đoạn hai');
    expect(wordsOf(read)).not.toContain('riêng');
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});

withOffice('refuses a document that is cut off in one sentence', async () => {
  const whole = await savedAs('doc', docxOf({ body: para(run('Mưa lớn')) }));
  const read = await readLooseStory({ fileName: 'hỏng.doc', bytes: whole.slice(0, 1200) }, [], jobs);
  expect(read).toMatchObject({ ok: false, code: 'convert-failed', about: 'hỏng.doc' });
});

it.each([
  ['tin.docx', 'kind-rtf'],
  ['tin.txt', 'kind-rtf'],
])('does not convert RTF that is called %s', async (name, code) => {
  const toDocx = vi.fn(jobs.toDocx);
  expect(await readLooseStory({ fileName: name, bytes: RTF }, [], { ...jobs, toDocx })).toMatchObject({ code });
  expect(toDocx).not.toHaveBeenCalled();
});

it('reads a Word document that is called .doc by itself', async () => {
  const toDocx = vi.fn(jobs.toDocx);
  const bytes = docxOf({ body: para(run('Mưa lớn ở ba xã')) });
  expect(await readLooseStory({ fileName: 'tin.doc', bytes }, [], { ...jobs, toDocx })).toMatchObject({ ok: true });
  expect(toDocx).not.toHaveBeenCalled();
});
