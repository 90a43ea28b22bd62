import { objectOf } from '../../catalog/lookup.ts';
import { OrgError } from '../../errors.ts';
import { resave } from '../save/roll-up.ts';
import { isNew, type Automation, type Change, type SaveWork } from '../save/types.ts';
import { insertSystemRow, type SystemWriter } from '../write-system-row.ts';
import { rowsWhere } from './rows.ts';

const writerOf = ({ context, stamp }: SaveWork): SystemWriter => ({
  catalog: context.catalog,
  store: context.store,
  stamp,
  userId: context.user.userId,
});

/** Name of the file without folder. */
const fileName = (path: unknown): string =>
  String(path ?? '')
    .split(/[\\/]/)
    .pop() ?? '';

const bytesIn = (base64: unknown): number => Buffer.byteLength(String(base64 ?? ''), 'base64');

function describeFile({ after }: Change): void {
  const extension = /\.([^.]+)$/.exec(fileName(after['PathOnClient']))?.[1]?.toLowerCase() ?? null;
  Object.assign(after, {
    FileExtension: extension,
    FileType: extension?.toUpperCase().slice(0, 20) ?? 'UNKNOWN',
    ContentSize: bytesIn(after['VersionData']),
  });
}

/** The document of a first version; the number and the place of a later one. */
function takePlace({ after }: Change, work: SaveWork): void {
  after['IsLatest'] = true;
  const document = after['ContentDocumentId'];
  if (typeof document === 'string') {
    const earlier = rowsWhere(work, 'ContentVersion', 'ContentDocumentId', document);
    after['VersionNumber'] = String(earlier.length + 1);
    const object = objectOf(work.context.catalog, 'ContentVersion');
    for (const row of earlier.filter((version) => version['IsLatest'] === true))
      if (object) resave(object, String(row['Id']), { IsLatest: false }, work);
    return;
  }
  after['VersionNumber'] = '1';
  const { Title = null, Description = null, FileType = null, FileExtension = null, ContentSize = null } = after;
  const values = { Title, Description, FileType, FileExtension, ContentSize, PublishStatus: 'P' };
  after['ContentDocumentId'] = insertSystemRow(writerOf(work), 'ContentDocument', values);
}

/** A version of a file makes its document, and the link to the record it is first published to. Object Reference, ContentVersion. */
export const contentVersion: Automation = {
  beforeSave(change, work) {
    const { after } = change;
    if (!isNew(change)) return;
    if (typeof after['PathOnClient'] !== 'string' || typeof after['VersionData'] !== 'string') {
      const missing = ['PathOnClient', 'VersionData'].filter((name) => typeof after[name] !== 'string');
      throw new OrgError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
    }
    after['Title'] ??= fileName(after['PathOnClient']).replace(/\.[^.]+$/, '');
    describeFile(change);
    takePlace(change, work);
  },
  afterSave(change, work) {
    if (!isNew(change)) return;
    const { after, id } = change;
    const document = objectOf(work.context.catalog, 'ContentDocument');
    const { Title = null, FileType = null, FileExtension = null, ContentSize = null } = after;
    const latest = { LatestPublishedVersionId: id, Title, FileType, FileExtension, ContentSize };
    if (document) resave(document, String(after['ContentDocumentId']), latest, work);
    const place = after['FirstPublishLocationId'];
    if (typeof place !== 'string') return;
    const link = { ContentDocumentId: after['ContentDocumentId'] ?? null, LinkedEntityId: place };
    insertSystemRow(writerOf(work), 'ContentDocumentLink', { ...link, ShareType: 'V', Visibility: 'AllUsers' });
  },
};
