import { expect, it } from 'vitest';
import { takeFrontMatter } from './frontMatter';

const valuesIn = (text: string) => {
  const found = takeFrontMatter(text);
  return found && Object.fromEntries(found.values);
};

it.each([
  ['three hyphens', '---\ntitle: A\n---\nMưa.', 'Mưa.'],
  ['spaces and tabs behind the hyphens', '--- \t\ntitle: A\n---\t \nMưa.', 'Mưa.'],
  ['lines of Windows', '---\r\ntitle: A\r\n---\r\nMưa.', 'Mưa.'],
  ['a byte order mark', '\uFEFF---\ntitle: A\n---\nMưa.', 'Mưa.'],
  ['three dots at its end', '---\ntitle: A\n...\nMưa.', 'Mưa.'],
  ['no text behind it', '---\ntitle: A\n---', ''],
  ['a second rule in the text', '---\ntitle: A\n---\nMưa.\n\n---\nx: y\n---', 'Mưa.\n\n---\nx: y\n---'],
  ['hyphens inside a value', '---\ntitle: A\nx: b --- c\n---\nMưa.', 'Mưa.'],
])('takes front matter off a text, with %s', (_, text, rest) => {
  const found = takeFrontMatter(text);
  expect([found?.values.get('title'), found?.unread, found?.rest]).toEqual(['A', '', rest]);
});

it.each([
  ['in quotes', '"tiêu đề": A', 'tiêu đề'],
  ['in single quotes', "'title': A", 'title'],
  ['in capitals, with a space', 'Tiêu Đề : A', 'tiêu đề'],
  ['that begins with a line', '_x: A', '_x'],
  ['of letters in two pieces', `${'Tiêu đề'.normalize('NFD')}: A`, 'tiêu đề'.normalize('NFD')],
  ['behind another line', '# ghi chú\ntitle: A', 'title'],
  ['before a value on the next line', 'title:\n  A', 'title'],
  ['before a tab', 'title:\tA', 'title'],
])('knows front matter by a key %s', (_, line, key) => {
  expect(valuesIn(`---\n${line}\n---\n`)).toEqual({ [key]: 'A' });
});

it.each([
  ['an address', 'https://a.example'],
  ['a number before a colon', '7: A'],
  ['a key that is a sentence', `${'a'.repeat(63)}: A`],
  ['an indented key', '  title: A'],
  ['no colon', 'title'],
  ['nothing', ''],
])('takes %s between rules for text', (_, line) => {
  expect(takeFrontMatter(`---\n${line}\n---\nMưa.`)).toBeNull();
});

it.each([
  ['behind an empty line', '\n---\ntitle: A\n---\n'],
  ['of four hyphens', '----\ntitle: A\n----\n'],
  ['that does not end', '---\ntitle: A\n'],
  ['whose end is indented', '---\ntitle: A\n ---\n'],
  ['whose end has words behind it', '---\ntitle: A\n--- x\n'],
])('takes no front matter %s', (_, text) => {
  expect(takeFrontMatter(text)).toBeNull();
});

it('reads values by the core schema of YAML: no dates, and of two equal keys the last', () => {
  expect(valuesIn('---\ntitle: A\ndate: 2026-11-02\ntitle: B\nn: 3\nyes: true\nnone: ~\n---\n')).toEqual({
    title: 'B',
    date: '2026-11-02',
    n: 3,
    yes: true,
    none: null,
  });
  expect(takeFrontMatter('---\nimage:\n  path: a.jpg\n---\n')?.values.get('image')).toEqual(
    new Map([['path', 'a.jpg']]),
  );
});

const many = (count: number): string => `x: [${Array.from({ length: count - 1 }, () => '{}').join(', ')}]`;
it.each([
  ['500 brackets', many(500), true],
  ['501 brackets', many(501), false],
  ['59 spaces before a line', `x:\n${' '.repeat(59)}a`, true],
  ['60 spaces before a line', `x:\n${' '.repeat(60)}a`, false],
  ['64 kB', `x: ${'a'.repeat(64 * 1024 - 3)}`, true],
  ['a letter more than 64 kB', `x: ${'a'.repeat(64 * 1024 - 2)}`, false],
  ['an alias', 'x: &a [1]\ny: *a', true],
  ['an alias of nothing', 'x: *a', false],
  ['what is damaged', 'x: [', false],
  ['a list with a key in a text', '- "\nx: y"', false],
])('reads front matter with %s: %s', (_, yaml, isRead) => {
  const found = takeFrontMatter(`---\n${yaml}\n---\nMưa.`);
  expect([found?.values.has('x'), found?.unread, found?.rest]).toEqual([isRead, isRead ? '' : yaml, 'Mưa.']);
});

it.each([
  ['a text', 'title = "Bão \\"số\\" 9"', 'Bão "số" 9'],
  ['a text in single quotes', "title = 'Bão \\n'", 'Bão \\n'],
  ['a list of texts', 'title = ["a", "b"]', ['a', 'b']],
  ['a word', 'title = true', 'true'],
  ['a time', 'title = 2026-11-02 07:30:00', '2026-11-02 07:30:00'],
  ['an offset', 'title = 2026-11-02T07:30:00+07:00', '2026-11-02T07:30:00+07:00'],
  ['spaces around it', '\ttitle\t =\t "a" \t', 'a'],
  ['no space around it', 'title="a"', 'a'],
  ['a key in capitals', 'Title = "a"', 'a'],
])('reads of TOML %s', (_, line, value) => {
  expect(valuesIn(`+++\nx = 1\n${line}\n+++\n`)).toEqual({ x: '1', title: value });
});

it.each([
  ['a mapping', 'title = {a = 1}'],
  ['a list that goes on', 'title = ["a",'],
  ['two texts', `title = 'a' 'b'`],
  ['three words', 'title = a b c'],
  ['a heading', '[title]'],
  ['a key of two words', 'ti tle = "a"'],
  ['a comment', '# title = 1'],
])('does not read of TOML %s, and says so', (_, line) => {
  const found = takeFrontMatter(`+++\nx = 1\n\n  ${line}  \n+++\nMưa.`);
  expect([Object.fromEntries(found?.values ?? []), found?.unread, found?.rest]).toEqual([{ x: '1' }, line, 'Mưa.']);
});

it.each([
  ['with a byte order mark and lines of Windows', '\uFEFF+++ \r\ntitle = "A"\r\n+++\t\r\nMưa.', 'Mưa.'],
  ['with no text behind it', '+++\ntitle = "A"\n+++', ''],
])('takes TOML off a text %s', (_, text, rest) => {
  const found = takeFrontMatter(text);
  expect([found?.values.get('title'), found?.unread, found?.rest]).toEqual(['A', '', rest]);
});

it.each([
  ['without a value', '+++\ntitle\n+++\nMưa.'],
  ['that is not on top', 'Mưa.\n+++\ntitle = "A"\n+++'],
  ['that does not end', '+++\ntitle = "A"\n'],
  ['whose end has words behind it', '+++\ntitle = "A"\n+++ x'],
])('takes no TOML %s', (_, text) => {
  expect(takeFrontMatter(text)).toBeNull();
});

it('reads TOML of 64 kB and none of more', () => {
  const of = (length: number): string => `x = "${'a'.repeat(length - 6)}"`;
  expect(takeFrontMatter(`+++\n${of(64 * 1024)}\n+++\n`)).toMatchObject({ unread: '' });
  const long = of(64 * 1024 + 1);
  expect(takeFrontMatter(`+++\n${long}\n+++\n`)).toMatchObject({ values: new Map(), unread: long });
});
