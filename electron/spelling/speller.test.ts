import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directJobs } from '../jobs/direct';
import { hasPipes, makePipe, someFolder } from '../disk/testing';
import { readDictionary } from './dictionaryFolder';
import { openSpeller } from './speller';

const AFF = 'SET UTF-8\nTRY nhoctgiaumđbrvslkpxyeqăâêôơưhĐề\nREP 1\nREP ngh ng\n';
const dic = (...words: string[]) => `${words.length}\n${words.join('\n')}\n`;

/** A speller on a folder of dictionaries, by their names. */
async function spellerOn(dictionaries: Readonly<Record<string, string | Buffer>>) {
  const [home, folder] = [await someFolder(), await someFolder()];
  for (const [name, words] of Object.entries(dictionaries)) {
    await writeFile(join(folder, `${name}.aff`), AFF);
    await writeFile(join(folder, `${name}.dic`), words);
  }
  return { home, folder, speller: openSpeller({ folder: () => folder, home, jobs: directJobs }) };
}

describe('spelling', () => {
  it('tells the words that a list of syllables does not hold', async () => {
    const { speller } = await spellerOn({ vi_VN: dic('ghe', 'về', 'bến', 'nghe') });
    const found = await speller.look('vi', ['ghe', 'vềe', 'Bến', 'BẾN', 'bế'], 'wrong');
    expect(found).toEqual({ ok: true, words: ['vềe', 'bế'] });
  });

  it('suggests what a word could be', async () => {
    const { speller } = await spellerOn({ vi_VN: dic('ghe', 'về', 'bến') });
    expect(await speller.look('vi', ['bến'.slice(0, 2)], 'suggestions')).toMatchObject({ ok: true, words: ['bến'] });
    expect(await speller.look('vi', ['vè'], 'suggestions')).toEqual({ ok: true, words: ['về'] });
  });

  it('takes the dictionaries of the language, and all of them where none is called so', async () => {
    const { speller } = await spellerOn({ vi: dic('ghe'), en_GB: dic('boat') });
    expect(await speller.look('vi', ['boat', 'ghe'], 'wrong')).toEqual({ ok: true, words: ['boat'] });
    expect(await speller.look('en', ['boat', 'ghe'], 'wrong')).toEqual({ ok: true, words: ['ghe'] });
    const other = await spellerOn({ house: dic('ghe') });
    expect(await other.speller.look('en', ['ghe'], 'wrong')).toEqual({ ok: true, words: [] });
  });

  it('reads dictionaries that are not in UTF-8', async () => {
    const { speller } = await spellerOn({ en: dic('cat') });
    const latin = await spellerOn({ en: Buffer.from(dic('café'), 'latin1') });
    expect(await speller.look('en', ['cat'], 'wrong')).toEqual({ ok: true, words: [] });
    // The affix file of the test says UTF-8, so the word is not what it was.
    expect(await latin.speller.look('en', ['café'], 'wrong')).toEqual({ ok: true, words: ['café'] });
  });

  it.each<[string, string | Buffer]>([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
    ['nothing', ''],
    ['a letter', 'Kính gửi tòa soạn,\n\nghe'],
  ])('refuses a dictionary that is %s, in one sentence that names it', async (_, words) => {
    const { speller } = await spellerOn({ vi: words });
    const found = await speller.look('vi', ['ghe'], 'wrong');
    expect(found).toMatchObject({ ok: false, code: 'bad-dictionary', about: 'vi' });
    expect(found.ok ? '' : found.message).toMatch(/^[A-Z][^\n]+\.$/);
  });

  it('keeps words that are added in a plain text file, each once, whatever their case', async () => {
    const { home, speller } = await spellerOn({ vi: dic('ghe') });
    await Promise.all([speller.learn('Stet'), speller.learn('sapo'), speller.learn('Stet')]);
    expect(await readFile(join(home, 'dictionary.txt'), 'utf8')).toBe('Stet\nsapo\n');
    expect(await speller.look('vi', ['stet', 'SAPO', 'tít'], 'wrong')).toEqual({ ok: true, words: ['tít'] });
  });

  // window 3
  it('forgets a word that was added by mistake, and calls it wrong again', async () => {
    const { home, speller } = await spellerOn({ vi: dic('ghe') });
    for (const word of ['Stet', 'gheee', 'sapo']) await speller.learn(word);
    expect(await speller.words()).toEqual(['Stet', 'gheee', 'sapo']);
    expect(await speller.forget('gheee')).toEqual({ ok: true });
    expect(await readFile(join(home, 'dictionary.txt'), 'utf8')).toBe('Stet\nsapo\n');
    expect(await speller.look('vi', ['gheee', 'Stet'], 'wrong')).toEqual({ ok: true, words: ['gheee'] });
    for (const word of ['Stet', 'sapo']) await speller.forget(word);
    expect(await speller.words()).toEqual([]);
  });

  // loss 20
  it('refuses a folder without dictionaries, naming it, and calls no word wrong', async () => {
    const { folder, speller } = await spellerOn({});
    await writeFile(join(folder, 'vi.dic'), dic('ghe'));
    const found = await speller.look('vi', ['ghe'], 'wrong');
    expect(found).toMatchObject({ ok: false, code: 'bad-dictionary', about: basename(folder) });
  });

  it('is off without a folder', async () => {
    const speller = openSpeller({ folder: () => null, home: await someFolder(), jobs: directJobs });
    expect(await speller.state()).toEqual({ folder: '', dictionaries: [] });
    expect(await speller.look('vi', ['ghe'], 'wrong')).toMatchObject({ ok: false, code: 'spelling-off' });
  });
});

// loss 7
it.skipIf(!hasPipes)('pipes in the places of dictionaries are refused, not waited for', async () => {
  const home = await someFolder();
  for (const name of ['vi.aff', 'vi.dic', 'dictionary.txt']) makePipe(join(home, name));
  expect(await readDictionary(home, 'vi')).toBeNull();
  const speller = openSpeller({ folder: () => home, home, jobs: directJobs });
  expect(await speller.learn('Pleiku')).toMatchObject({ ok: false });
});
