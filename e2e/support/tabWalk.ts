import type { CDPSession, Page } from '@playwright/test';

/** One place where Tab stops, as a user meets it. */
export interface Stop {
  /** Role and accessible name, as the browser tells them to a screen reader. */
  readonly role: string;
  readonly name: string;
  /** What is wrong with it, in words; empty where all is well. */
  readonly faults: readonly string[];
}

/** What the page is asked about a stop; runs in the page, so it may name nothing of this file. */
function look(): { readonly isOutside: boolean; readonly number: number; readonly faults: readonly string[] } {
  const LEAST = 24;
  const page = window as unknown as { walked?: Map<Element, number> };
  const walked = (page.walked ??= new Map<Element, number>());
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { isOutside: true, number: 0, faults: [] };
  const known = walked.get(element);
  if (known !== undefined) return { isOutside: false, number: known, faults: [] };
  walked.set(element, walked.size + 1);
  const faults: string[] = [];

  const style = (): string => {
    const chain = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])];
    for (let up = element.parentElement, step = 0; up && step < 2; up = up.parentElement, step += 1) chain.push(up);
    return chain
      .map((one) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
          getComputedStyle(one);
        return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor].join(' ');
      })
      .join('|');
  };
  const focused = style();
  // The same thing without the focus, and nothing else changed: no handler hears of it.
  const hush = (event: Event): void => event.stopImmediatePropagation();
  const kinds = ['blur', 'focus', 'focusin', 'focusout', 'selectionchange'];
  for (const kind of kinds) window.addEventListener(kind, hush, true);
  const isEditing = element.isContentEditable || element.matches('input, textarea');
  if (!isEditing) {
    element.blur();
    if (style() === focused) faults.push('shows no focus');
    element.focus({ preventScroll: true });
  }
  for (const kind of kinds) window.removeEventListener(kind, hush, true);

  const boxes = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])].map((one) =>
    one.getBoundingClientRect(),
  );
  const box = boxes.reduce((a, b) => (a.width * a.height >= b.width * b.height ? a : b));
  const isInline = element instanceof HTMLAnchorElement && getComputedStyle(element).display === 'inline';
  if (!isInline && (box.width < LEAST - 0.01 || box.height < LEAST - 0.01)) {
    faults.push(`is ${box.width.toFixed(1)} x ${box.height.toFixed(1)} px`);
  }
  const seen = {
    left: Math.max(box.left, 0),
    top: Math.max(box.top, 0),
    right: Math.min(box.right, innerWidth),
    bottom: Math.min(box.bottom, innerHeight),
  };
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (getComputedStyle(up).overflow === 'visible') continue;
    const room = up.getBoundingClientRect();
    seen.left = Math.max(seen.left, room.left);
    seen.top = Math.max(seen.top, room.top);
    seen.right = Math.min(seen.right, room.right);
    seen.bottom = Math.min(seen.bottom, room.bottom);
  }
  const isSmall = box.height < 200;
  if (isSmall && (seen.right - seen.left < box.width - 2 || seen.bottom - seen.top < box.height - 2)) {
    faults.push(`is cut to ${(seen.right - seen.left).toFixed()} x ${(seen.bottom - seen.top).toFixed()} px`);
  }
  const hit = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
  if (!hit || !(element.contains(hit) || hit.contains(element)))
    faults.push(`is covered by ${hit?.className ?? 'nothing'}`);
  return { isOutside: false, number: walked.size, faults };
}

async function nameOf(session: CDPSession): Promise<{ readonly role: string; readonly name: string }> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
    fetchRelatives: false,
  });
  const [node] = nodes;
  return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '').trim() };
}

/** Presses Tab (or another key) until it comes round, and tells each stop in order. A trap never comes round: it throws. */
export async function tabWalk(page: Page, key = 'Tab', most = 300): Promise<readonly Stop[]> {
  const session = await page.context().newCDPSession(page);
  const stops: Stop[] = [];
  await page.evaluate(() => {
    delete (window as unknown as { walked?: unknown }).walked;
  });
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const { isOutside, number, faults } = await page.evaluate(look);
    if (isOutside) continue;
    if (number <= stops.length) {
      if (number === 1) return stops;
      throw new Error(`${key} turns in a circle from “${stops.at(-1)?.name}” to “${stops[number - 1]?.name}”`);
    }
    const { role, name } = await nameOf(session);
    stops.push({ role, name, faults: name === '' ? ['has no name', ...faults] : faults });
  }
  throw new Error(
    `${key} does not come round in ${most} presses; the last: ${stops
      .slice(-3)
      .map(({ name }) => name)
      .join(', ')}`,
  );
}
