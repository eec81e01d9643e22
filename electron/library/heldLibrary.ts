import type { Library } from './contract';

/** Returns a library whose calls each go to the one that `current` returns at that time, for whoever holds on to it. */
export const heldLibrary = (current: () => Library): Library => ({
  get folder() {
    return current().folder;
  },
  list: (query) => current().list(query),
  find: (query) => current().find(query),
  excerpts: (query, ids) => current().excerpts(query, ids),
  used: () => current().used(),
  newest: () => current().newest(),
  create: (story, photos) => current().create(story, photos),
  take: (pack) => current().take(pack),
  holds: (id) => current().holds(id),
  copyOf: (pack) => current().copyOf(pack),
  hasNews: (id, pack) => current().hasNews(id, pack),
  merge: (id, pack) => current().merge(id, pack),
  pack: (id) => current().pack(id),
  open: (id) => current().open(id),
  save: (id, baseRevision, story, review) => current().save(id, baseRevision, story, review),
  rename: (id, headline) => current().rename(id, headline),
  duplicate: (id) => current().duplicate(id),
  trash: (id) => current().trash(id),
  restore: (id) => current().restore(id),
  trashed: (query) => current().trashed(query),
  deleteForever: (id) => current().deleteForever(id),
  emptied: () => current().emptied(),
  versions: (id) => current().versions(id),
  openVersion: (id, version) => current().openVersion(id, version),
  nameVersion: (id, version, name) => current().nameVersion(id, version, name),
  keepVersion: (id) => current().keepVersion(id),
  keepExported: (id) => current().keepExported(id),
  addPhoto: (id, fileName, bytes) => current().addPhoto(id, fileName, bytes),
  readPhoto: (id, name) => current().readPhoto(id, name),
  watch: (id, onForeign) => current().watch(id, onForeign),
  close: () => current().close(),
});
