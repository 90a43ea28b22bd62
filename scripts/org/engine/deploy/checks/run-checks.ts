import type { MetadataType } from '../../../catalog/metadata-type.ts';
import { metadataTypeNamed, parentTypeOf } from '../../../catalog/metadata-types.ts';
import { isStoredObject } from '../../../catalog/stored-types.ts';
import type { Component } from '../../../catalog/types.ts';
import { errorAt, type Problem, type Subject } from '../problem.ts';
import type { Check, CheckScope } from './check.ts';
import { checkCurrencySettings } from './currency-settings.ts';
import { checkCustomField } from './custom-field.ts';
import { checkCustomObject } from './custom-object.ts';
import { checkFlexiPage } from './flexipage.ts';
import { checkFlow } from './flow/flow.ts';
import { checkFlowDefinition } from './flow/flow-definition.ts';
import { checkLayout } from './layout.ts';
import { checkLightningBundle } from './lightning-bundle.ts';
import { checkApplication, checkQuickAction, checkTab } from './navigation.ts';
import { checkCompactLayout, checkListView, checkRecordType } from './object-children.ts';
import { checkPermissions } from './permission-set.ts';
import { schemaProblems } from './schema.ts';
import { checkStored } from './stored.ts';
import { checkSharingRules } from './sharing-rules.ts';
import * as simple from './simple-types.ts';
import { checkValidationRule } from './validation-rule.ts';

/** Every check of meaning, by type. */
const checks: Readonly<Record<string, readonly Check[]>> = {
  CompactLayout: [checkCompactLayout],
  CustomApplication: [checkApplication],
  CustomField: [checkCustomField],
  CustomLabel: [simple.checkLabel, simple.labelNeeds],
  CustomObject: [checkCustomObject],
  CustomPermission: [simple.customPermissionName, simple.customPermissionNeeds],
  CustomTab: [checkTab],
  FlexiPage: [checkFlexiPage],
  Flow: [checkFlow],
  FlowDefinition: [checkFlowDefinition],
  GlobalValueSet: [simple.checkGlobalValueSet, simple.globalValueSetNeeds],
  Layout: [checkLayout],
  LightningComponentBundle: [checkLightningBundle],
  LightningMessageChannel: [simple.messageChannelNeeds],
  ListView: [checkListView],
  PermissionSet: [checkPermissions],
  Profile: [checkPermissions],
  QuickAction: [checkQuickAction],
  Group: [],
  RecordType: [checkRecordType],
  Role: [],
  SharingRules: [checkSharingRules],
  StandardValueSet: [simple.checkStandardValueSet],
  StaticResource: [simple.staticResourceName, simple.checkStaticResource],
  ValidationRule: [checkValidationRule],
};

/** What is wrong with one component, in the org as it would be. */
export function checkComponent(subject: Subject, scope: CheckScope): readonly Problem[] {
  const { type, xml } = subject.component;
  const whole = metadataTypeNamed(type);
  if (whole && xml && !rootsOf(whole, subject.component.fullName).includes(xml.name))
    return [errorAt(xml, `Element ${xml.name} is not valid in a file of type ${type}`)];
  if (type === 'Settings' && subject.component.fullName === 'Currency') return checkCurrencySettings(subject, scope);
  if (whole?.stored && !checks[type]) return checkStored(subject, scope);
  if (isPartOfStoredObject(subject.component))
    return simple.storedNotRun(`${type} ${subject.component.fullName}`)(subject, scope);
  const unreadable = xml ? schemaProblems(scope.schema, type, xml) : [];
  return [...unreadable, ...(checks[type] ?? []).flatMap((check) => check(subject, scope))];
}

/** Root elements of a type's files: its name, and those of folders and of settings (`AccountSettings`). */
function rootsOf({ name, inFolder }: MetadataType, fullName: string): readonly string[] {
  if (name === 'Settings') return [`${fullName}Settings`];
  return inFolder ? [name, `${name.replace('Template', '')}Folder`] : [name];
}

const isPartOfStoredObject = ({ type, fullName }: Component): boolean =>
  (type === 'CustomObject' || parentTypeOf(type)?.name === 'CustomObject') &&
  isStoredObject(fullName.split('.')[0] ?? '');
