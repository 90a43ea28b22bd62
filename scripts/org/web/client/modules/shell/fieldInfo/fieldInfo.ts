/** What the shell reads of an object info of the User Interface API. */
export interface FieldInfo {
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  readonly required: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly inlineHelpText: string | null;
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly compoundFieldName: string | null;
  readonly compound: boolean;
  readonly relationshipName: string | null;
  readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
  readonly calculated?: boolean;
  readonly extraTypeInfo?: string | null;
}

export interface ObjectInfo {
  readonly apiName: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly defaultRecordTypeId: string | null;
  readonly nameFields: readonly string[];
  readonly fields: Readonly<Record<string, FieldInfo>>;
}

/** Label on pages: a standard look-up is shown by what it points at, not as an id. */
export const shownLabel = ({ label, dataType }: FieldInfo): string =>
  dataType === 'Reference' ? label.replace(/ ID$/, '') : label;

/** Name of the record a look-up points at, as a path from the record: `Owner.Name`. */
export function parentNamePath(field: FieldInfo): string | undefined {
  if (field.dataType !== 'Reference' || !field.relationshipName) return undefined;
  const names = new Set(
    field.referenceToInfos.map(({ nameFields }) => (nameFields.length === 1 ? nameFields[0] : 'Name')),
  );
  return `${field.relationshipName}.${names.size === 1 ? [...names][0] : 'Name'}`;
}

/** The fields a request needs to show the named ones: look-ups come with the name of their parent, compounds with their parts. */
export const fieldsToShow = (info: ObjectInfo, names: readonly string[]): readonly string[] => [
  ...new Set(
    names.flatMap((name) => {
      const field = info.fields[name];
      if (!field) return [];
      const parts = Object.values(info.fields).filter(
        ({ compoundFieldName, apiName }) => compoundFieldName === name && apiName !== name,
      );
      const parent = parentNamePath(field);
      return [name, ...parts.map(({ apiName }) => apiName), ...(parent ? [parent] : [])].map(
        (path) => `${info.apiName}.${path}`,
      );
    }),
  ),
];
