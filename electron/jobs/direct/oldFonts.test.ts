import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, para, run, styled } from '../../../shared/import/docx/testing';
import { proseOf } from '../../../shared/story';
import { asOldFont } from '../asOldFont';
import { directJobs } from './directJobs';

const TCVN3 = 'N\u00ADíc lò lªn nhanh trong ®ªm, ng\u00ADêi d©n x· H¹ vµ x· Th\u00ADîng dêi ®å lªn g¸c.';
const VNI = 'Nöôùc luõ leân nhanh trong ñeâm, ngöôøi daân xaõ Haï vaø xaõ Thöôïng dôøi ñoà leân gaùc.';
const UNICODE = 'Nước lũ lên nhanh trong đêm, người dân xã Hạ và xã Thượng dời đồ lên gác.';
const html = (words: string): string =>
  `<!doctype html><meta charset="utf-8"><h1>${words.slice(0, 20)}</h1><p>${words}</p>`;

async function read(bytes: Uint8Array, ending: 'text' | 'markdown' | 'html' | 'docx', oldFont: 'tcvn3' | 'vni' | null) {
  const article = await asOldFont(directJobs, oldFont).readArticle(bytes, ending);
  if (!article.ok) throw new Error(article.message);
  const { headline, lead, body } = article.story;
  const row = (field: string) => article.rows.find((one) => one.field === field)?.text ?? null;
  return { words: [headline, lead, ...body.flatMap(proseOf)], looksOld: row('looksOld'), oldFonts: row('oldFonts') };
}

describe.each([
  ['TCVN3', TCVN3, 'tcvn3'],
  ['VNI', VNI, 'vni'],
] as const)('a story in %s that names no font', (name, written, font) => {
  it.each([
    ['text', strToU8(`Tin lũ\n\n${written}\n`)],
    ['markdown', strToU8(`# Tin lu\n\n${written}\n`)],
    ['html', strToU8(html(written))],
    ['docx', docxOf({ body: styled('Title', 'Tin lu') + para(run(written)) })],
  ] as const)(
    'is reported as what it looks like in a file of %s, and comes in as Unicode once it is read so',
    async (ending, bytes) => {
      const as = await read(bytes, ending, null);
      expect(as).toMatchObject({ looksOld: name, oldFonts: null });
      expect(as.words.join('\n')).not.toContain(UNICODE);
      const now = await read(bytes, ending, font);
      expect(now.words.join('\n')).toContain(UNICODE);
      expect(now.looksOld).toBeNull();
      expect(now.oldFonts).not.toBeNull();
    },
  );

  it('is read as Unicode at once, and reported, where its bytes are words in no code page', async () => {
    const bytes = Uint8Array.from(`Tin lu\n\n${written}\n`, (letter) => letter.charCodeAt(0));
    const { words, oldFonts } = await read(bytes, 'text', null);
    expect(words).toContain(UNICODE);
    expect(Number(oldFonts)).toBeGreaterThan(10);
  });
});

it('leaves lines in Unicode as they are where the others are read as an old font', async () => {
  const { words } = await read(strToU8(`Tin lũ\n\n${UNICODE}\n\n${TCVN3}\n`), 'text', 'tcvn3');
  expect(words).toEqual(expect.arrayContaining(['Tin lũ']));
  expect(words.filter((line) => line === UNICODE)).toHaveLength(2);
});

it('knows a short page in TCVN3, most of whose words have the letter that others print nowhere', async () => {
  const words =
    'N\u00ADíc lªn, ng\u00ADêi d©n ®\u00ADîc ®\u00ADa lªn ®\u00ADêng, tr\u00ADêng häc ®ãng cöa, m\u00ADa ch\u00ADa døng.';
  expect(await read(strToU8(html(words)), 'html', null)).toMatchObject({ looksOld: 'TCVN3' });
  const named = `<h1>Tin</h1><p style="font-family: .VnTime">${words}</p>`;
  expect(await read(strToU8(named), 'html', null)).toMatchObject({ looksOld: null });
});

it('reads letters that a page writes as entities', async () => {
  const { words } = await read(
    strToU8(html(TCVN3.replace(/[^ -~]/g, (letter) => `&#${letter.charCodeAt(0)};`))),
    'html',
    'tcvn3',
  );
  expect(words.join('\n')).toContain(UNICODE);
});

const MIXED = 'Tôi có mặt ở chợ, ông nói.';
it.each([
  [
    'html',
    strToU8(
      `<!doctype html><meta charset="utf-8"><h1>Tin lu</h1><p><b>Tôi</b> <i>có</i> mặt ở chợ, <b>ông</b> nói.</p><p>${TCVN3}</p>`,
    ),
  ],
  [
    'docx',
    docxOf({
      body:
        styled('Title', 'Tin lu') +
        para(
          run('Tôi', '<w:b/>') +
            run(' ') +
            run('có', '<w:i/>') +
            run(' mặt ở chợ, ') +
            run('ông', '<w:b/>') +
            run(' nói.'),
        ) +
        para(run(TCVN3)),
    }),
  ],
] as const)('leaves a paragraph in Unicode as it is in a file of %s, its short runs too', async (ending, bytes) => {
  const { words } = await read(bytes, ending, 'tcvn3');
  expect(words.join('\n')).toContain(MIXED);
  expect(words.join('\n')).toContain(UNICODE);
});

it('reads what a page names a font for by that font, and once', async () => {
  const page = `<!doctype html><meta charset="utf-8"><style>.cu { font-family: ".VnTime" }</style><h1>Tin lu</h1><p><font face=".VnTime">Kh«ng cã g¹o</font></p><p class="cu">Kh«ng cã n­­íc</p><p>${TCVN3}</p>`;
  const { words, oldFonts } = await read(strToU8(page), 'html', 'tcvn3');
  expect(words).toEqual(expect.arrayContaining(['Không có gạo', UNICODE]));
  expect(words.join('\n')).toContain('Không có n');
  expect(Number(oldFonts)).toBeGreaterThan(50);
});
