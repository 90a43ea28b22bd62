import { metadataTypeNamed } from '../../../catalog/metadata-types.ts';
import { errorAt, type Problem, type Subject } from '../problem.ts';
import type { Check, CheckScope } from './check.ts';
import { checkCustomField } from './custom-field.ts';
import { checkCustomObject } from './custom-object.ts';
import { checkFlexiPage } from './flexipage.ts';
import { checkLayout } from './layout.ts';
import { checkLightningBundle } from './lightning-bundle.ts';
import { checkApplication, checkQuickAction, checkTab } from './navigation.ts';
import { checkCompactLayout, checkListView, checkRecordType } from './object-children.ts';
import { checkPermissions } from './permission-set.ts';
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
  Flow: [simple.storedNotRun('A flow')],
  GlobalValueSet: [simple.checkGlobalValueSet, simple.globalValueSetNeeds],
  Layout: [checkLayout],
  LightningComponentBundle: [checkLightningBundle],
  LightningMessageChannel: [simple.messageChannelNeeds],
  ListView: [checkListView],
  PermissionSet: [checkPermissions],
  Profile: [checkPermissions],
  QuickAction: [checkQuickAction],
  RecordType: [checkRecordType],
  StandardValueSet: [simple.checkStandardValueSet],
  StaticResource: [simple.staticResourceName, simple.checkStaticResource],
  ValidationRule: [checkValidationRule],
};

/** What is wrong with one component, in the org as it would be. */
export function checkComponent(subject: Subject, scope: CheckScope): readonly Problem[] {
  const { type, xml } = subject.component;
  const isWhole = metadataTypeNamed(type) !== undefined;
  if (isWhole && xml && xml.name !== type)
    return [errorAt(xml, `Element ${xml.name} is not valid in a file of type ${type}`)];
  return (checks[type] ?? []).flatMap((check) => check(subject, scope));
}
