import { metadataTypeNamed } from '../../../catalog/metadata-types.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { storedNotRun } from './simple-types.ts';

/** A component that is kept for retrieve only: whole as a package goes, and told to have no effect. */
export const checkStored: Check = (subject, scope) => {
  const { type, fullName, files, xml } = subject.component;
  const problems: Problem[] = [];
  const isFolder = metadataTypeNamed(type)?.inFolder === true && !fullName.includes('/');
  if (!xml && !metadataTypeNamed(type)?.bare)
    problems.push(
      errorAt(undefined, `Required metadata file is missing for ${type} ${fullName}: ${subject.path}-meta.xml`),
    );
  else if (metadataTypeNamed(type)?.metaFile && !isFolder && files.size < 2)
    problems.push(errorAt(undefined, `Required content file is missing for ${type} ${fullName}`));
  return problems.length ? problems : storedNotRun(type)(subject, scope);
};
