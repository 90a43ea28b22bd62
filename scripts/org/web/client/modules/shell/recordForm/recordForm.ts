import { objectInfo, picklistValues } from 'lightning/uiObjectInfoApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import type { ObjectInfo } from 'shell/fieldInfo';
import { messageOf } from 'shell/orgClient';

/** What a record form tells each of its fields. */
export interface FormState {
  readonly info: ObjectInfo;
  /** The record, or the defaults of a new one. */
  readonly record?: RecordRepresentation;
  readonly isNew: boolean;
  readonly picklists: Readonly<Record<string, readonly { readonly label: string; readonly value: string }[]>>;
  /** Messages by field. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly isBusy: boolean;
}

/** A field inside a form, as it registers itself. */
export interface FormField {
  readonly fieldApiName: string;
  readonly value: unknown;
  /** Only what a person or the component changed is written. */
  readonly isChanged: boolean;
  show(state: FormState): void;
  reset(): void;
  reportValidity(): boolean;
}

const registerEvent = 'privateformfieldregister';

/** Announces a field to the form around it. */
export const registerField = (element: EventTarget, field: FormField): boolean =>
  element.dispatchEvent(new CustomEvent(registerEvent, { bubbles: true, composed: true, detail: field }));

const masterRecordType = '012000000000000AAA';

interface PicklistAnswer {
  readonly picklistFieldValues: Readonly<
    Record<string, { readonly values: readonly { readonly label: string; readonly value: string }[] }>
  >;
}

/** Everything a form needs to know of an object before it can show fields. */
export async function loadForm(object: string, recordTypeId?: string): Promise<Pick<FormState, 'info' | 'picklists'>> {
  const info = (await objectInfo(object)) as ObjectInfo;
  const answer = (await picklistValues(
    object,
    recordTypeId ?? info.defaultRecordTypeId ?? masterRecordType,
  )) as PicklistAnswer;
  const picklists = Object.entries(answer.picklistFieldValues).map(([name, { values }]) => [name, values] as const);
  return { info, picklists: Object.fromEntries(picklists) };
}

interface SaveFailure {
  readonly message?: string;
  readonly output?: {
    readonly errors?: readonly { readonly message: string }[];
    readonly fieldErrors?: Readonly<Record<string, readonly { readonly message: string }[]>>;
  };
}

export interface FormErrors {
  readonly message: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** A refused save, as sentences by field and for the whole record. */
export function formErrors(error: unknown): FormErrors {
  const body = (error as { body?: SaveFailure | readonly SaveFailure[] } | undefined)?.body;
  const { output } = (Array.isArray(body) ? {} : (body ?? {})) as SaveFailure;
  const fields = Object.entries(output?.fieldErrors ?? {}).map(
    ([name, errors]) => [name, errors.map(({ message }) => message)] as const,
  );
  const general = (output?.errors ?? []).map(({ message }) => message).join(' ');
  return {
    message: general || (fields.length ? 'Review the fields below.' : messageOf(error)),
    fields: Object.fromEntries(fields),
  };
}
