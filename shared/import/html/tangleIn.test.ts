import { expect, it } from 'vitest';
import { htmlToContent } from './htmlToContent';
import { tangleIn, type Tangle } from './tangleIn';

const numbered = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('');

// loss 9
it.each<[string, string, Tangle]>([
  ['marks that are never closed', numbered(2_400, (at) => `<b id=${at}>`) + '<p>x'.repeat(2_400), 'marks'],
  [
    'marks that are never closed, mixed',
    numbered(300, (at) => `<b id=${at}><i id=${at}>`) + '<p>x</p>'.repeat(5_000),
    'marks',
  ],
  ['tags without end', '<li>'.repeat(1_200_000), 'tags'],
])('%s are not read, at once', (_, html, tangle) => {
  const began = performance.now();
  // A page so deep is refused in any case; what holds the parser up is refused before it begins.
  expect(tangleIn(html)).toBe(tangle);
  expect(htmlToContent(html)).toBeNull();
  expect(performance.now() - began).toBeLessThan(1_000);
});

it.each([
  ['three thousand links', numbered(3_000, (at) => `<p><a href="https://stet.example/${at}">x</a></p>`)],
  ['a page that closes nothing', '<b><i><u><s>x</p><p>'.repeat(2_000)],
  ['a page full of its own marks', '<p><b>a</b> <i style="color:red">b</i></p>'.repeat(10_000)],
  ['less-than signs', '<'.repeat(100_000)],
])('%s are read', (_, html) => {
  expect(tangleIn(html)).toBeNull();
});
