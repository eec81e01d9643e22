import { afterEach, describe, expect, it } from 'vitest';
import type { DictionaryFiles } from '../jobs';
import { forgetDictionaries, lookUp } from './spelling';

afterEach(forgetDictionaries);

/** A dictionary of these words, in UTF-8. */
const dictionary = (name: string, words: readonly string[], aff = 'SET UTF-8\n'): DictionaryFiles => ({
  name,
  aff: Buffer.from(aff),
  dic: Buffer.from(`${words.length}\n${words.join('\n')}\n`),
});
const vietnamese = dictionary('vi', ['chợ', 'ghe', 'nước', 'về', 'Huế'], 'SET UTF-8\nTRY hgeéèềế\n');
const english = dictionary('en', ['boat', 'market']);

const wrong = (words: readonly string[], ...dictionaries: readonly DictionaryFiles[]) =>
  lookUp({ dictionaries, words, wants: 'wrong' });
const suggested = (word: string, ...dictionaries: readonly DictionaryFiles[]) =>
  lookUp({ dictionaries, words: [word], wants: 'suggestions' });
const words = (...found: readonly string[]) => ({ ok: true, words: found });

describe('words that are wrong', () => {
  it('are those that none of the dictionaries knows', () => {
    const text = ['ghe', 'boat', 'gheh', 'nước', 'bot'];
    expect(wrong(text, vietnamese, english)).toEqual(words('gheh', 'bot'));
    expect(wrong(text, english)).toEqual(words('ghe', 'gheh', 'nước', 'bot'));
  });

  it('are told by their letters, however a dictionary writes its accents', () => {
    const decomposed = dictionary(
      'vi',
      ['nước', 'chợ'].map((word) => word.normalize('NFD')),
    );
    expect(wrong(['nước', 'chợ', 'nươc'], decomposed)).toEqual(words('nươc'));
  });

  it('are none of those that the rules of a dictionary make of its words', () => {
    const rules = 'SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n';
    expect(wrong(['boats', 'boatz'], dictionary('en', ['boat/S'], rules))).toEqual(words('boatz'));
  });
});

describe('a dictionary is read', () => {
  it.each([
    ['without a word on its letters, as ISO 8859-1', '', [0xe9, 0x74, 0xe9], 'été'],
    ['in ISO 8859-2', 'SET ISO8859-2\n', [0xb3, 0xf3, 0x64, 0xbc], 'łódź'],
    [
      'in ISO 8859-2, with that below other rules',
      '# a SET KOI8-R of words\n\n  SET  iso8859-2\r\nTRY a\r\n',
      [0xb3, 0x61],
      'ła',
    ],
    ['in KOI8-R', 'SET KOI8-R\n', [0xcd, 0xc9, 0xd2], 'мир'],
    ['in the letters of Windows', 'SET microsoft-cp1251\n', [0xec, 0xe8, 0xf0], 'мир'],
  ])('%s', (_, aff, letters, word) => {
    const files = { name: 'x', aff: Buffer.from(aff), dic: Buffer.from([0x31, 0x0a, ...letters, 0x0a]) };
    expect(wrong([word, `${word}x`], files)).toEqual(words(`${word}x`));
  });

  it('with the byte order mark that Windows puts before a text', () => {
    const { name, aff, dic } = vietnamese;
    const marked = (bytes: Uint8Array) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    expect(wrong(['nước', 'nuớc'], { name, aff: marked(aff), dic: marked(dic) })).toEqual(words('nuớc'));
  });

  it('anew where another one has come under its name', () => {
    expect(wrong(['ghe', 'boat'], dictionary('mine', ['ghe']))).toEqual(words('boat'));
    expect(wrong(['ghe', 'boat'], dictionary('mine', ['boat']))).toEqual(words('ghe'));
    const plural = dictionary('mine', ['boat/S'], 'SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n');
    expect(wrong(['boats', 'boaten'], plural)).toEqual(words('boaten'));
    const other = { ...plural, aff: Buffer.from('SET UTF-8\nSFX S Y 1\nSFX S 0 en .\n') };
    expect(wrong(['boats', 'boaten'], other)).toEqual(words('boats'));
  });

  it.each([
    ['a word list that does not begin with how many words it has', { dic: Buffer.from('ghe\nnước\n') }],
    ['a word list whose second line is the number', { dic: Buffer.from('ghe\n2\nnước\n') }],
    ['a first line that only ends in a number', { dic: Buffer.from('ghe 2\nnước\n') }],
    ['a first line that only begins with a number', { dic: Buffer.from('2 ghe\nnước\n') }],
    ['an empty word list', { dic: new Uint8Array() }],
    ['a program for a word list', { dic: Buffer.from('2\nMZ\0\0\n') }],
    ['a program for rules', { aff: Buffer.from('SET UTF-8\nMZ\0\0\n') }],
    ['letters that nobody knows', { aff: Buffer.from('SET NONE-7\n') }],
  ])('not from %s, and is named in one sentence', (_, damage) => {
    expect(wrong(['ghe'], english, { ...vietnamese, ...damage })).toEqual({
      ok: false,
      code: 'bad-dictionary',
      message: 'The dictionary vi cannot be read.',
      about: 'vi',
    });
  });

  it.each(['2\n', '2 \n', '2\r\n', '002\t\n'])('whose word list begins with %j', (first) => {
    expect(wrong(['ghe'], { ...vietnamese, dic: Buffer.from(`${first}ghe\nchợ\n`) })).toEqual(words());
  });
});

describe('suggestions', () => {
  it('are words of any dictionary that are close to the one that is wrong', () => {
    expect(suggested('ghhe', english, vietnamese)).toEqual(words('ghe'));
    expect(suggested('markt', english, vietnamese)).toEqual(words('market'));
  });

  it('of a small word are small where there is such a word, and as the dictionary has it where there is not', () => {
    expect(suggested('vè', vietnamese)).toEqual(words('về'));
    expect(suggested('Vè', vietnamese)).toEqual(words('Về'));
    expect(suggested('huế', vietnamese)).toEqual(words('Huế'));
  });

  it('are six at most, each once', () => {
    const close = ['bat', 'cat', 'fat', 'hat', 'mat', 'pat', 'rat', 'sat'];
    const found = suggested('qat', dictionary('a', close), dictionary('b', close));
    expect(found.ok && found.words).toHaveLength(6);
    expect(found.ok && new Set(found.words).size).toBe(6);
    expect(found.ok && found.words.filter((word) => !close.includes(word))).toEqual([]);
  });
});
