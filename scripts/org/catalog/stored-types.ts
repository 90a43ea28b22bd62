import type { MetadataType } from './metadata-type.ts';

/** Types that are kept for retrieve and have no effect here: `Name folder suffix`, Metadata API Developer Guide, "Metadata Types". */
const plain = `
ActionLinkGroupTemplate actionLinkGroupTemplates actionLinkGroupTemplate
AnalyticSnapshot analyticSnapshots snapshot
ApexTestSuite testSuites testSuite
AppMenu appMenus appMenu
ApprovalProcess approvalProcesses approvalProcess
Audience audience audience
AuthProvider authproviders authprovider
BrandingSet brandingSets brandingSet
CallCenter callCenters callCenter
Community communities community
ConnectedApp connectedApps connectedApp
CorsWhitelistOrigin corsWhitelistOrigins corsWhitelistOrigin
CspTrustedSite cspTrustedSites cspTrustedSite
CustomFeedFilter feedFilters feedFilter
CustomHelpMenuSection customHelpMenuSections customHelpMenuSection
CustomMetadata customMetadata md
CustomNotificationType notificationtypes notiftype
CustomObjectTranslation objectTranslations objectTranslation
CustomPageWebLink weblinks weblink
CustomSite sites site
DataCategoryGroup datacategorygroups datacategorygroup
DelegateGroup delegateGroups delegateGroup
DuplicateRule duplicateRules duplicateRule
EntitlementProcess entitlementProcesses entitlementProcess
EntitlementTemplate entitlementTemplates entitlementTemplate
ExternalCredential externalCredentials externalCredential
ExternalDataSource dataSources dataSource
ExternalServiceRegistration externalServiceRegistrations externalServiceRegistration
FlowCategory flowCategories flowCategory
FlowDefinition flowDefinitions flowDefinition
FlowTest flowtests flowtest
GlobalValueSetTranslation globalValueSetTranslations globalValueSetTranslation
Group groups group
HomePageComponent homePageComponents homePageComponent
HomePageLayout homePageLayouts homePageLayout
IframeWhiteListUrlSettings iframeWhiteListUrlSettings iframeWhiteListUrlSettings
InstalledPackage installedPackages installedPackage
Letterhead letterhead letter
LightningExperienceTheme lightningExperienceThemes lightningExperienceTheme
LightningOnboardingConfig lightningOnboardingConfigs lightningOnboardingConfig
MilestoneType milestoneTypes milestoneType
MutingPermissionSet mutingpermissionsets mutingpermissionset
NamedCredential namedCredentials namedCredential
NavigationMenu navigationMenus navigationMenu
Network networks network
NotificationTypeConfig notificationTypeConfig config
OauthCustomScope oauthcustomscopes oauthcustomscope
PathAssistant pathAssistants pathAssistant
PermissionSetGroup permissionsetgroups permissionsetgroup
PlatformEventChannel platformEventChannels platformEventChannel
PlatformEventChannelMember platformEventChannelMembers platformEventChannelMember
PlatformEventSubscriberConfig PlatformEventSubscriberConfigs platformEventSubscriberConfig
ProfilePasswordPolicy profilePasswordPolicies profilePasswordPolicy
ProfileSessionSetting profileSessionSettings profileSessionSetting
Prompt prompts prompt
Queue queues queue
RecordActionDeployment recordActionDeployments deployment
RedirectWhitelistUrl redirectWhitelistUrls redirectWhitelistUrl
RemoteSiteSetting remoteSiteSettings remoteSite
ReportType reportTypes reportType
RestrictionRule restrictionRules rule
Role roles role
SamlSsoConfig samlssoconfigs samlssoconfig
Settings settings settings
SharingSet sharingSets sharingSet
Skill skills skill
StandardValueSetTranslation standardValueSetTranslations standardValueSetTranslation
SynonymDictionary synonymDictionaries synonymDictionary
TopicsForObjects topicsForObjects topicsForObjects
TransactionSecurityPolicy transactionSecurityPolicies transactionSecurityPolicy
Translations translations translation
UserCriteria userCriteria userCriteria
AiEvaluationDefinition aiEvaluationDefinitions aiEvaluationDefinition
PresenceUserConfig presenceUserConfigs presenceUserConfig
ActionPlanTemplate actionPlanTemplates apt
ApexEmailNotifications apexEmailNotifications notifications
ApplicationRecordTypeConfig ApplicationRecordTypeConfig applicationRecordTypeConfig
BotTemplate botTemplates botTemplate
BriefcaseDefinition briefcaseDefinitions briefcaseDefinition
CallCoachingMediaProvider callCoachingMediaProviders callCoachingMediaProvider
CanvasMetadata Canvases Canvas
CaseSubjectParticle CaseSubjectParticles CaseSubjectParticle
ChatterExtension ChatterExtensions ChatterExtension
CleanDataService cleanDataServices cleanDataService
CommunityTemplateDefinition communityTemplateDefinitions communityTemplateDefinition
CommunityThemeDefinition communityThemeDefinitions communityThemeDefinition
CustomApplicationComponent customApplicationComponents customApplicationComponent
CustomIndex customindex indx
DigitalExperienceConfig digitalExperienceConfigs digitalExperienceConfig
EmailServicesFunction emailservices xml
EmbeddedServiceBranding EmbeddedServiceBranding EmbeddedServiceBranding
EmbeddedServiceConfig EmbeddedServiceConfig EmbeddedServiceConfig
EmbeddedServiceFlowConfig EmbeddedServiceFlowConfig EmbeddedServiceFlowConfig
EmbeddedServiceMenuSettings EmbeddedServiceMenuSettings EmbeddedServiceMenuSettings
EventRelayConfig eventRelays eventRelay
ExternalClientApplication externalClientApps eca
GenAiPlanner genAiPlanners genAiPlanner
GenAiPlugin genAiPlugins genAiPlugin
GenAiPromptTemplate genAiPromptTemplates genAiPromptTemplate
LeadConvertSettings LeadConvertSettings LeadConvertSetting
LightningBolt lightningBolts lightningBolt
ManagedContentType managedContentTypes managedContentType
ManagedTopics managedTopics managedTopics
MessagingChannel messagingChannels messagingChannel
MyDomainDiscoverableLogin myDomainDiscoverableLogins myDomainDiscoverableLogin
PaymentGatewayProvider paymentGatewayProviders paymentGatewayProvider
PlatformCachePartition cachePartitions cachePartition
PostTemplate postTemplates postTemplate
QueueRoutingConfig queueRoutingConfigs queueRoutingConfig
RecommendationStrategy recommendationStrategies recommendationStrategy
SearchCustomization searchCustomizations searchCustomization
ServiceChannel serviceChannels serviceChannel
ServicePresenceStatus servicePresenceStatuses servicePresenceStatus
UserAccessPolicy useraccesspolicies useraccesspolicy
UserProvisioningConfig userProvisioningConfigs userProvisioningConfig`;

/** Content with a `-meta.xml` beside it. */
const withContent = `
ApexClass classes cls
ApexComponent components component
ApexPage pages page
ApexTrigger triggers trigger
Certificate certs crt
DataWeaveResource dw dwl
NetworkBranding networkBranding networkBranding
Scontrol scontrols scf`;

const rows = (table: string): readonly MetadataType[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', folder = '', suffix = ''] = line.split(' ');
      return { name, folder, suffix, stored: true };
    });

export const storedTypes: readonly MetadataType[] = [
  ...rows(plain),
  ...rows(withContent).map((type) => ({ ...type, metaFile: true })),
  { name: 'AuraDefinitionBundle', folder: 'aura', stored: true },
  { name: 'ExperienceBundle', folder: 'experiences', stored: true },
  { name: 'GenAiFunction', folder: 'genAiFunctions', stored: true, bare: true },
  { name: 'GenAiPlannerBundle', folder: 'genAiPlannerBundles', stored: true, bare: true },
  { name: 'LightningTypeBundle', folder: 'lightningTypes', stored: true, bare: true },
  { name: 'Dashboard', folder: 'dashboards', suffix: 'dashboard', inFolder: true, stored: true },
  { name: 'EmailTemplate', folder: 'email', suffix: 'email', inFolder: true, metaFile: true, stored: true },
  { name: 'Report', folder: 'reports', suffix: 'report', inFolder: true, stored: true },
  ...['AssignmentRules', 'AutoResponseRules', 'EscalationRules'].map((name) => {
    const folder = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const entries = { [name.slice(0, -1).replace(/^./, (letter) => letter.toLowerCase())]: name.slice(0, -1) };
    return { name, folder, suffix: folder, entries, stored: true };
  }),
  { name: 'Bot', folder: 'bots', suffix: 'bot', entries: { botVersions: 'BotVersion' }, stored: true },
  {
    name: 'MatchingRules',
    folder: 'matchingRules',
    suffix: 'matchingRule',
    entries: { matchingRules: 'MatchingRule' },
    stored: true,
  },
  {
    name: 'SharingRules',
    folder: 'sharingRules',
    suffix: 'sharingRules',
    entries: {
      sharingCriteriaRules: 'SharingCriteriaRule',
      sharingGuestRules: 'SharingGuestRule',
      sharingOwnerRules: 'SharingOwnerRule',
      sharingTerritoryRules: 'SharingTerritoryRule',
    },
    stored: true,
  },
  {
    name: 'Workflow',
    folder: 'workflows',
    suffix: 'workflow',
    entries: {
      alerts: 'WorkflowAlert',
      fieldUpdates: 'WorkflowFieldUpdate',
      knowledgePublishes: 'WorkflowKnowledgePublish',
      outboundMessages: 'WorkflowOutboundMessage',
      rules: 'WorkflowRule',
      send: 'WorkflowSend',
      tasks: 'WorkflowTask',
    },
    stored: true,
  },
];

/** Objects that are not rows of a database here: platform events, custom metadata types, big and external objects, articles. */
export const isStoredObject = (name: string): boolean => /__(?:e|mdt|b|x|kav)$/i.test(name);
