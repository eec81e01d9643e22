import type { DomainHandlers } from '../../shared/bridge';
import type { Library } from '../library';

/** Answers the `version:` calls from the library. */
export const versionCalls = ({ library }: { readonly library: Library }): DomainHandlers<'version'> => ({
  'version:list': ({ id }) => library.versions(id),
  'version:open': ({ id, version }) => library.openVersion(id, version),
  'version:name': ({ id, version, name }) => library.nameVersion(id, version, name),
  'version:keep': ({ id }) => library.keepVersion(id),
});
