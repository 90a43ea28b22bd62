import { objectOf } from '../../catalog/lookup.ts';
import { toLongId } from '../../catalog/record-id.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Context } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { notFound } from '../request.ts';

/** An object the UI API offers to this user, or NOT_FOUND; objects it never offers are refused by name. */
export function uiObject(context: Context, name: string): ObjectDef {
  const object = objectOf(context.catalog, name);
  if (!object || !context.access.object(object).read) throw notFound();
  if (!object.uiApi) throw new OrgError('INVALID_TYPE', `Object ${object.name} is not supported in UI API`);
  return object;
}

export interface UiRecordId {
  readonly object: ObjectDef;
  /** 18 characters. */
  readonly id: string;
}

/** The record an id names, by its key prefix. */
export function uiRecordId(context: Context, text: string): UiRecordId {
  const id = toLongId(text);
  const prefix = id?.slice(0, 3);
  const object = [...context.catalog.objects.values()].find((candidate) => candidate.keyPrefix === prefix);
  if (id === undefined || !object) throw notFound();
  return { object: uiObject(context, object.name), id };
}
