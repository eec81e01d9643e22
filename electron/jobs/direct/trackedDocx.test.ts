import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { trackStory } from '../../../shared/compare';
import { exportDocx, exportTrackedDocx, type DocxComment } from '../../../shared/export';
import { photosFor } from '../../../shared/export/testing';
import { textRun, type Story } from '../../../shared/story';
import {
  b,
  figure,
  h,
  link,
  ol,
  p,
  quote,
  somePhoto,
  someThread,
  storyOf,
  storyOfEverything,
  ul,
} from '../../../shared/story/testing';
import { someFolder } from '../../library/testing';

const NOW = { by: 'Minh Anh', at: '2026-11-23T09:00:00.000Z' };

async function tracked(before: Story, after: Story, comments: readonly DocxComment[] = []): Promise<Uint8Array> {
  const photos = new Map([...photosFor(before), ...photosFor(after)]);
  const result = await exportTrackedDocx(
    after,
    trackStory(before, after, () => NOW),
    photos,
    comments,
  );
  if (!result.ok) throw new Error(result.message);
  return result.files[0]!.bytes;
}
async function plain(story: Story): Promise<Uint8Array> {
  const result = await exportDocx(story, photosFor(story));
  if (!result.ok) throw new Error(result.message);
  return result.files[0]!.bytes;
}
const partOf = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
const documentOf = (docx: Uint8Array): string => partOf(docx, 'word/document.xml');

it('writes a changed number as one deletion and one insertion, with author and date', async () => {
  const xml = documentOf(await tracked(storyOf(p('Có 2.002 hộ.')), storyOf(p('Có 2.020 hộ.'))));
  expect(xml).toMatch(
    /<w:del [^>]*w:author="Minh Anh"[^>]*w:date="2026-11-23T09:00:00Z"[^>]*>.*<w:delText[^>]*>2\.002</,
  );
  expect(xml).toMatch(/<w:ins [^>]*w:author="Minh Anh"[^>]*>.*<w:t[^>]*>2\.020</);
  expect(xml.match(/<w:(?:ins|del) /g)).toHaveLength(2);
});

it('gives each change an id of its own', async () => {
  const xml = documentOf(await tracked(storyOf(p('a b c')), storyOfEverything));
  const ids = [...xml.matchAll(/<w:(?:ins|del) [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
});

it('writes a comment at its words, and leaves no trace of it and of deleted text in the plain export', async () => {
  const story = storyOf(p('Có ', textRun('2.020', [], [someThread()]), ' hộ.'));
  const docx = await tracked(storyOf(p('Có 2.002 hộ.')), story, [
    { thread: someThread(), ...NOW, text: 'Số này lấy ở đâu?' },
    { thread: someThread(), by: 'Quốc Bảo', at: NOW.at, text: 'Báo cáo của xã.' },
  ]);
  expect(documentOf(docx)).toMatch(/<w:commentRangeStart w:id="0"\/>.*2\.020.*<w:commentRangeEnd w:id="0"\/>/);
  expect(partOf(docx, 'word/comments.xml')).toMatch(/Minh Anh.*Số này lấy ở đâu\?.*Quốc Bảo.*Báo cáo của xã\./s);
  for (const bytes of Object.values(unzipSync(await plain(story)))) {
    expect(strFromU8(bytes)).not.toMatch(/2\.002|Số này lấy|<w:(?:ins|del) |comment(?:RangeStart|Reference)/);
  }
});

const words = storyOf(
  h(2, 'Ba nghệ nhân'),
  p('Mưa lớn ở ', b('Huế'), ' từ đêm. Nước lên 2 m.'),
  p('Trường đóng cửa.'),
  p('Chợ vẫn họp.'),
  ul('Đất', ul('nâu'), 'Men'),
  figure({ caption: 'Bến đò', credit: 'T. Lan' }),
  quote('Lửa tắt là mất nghề.'),
);
const [subhead, rain, school, market, list, photo] = words.body;
const cases: readonly (readonly [string, Story, Story])[] = [
  [
    'words and a number',
    words,
    storyOf(subhead!, p('Mưa to ở ', b('Huế'), ' từ sáng. Nước lên 3 m.'), ...words.body.slice(2)),
  ],
  ['a paragraph more', words, storyOf(subhead!, rain!, p('Tin mới.'), ...words.body.slice(2))],
  ['a paragraph less', words, storyOf(subhead!, rain!, ...words.body.slice(3))],
  ['the last paragraph less', storyOf(rain!, school!), storyOf(rain!)],
  ['a paragraph moved', words, storyOf(subhead!, school!, market!, rain!, ...words.body.slice(4))],
  [
    'a paragraph split',
    words,
    storyOf(subhead!, p('Mưa lớn ở ', b('Huế'), ' từ đêm.'), p('Nước lên 2 m.'), ...words.body.slice(2)),
  ],
  [
    'two paragraphs joined',
    words,
    storyOf(subhead!, rain!, p('Trường đóng cửa. Chợ vẫn họp.'), ...words.body.slice(4)),
  ],
  [
    'a list item and a caption',
    words,
    storyOf(...words.body.slice(0, 4), ul('Đất', ul('đen'), 'Men'), figure({ caption: 'Bến cũ', credit: 'T. Lan' })),
  ],
  ['a list made longer', words, storyOf(...words.body.slice(0, 4), ul('Đất', 'Tro', 'Men'), photo!)],
  [
    'another photo',
    words,
    storyOf(...words.body.slice(0, 5), figure({ photo: { kind: 'held', name: somePhoto('1') }, caption: 'Bến đò' })),
  ],
  ['a link', storyOf(p('Xem thêm ở đây nhé.')), storyOf(p('Xem thêm ', link('https://a.vn/', 'ở trang này'), ' nhé.'))],
  [
    'the head of the story',
    { ...words, kicker: 'Cũ' },
    { ...words, headline: 'Tít mới', lead: 'Sapo mới.', bylines: [{ name: 'Lan', role: 'reporter' }] },
  ],
  ['everything from nothing', storyOf(p('Một.')), storyOfEverything],
  ['a table cell', storyOfEverything, JSON.parse(JSON.stringify(storyOfEverything).replace('112"', '113"')) as Story],
  ['everything to something else', storyOfEverything, storyOf(list!, ol('Một', 'Hai'))],
];

describe.skipIf(spawnSync('soffice', ['--version']).status !== 0)(
  'in LibreOffice (apt-get install libreoffice-writer)',
  () => {
    it('accepting all changes gives the story, rejecting all the baseline', async () => {
      const folder = await someFolder();
      const files = new Map<string, Uint8Array>();
      for (const [at, [, before, after]] of cases.entries()) {
        files.set(`${at}-tracked.docx`, await tracked(before, after));
        files.set(`${at}-before.docx`, await plain(before));
        files.set(`${at}-after.docx`, await plain(after));
      }
      for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
      await readInLibreOffice(folder, cases.length);
      const lines = async (name: string): Promise<readonly string[]> =>
        (await readFile(join(folder, name), 'utf8'))
          .split(/\r?\n/)
          // LibreOffice gives a list item that follows a removed paragraph that one's (missing) bullet; Word does not.
          .map((line) => line.replace(/^[\s\uFEFF]*(?:[•◦–▪]|\w{1,3}\.)?\s+(?=\S)|\uFEFF/u, '').trim())
          .filter((line) => line !== '');
      const odd: unknown[] = [];
      for (const [at, [what]] of cases.entries()) {
        for (const [done, plainOne] of [
          ['accepted', 'after'],
          ['rejected', 'before'],
        ]) {
          const [found, wanted] = [await lines(`${at}-${done}.txt`), await lines(`${at}-${plainOne}.txt`)];
          if (found.join('\n') !== wanted.join('\n')) odd.push({ what, done, found, wanted });
        }
      }
      expect(odd).toEqual([]);
    }, 240_000);
  },
);

/** Opens each document in LibreOffice, accepts or rejects all its changes, and saves it as text. */
async function readInLibreOffice(folder: string, count: number): Promise<void> {
  const profile = join(folder, 'profile');
  const profileUrl = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  // The first start fills the profile, and would write over a macro that is there before.
  spawnSync('soffice', [profileUrl, '--headless', '--terminate_after_init'], { timeout: 60_000 });
  const basic = join(profile, 'user', 'basic', 'Standard');
  await mkdir(basic, { recursive: true });
  const dtd = (name: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name.split(':')[1]}.dtd">\n`;
  await writeFile(
    join(profile, 'user', 'basic', 'script.xlc'),
    `${dtd('library:libraries')}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  );
  await writeFile(
    join(basic, 'script.xlb'),
    `${dtd('library:library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Stet"/></library:library>`,
  );
  const at = `${pathToFileURL(folder).href}/`;
  const macro = `
Sub Work(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim doc As Object
  doc = StarDesktop.loadComponentFromURL("${at}" &amp; source, "_blank", 0, hidden())
  If command &lt;&gt; "" Then
    CreateUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
  End If
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "Text"
  doc.storeToURL("${at}" &amp; target, filter())
  doc.close(True)
End Sub
Sub Main
  Dim n As Integer
  For n = 0 To ${count - 1}
    Work(n &amp; "-tracked.docx", n &amp; "-accepted.txt", ".uno:AcceptAllTrackedChanges")
    Work(n &amp; "-tracked.docx", n &amp; "-rejected.txt", ".uno:RejectAllTrackedChanges")
    Work(n &amp; "-before.docx", n &amp; "-before.txt", "")
    Work(n &amp; "-after.docx", n &amp; "-after.txt", "")
  Next n
  StarDesktop.terminate()
End Sub
`;
  await writeFile(
    join(basic, 'Stet.xba'),
    `${dtd('script:module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Stet" script:language="StarBasic">${macro}</script:module>`,
  );
  spawnSync('soffice', [profileUrl, '--headless', '--norestore', 'macro:///Standard.Stet.Main'], { timeout: 200_000 });
}
