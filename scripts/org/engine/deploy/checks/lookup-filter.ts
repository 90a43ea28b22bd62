import type { XmlNode } from '../../../catalog/types.ts';
import { childOf, flagOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';

/** A filter that would hold saves is refused rather than overlooked; an optional or inactive one only guides people. */
export function filterProblems(xml: XmlNode): readonly Problem[] {
  const filter = childOf(xml, 'lookupFilter');
  if (!filter || !flagOf(filter, 'active')) return [];
  if (flagOf(filter, 'isOptional'))
    return [
      { ...errorAt(filter, 'An optional lookupFilter is stored by the local org, not run.'), severity: 'Warning' },
    ];
  return [errorAt(filter, 'A required lookupFilter is not supported by the local org')];
}
