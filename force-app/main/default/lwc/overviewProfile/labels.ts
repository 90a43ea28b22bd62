import overviewAnnualRevenue from '@salesforce/label/c.Overview_Annual_Revenue';
import overviewBilling from '@salesforce/label/c.Overview_Billing';
import overviewCrm from '@salesforce/label/c.Overview_Crm';
import overviewEditProfile from '@salesforce/label/c.Overview_Edit_Profile';
import overviewEmployees from '@salesforce/label/c.Overview_Employees';
import overviewLinkedin from '@salesforce/label/c.Overview_Linkedin';
import overviewLogoOf from '@salesforce/label/c.Overview_Logo_Of';
import overviewNewWindow from '@salesforce/label/c.Overview_New_Window';
import overviewOfOurRevenue from '@salesforce/label/c.Overview_Of_Our_Revenue';
import overviewPhone from '@salesforce/label/c.Overview_Phone';
import overviewProfile from '@salesforce/label/c.Overview_Profile';
import overviewProfileEmpty from '@salesforce/label/c.Overview_Profile_Empty';
import overviewQuote from '@salesforce/label/c.Overview_Quote';
import overviewRemovedLogo from '@salesforce/label/c.Overview_Removed_Logo';
import overviewSaidBy from '@salesforce/label/c.Overview_Said_By';
import overviewSavedLogo from '@salesforce/label/c.Overview_Saved_Logo';
import overviewSavedProfile from '@salesforce/label/c.Overview_Saved_Profile';
import overviewSector from '@salesforce/label/c.Overview_Sector';
import overviewShipping from '@salesforce/label/c.Overview_Shipping';
import overviewSocial from '@salesforce/label/c.Overview_Social';
import overviewSourceAssumption from '@salesforce/label/c.Overview_Source_Assumption';
import overviewSourceCustomer from '@salesforce/label/c.Overview_Source_Customer';
import overviewType from '@salesforce/label/c.Overview_Type';
import overviewVision from '@salesforce/label/c.Overview_Vision';
import overviewWeb from '@salesforce/label/c.Overview_Web';
import overviewX from '@salesforce/label/c.Overview_X';
import overviewYoutube from '@salesforce/label/c.Overview_Youtube';

/** The texts of this component. */
export const label = {
  title: overviewProfile,
  edit: overviewEditProfile,
  sector: overviewSector,
  type: overviewType,
  billing: overviewBilling,
  shipping: overviewShipping,
  web: overviewWeb,
  phone: overviewPhone,
  social: overviewSocial,
  employees: overviewEmployees,
  annualRevenue: overviewAnnualRevenue,
  vision: overviewVision,
  ourRevenue: overviewOfOurRevenue,
  crm: overviewCrm,
  customer: overviewSourceCustomer,
  assumption: overviewSourceAssumption,
  saidBy: overviewSaidBy,
  linkedin: overviewLinkedin,
  x: overviewX,
  youtube: overviewYoutube,
  newWindow: overviewNewWindow,
  logoOf: overviewLogoOf,
  quote: overviewQuote,
  empty: overviewProfileEmpty,
  saved: overviewSavedProfile,
  savedLogo: overviewSavedLogo,
  removedLogo: overviewRemovedLogo,
} as const;
