import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import { mediaTypeOf } from '../library';
import { lockContents, lockSession, serveApp } from '../security';
import { crashPage } from '../window';
import type { Parts } from './openParts';

/** Locks the session and every page in it, and serves app:// there: the page, its photos, previews, and the page after a crash. */
export function servePages(parts: Parts): void {
  const { devServer, libraries, previews } = parts;
  lockSession(session.defaultSession, devServer);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, devServer));
  serveApp(session.defaultSession, {
    pageFolder: join(__dirname, '../renderer'),
    crashPage: async () => {
      // What was typed last is on its way to the disk.
      await parts.session.rescue();
      return crashedPage(parts);
    },
    preview: previews.file,
    photo: async (draft, name) => {
      const bytes = await libraries.library.readPhoto(draft, name);
      return bytes && { bytes, type: mediaTypeOf(name) };
    },
  });
}

async function crashedPage({ session, settings, falls, language }: Parts): Promise<Uint8Array> {
  const text = await session.text();
  const { theme } = settings.get();
  const story = text && { words: new TextDecoder().decode(text.bytes), isUnsaved: text.isUnsaved };
  const isDark = theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors);
  return new TextEncoder().encode(crashPage(story, falls.of(session.id()), isDark ? 'dark' : 'light', language()));
}
