/** Objects of Setup: every user may read them, only holders of the permission write them. Keys are lower-case object names. */
export const setupObjects: Readonly<Record<string, string>> = {
  currencytype: 'CustomizeApplication',
  datedconversionrate: 'CustomizeApplication',
  fieldpermissions: 'ManageProfilesPermissionsets',
  group: 'ManageUsers',
  groupmember: 'ManageUsers',
  objectpermissions: 'ManageProfilesPermissionsets',
  opportunitystage: 'CustomizeApplication',
  organization: 'CustomizeApplication',
  permissionset: 'ManageProfilesPermissionsets',
  permissionsetassignment: 'AssignPermissionSets',
  profile: 'ManageProfilesPermissionsets',
  queuesobject: 'ManageUsers',
  recordtype: 'CustomizeApplication',
  user: 'ManageUsers',
  userrole: 'ManageUsers',
};

/** Objects without permissions of their own: they follow another object, and changing them is editing that object. */
export const followedObjects: Readonly<Record<string, { readonly object: string; readonly writeIsEdit: boolean }>> = {
  accountcontactrelation: { object: 'Account', writeIsEdit: true },
  accountteammember: { object: 'Account', writeIsEdit: true },
  opportunitycontactrole: { object: 'Opportunity', writeIsEdit: true },
  opportunitylineitem: { object: 'Opportunity', writeIsEdit: true },
  opportunityteammember: { object: 'Opportunity', writeIsEdit: true },
  pricebookentry: { object: 'Product2', writeIsEdit: false },
  quotelineitem: { object: 'Quote', writeIsEdit: true },
};

/** Standard fields no permission governs, although they are not required: whoever reads the record reads them. Lower-case object to fields. */
export const openFields: Readonly<Record<string, readonly string[]>> = {
  opportunitylineitem: ['PricebookEntryId', 'Product2Id', 'TotalPrice', 'UnitPrice'],
  pricebookentry: ['IsActive', 'UseStandardPrice'],
  quotelineitem: ['PricebookEntryId', 'Product2Id', 'TotalPrice', 'UnitPrice'],
};

/** Activities are read by all and written with a user permission. */
export const activityObjects: Readonly<Record<string, string>> = { event: 'EditEvent', task: 'EditTask' };

/** The look-up that controls an object shared by its parent where no master-detail field says so. */
export const controllingLookups: Readonly<Record<string, string>> = {
  accountcontactrelation: 'AccountId',
  accountteammember: 'AccountId',
  asset: 'AccountId',
  contact: 'AccountId',
  contentdocumentlink: 'ContentDocumentId',
  contentversion: 'ContentDocumentId',
  contract: 'AccountId',
  opportunitycontactrole: 'OpportunityId',
  opportunitylineitem: 'OpportunityId',
  opportunityteammember: 'OpportunityId',
  order: 'AccountId',
  orderitem: 'OrderId',
  quote: 'OpportunityId',
  quotelineitem: 'QuoteId',
};

/** Whoever may see one of these sees its account too ("implicit sharing" in the Salesforce sharing architecture). */
export const accountChildren: readonly string[] = ['Opportunity', 'Contact', 'Case'];
