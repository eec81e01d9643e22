import type { Stet } from '../../support/stet';
import { callBridge } from '../page';

/** Links that may reach the system. */
export const GOOD: readonly string[] = [
  'https://stet.example/bai?a=1#b',
  'http://stet.example/',
  'mailto:toasoan@stet.example',
  'tel:+842341234567',
];
/** What may not, however it is written. */
export const BAD: readonly string[] = [
  'file:///etc/passwd',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  ' https://stet.example/',
  'data:text/html,x',
  'app://stet/index.html',
  'smb://stet.example/share',
  'ms-msdt:/id PCWDiagnostic',
  'vscode://file/etc/passwd',
  '//stet.example/',
  '/etc/passwd',
  'C:\\Windows\\System32\\calc.exe',
  '',
];

/** 15: of the links that the page asks to open, web, mail and telephone reach the system, and nothing else. */
export async function linkFaults({ app, page }: Stet): Promise<readonly string[]> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    shell.openExternal = (url) => Promise.resolve(void opened.push(url));
    Object.assign(globalThis, { opened });
  });
  const answers: unknown[] = [];
  for (const url of [...GOOD, ...BAD]) answers.push(await callBridge(page, 'app:openLink', { url }));
  const opened = await app.evaluate(() => (globalThis as unknown as { opened: readonly string[] }).opened);
  const wereRefused = answers.slice(GOOD.length).map((answer) => JSON.stringify(answer).includes('"refused"'));
  return [
    ...GOOD.filter((url) => !opened.includes(url)).map((url) => `not opened: ${url}`),
    ...opened.filter((url) => !GOOD.includes(url)).map((url) => `opened: ${url}`),
    ...BAD.filter((_, index) => !wereRefused[index]).map((url) => `not refused: ${url}`),
  ];
}
