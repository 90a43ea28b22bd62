/** Standard objects of the platform that this org does not have: packages may name them. Object Reference, "Standard Objects". */
const objects = new Set(
  `ActiveScratchOrg Address AppAnalyticsQueryRequest AppointmentCategory AssetRelationship AssociatedLocation AuthorizationForm
AuthorizationFormConsent AuthorizationFormDataUse AuthorizationFormText BackgroundOperation CalendarView CampaignMember
CampaignMemberStatus CaseComment CaseContactRole CollaborationGroup ContactPointAddress ContactPointConsent ContactPointEmail
ContactPointPhone ContactPointTypeConsent ContactRequest ContractContactRole ContractLineItem CommSubscription
CommSubscriptionChannelType CommSubscriptionConsent CommSubscriptionTiming Customer D2UserAlertNotification DandBCompany
Dashboard DataUseLegalBasis DataUsePurpose DelegatedAccount Document DuplicateRecordItem DuplicateRecordSet EmailMessage
EmailTemplate EngagementChannelType Entitlement EntityMilestone FlowInterview FlowRecord Idea Image Individual ListEmail
LiveChatTranscript Location Macro MessagingSession MessagingEndUser Note OperatingHours OpportunityLineItemSchedule OrgMetric
OrgMetricScanResult OrgMetricScanSummary OtherUserProfile PartyConsent Partner PaymentGateway ProductItem ProductRequest
ProductTransfer ProfileSkill PushTopic QuickText Quote QuoteDocument QuoteLineItem Recommendation Report ResourceAbsence
ReturnOrder Scorecard ScratchOrgInfo SellerAccount ServiceAppointment ServiceContract ServiceCrew ServiceResource
ServiceTerritory Shift Shipment SignupRequest Site SkillRequirement SocialPersona SocialPost Solution StreamingChannel Territory2
Territory2Model TimeSheet TimeSlot Topic UserProvisioningRequest WorkOrder WorkOrderLineItem WorkPlan WorkStep WorkType
WorkTypeGroup`.split(/\s+/),
);

const activity = `CallDisposition CallObject EventSubtype GroupEventType IsChild IsGroupEvent IsRecurrence IsRecurrence2 RecurrenceActivityId
RecurrenceDayOfMonth RecurrenceDayOfWeekMask RecurrenceEndDateOnly RecurrenceInstance RecurrenceInterval RecurrenceMonthOfYear
RecurrenceRegeneratedType RecurrenceStartDateOnly RecurrenceStartDateTime RecurrenceTimeZoneSidKey RecurrenceType Recurrence2PatternText
Type CompletedDateTime ServiceAppointmentId CurrencyIsoCode`;
const person = `CleanStatus DoNotCall HasOptedOutOfEmail HasOptedOutOfFax IndividualId Jigsaw LastCURequestDate LastCUUpdateDate
LastTransferDate CurrencyIsoCode RecordTypeId Pronouns GenderIdentity ActivityMetricId ActivityMetricRollupId
FirstCallDateTime FirstEmailDateTime ScoreIntelligenceId`;

/** Fields that orgs have, some of them by a feature or an edition, and that this one may lack. Object Reference, each object's "Fields". */
const fields: Readonly<Record<string, string>> = {
  Account: `AccountSource ChannelProgramLevelName ChannelProgramName CleanStatus CurrencyIsoCode CustomerPortalAccount DandbCompanyId
DunsNumber IsCustomerPortal IsPartner IsPersonAccount Jigsaw NaicsCode NaicsDesc OperatingHoursId PersonContactId RecordTypeId
Tier Tradestyle YearStarted ActivityMetricId`,
  Asset: `AssetLevel AssetProvidedById AssetServicedById ConsequenceOfFailure CurrencyIsoCode DigitalAssetStatus ExternalIdentifier
LocationId ManufactureDate RecordTypeId StatusReason StockKeepingUnit Uuid`,
  Campaign: `AmountAllOpportunities AmountWonOpportunities CampaignImageId CampaignMemberRecordTypeId CurrencyIsoCode ExpectedResponse
HierarchyActualCost HierarchyAmountAllOpportunities HierarchyAmountWonOpportunities HierarchyBudgetedCost
HierarchyExpectedRevenue HierarchyNumberOfContacts HierarchyNumberOfConvertedLeads HierarchyNumberOfLeads
HierarchyNumberOfOpportunities HierarchyNumberOfResponses HierarchyNumberOfWonOpportunities HierarchyNumberSent
NumberOfContacts NumberOfConvertedLeads NumberOfLeads NumberOfOpportunities NumberOfResponses NumberOfWonOpportunities
NumberSent RecordTypeId TenantId`,
  Case: `AssetId BusinessHoursId Comments CommunityId CurrencyIsoCode EntitlementId EntitlementProcessEndDateTime
EntitlementProcessStartDateTime IsClosedOnCreate IsStopped IsVisibleInSelfService MilestoneStatus ProductId QuestionId
RecordTypeId ServiceContractId SlaExitDate SlaStartDate SourceId StopStartDate`,
  Contact: `${person} BuyerAttributes CanAllowPortalSelfReg ContactSource DepartmentGroup IsPersonAccount Languages
TitleType`,
  Contract: `BillingAddress CurrencyIsoCode CustomerSignedDate CustomerSignedId CustomerSignedTitle OwnerExpirationNotice RecordTypeId
RenewalTerm ShippingAddress SpecialTerms StatusCode`,
  Event: activity,
  Lead: `${person} Address Country CountryCode City ConnectionReceivedId CompanyDunsNumber DandbCompanyId EmailBouncedDate
EmailBouncedReason Fax GeocodeAccuracy HasOptedOutOfEmail PartnerAccountId PostalCode State StateCode Street`,
  Opportunity: `ContractId CurrencyIsoCode DeliveryInstallationStatus IqScore IsExcludedFromTerritory2Filter IsPriorityRecord IsSplit
LastAmountChangedHistoryId LastCloseDateChangedHistoryId PartnerAccountId PushCount RecordTypeId SyncedQuoteId Territory2Id`,
  OpportunityLineItem: `CurrencyIsoCode Discount HasQuantitySchedule HasRevenueSchedule HasSchedule Subtotal`,
  Order: `ActivatedById ActivatedDate BillToContactId CompanyAuthorizedById CompanyAuthorizedDate CurrencyIsoCode CustomerAuthorizedById
CustomerAuthorizedDate IsReductionOrder OrderReferenceNumber OriginalOrderId PoDate PoNumber QuoteId RecordTypeId
ShipToContactId`,
  OrderItem: 'CurrencyIsoCode OriginalOrderItemId QuoteLineItemId',
  Product2: `CanUseQuantitySchedule CanUseRevenueSchedule CurrencyIsoCode DisplayUrl ExternalDataSourceId ExternalId
NumberOfQuantityInstallments NumberOfRevenueInstallments ProductClass QuantityInstallmentPeriod QuantityScheduleType
QuantityUnitOfMeasure RecordTypeId RevenueInstallmentPeriod RevenueScheduleType SourceProductId StockKeepingUnit Type`,
  Task: activity,
  User: `AboutMe CallCenterId CurrencyIsoCode DefaultCurrencyIsoCode DelegatedApproverId Extension Fax IndividualId JigsawImportLimitOverride
OfflineTrialExpirationDate ReceivesAdminInfoEmails ReceivesInfoEmails SenderEmail SenderName Signature StayInTouchNote
StayInTouchSignature StayInTouchSubject SurveyPreference`,
};

const fieldNames: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(fields).map(([object, names]) => [object, new Set(names.split(/\s+/))]),
);

/** Whether Salesforce knows a standard object of this API name, which this org may lack. */
export const isPlatformObject = (name: string): boolean => objects.has(name);

/** Whether Salesforce knows a standard field `Object.Field`, which this org may lack. */
export function isPlatformField(path: string): boolean {
  const [object = '', field = ''] = path.split('.');
  return objects.has(object) || (fieldNames.get(object)?.has(field) ?? false);
}
