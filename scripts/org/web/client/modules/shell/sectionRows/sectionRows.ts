import type { HostSection } from '../../../../../host-contract.ts';

export interface ShownSection {
  readonly key: number;
  readonly label: string;
  readonly columns: readonly { readonly key: number; readonly fields: readonly string[] }[];
}

/** Layout sections with the keys a template needs; sections without fields are left out. */
export const sectionRows = (
  sections: readonly HostSection[],
  isShown: (field: string) => boolean = () => true,
): readonly ShownSection[] =>
  sections
    .map(({ label, columns }, key) => ({
      key,
      label,
      columns: columns.map((fields, index) => ({ key: index, fields: fields.filter(isShown) })),
    }))
    .filter(({ columns }) => columns.some(({ fields }) => fields.length > 0));
