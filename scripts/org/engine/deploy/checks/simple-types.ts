import { childOf, childrenOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check } from './check.ts';
import { lengthProblems, nameProblems } from './names.ts';
import { valueProblems } from './picklist.ts';

/** Elements that must be there, by type. */
const required =
  (...elements: readonly string[]): Check =>
  ({ component: { xml } }) =>
    xml
      ? elements
          .filter((element) => !textOf(xml, element))
          .map((element) => errorAt(xml, `Required field is missing: ${element}`))
      : [];

const named =
  (what: string, limit: number): Check =>
  ({ component: { fullName, xml } }) =>
    nameProblems(xml, fullName, what, limit);

export const checkLabel: Check = ({ component: { fullName, xml } }) =>
  xml
    ? [
        ...nameProblems(childOf(xml, 'fullName') ?? xml, fullName, 'custom label', 80),
        ...lengthProblems(xml, {
          value: ['Value', 1000],
          shortDescription: ['MasterLabel', 80],
          categories: ['Category', 255],
        }),
      ]
    : [];
export const labelNeeds = required('fullName', 'value', 'language', 'shortDescription', 'protected');

export const checkGlobalValueSet: Check = ({ component: { xml } }) =>
  xml ? valueProblems(childrenOf(xml, 'customValue')) : [];
export const checkStandardValueSet: Check = ({ component: { xml } }) =>
  xml ? valueProblems(childrenOf(xml, 'standardValue')) : [];
export const globalValueSetNeeds = required('masterLabel');

export const customPermissionNeeds = required('label');
export const customPermissionName = named('custom permission', 80);
export const messageChannelNeeds = required('masterLabel');
export const staticResourceName = named('static resource', 255);

/** A resource needs its content type and its content. */
export const checkStaticResource: Check = ({ component: { fullName, xml, files } }) => {
  if (!xml) return [errorAt(undefined, `Missing metadata file for static resource ${fullName}`)];
  const problems: Problem[] = textOf(xml, 'contentType')
    ? []
    : [errorAt(xml, 'Required field is missing: contentType')];
  if (files.size < 2) problems.push(errorAt(xml, `Missing content file for static resource ${fullName}`));
  const tooLarge = [...files.values()].some((content) => content.byteLength > 5 * 1024 * 1024);
  return tooLarge ? [...problems, errorAt(xml, 'Static resource cannot exceed 5 MB in size')] : problems;
};

/** Told with every type that is kept for retrieve but has no effect here. */
export const storedNotRun =
  (what: string): Check =>
  () => [{ message: `${what} is stored by the local org, not run.`, severity: 'Warning' }];
