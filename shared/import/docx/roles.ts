import type { FlowItem, FlowText } from './flow';
import { fieldRole, isOwnField, type FieldRole } from './styleRole';

/**
 * What a paragraph is in the story: a field that a style names, or one that it is judged to be. A `labelled` one names its
 * field at its beginning ("Sapo: …").
 */
export type Role = FieldRole | 'subtitle' | 'bylineLine' | 'names' | 'signedNames' | 'labelled';

/** Roles by the numbers of paragraphs; one that is not there is of the body. */
export type Roles = ReadonlyMap<number, Role>;

/** Whether a document was written by Stet: it has paragraphs that only Stet sets apart. */
export const isOwnDocument = (items: readonly FlowItem[]): boolean =>
  items.some((item) => item.kind === 'text' && isOwnField(item));

/** Returns the roles that the styles of Stet name. */
export const ownRoles = (items: readonly FlowItem[]): Roles =>
  rolesOf(items.flatMap((item) => (item.kind === 'text' ? [[item, fieldRole(item)] as const] : [])));

/** Roles by paragraph; every paragraph that an item was joined of has its role. */
export const rolesOf = (judged: readonly (readonly [FlowText, Role | null])[]): Roles =>
  new Map(
    judged.flatMap(([item, role]) => (role === null ? [] : item.sources.map((source) => [source, role] as const))),
  );
