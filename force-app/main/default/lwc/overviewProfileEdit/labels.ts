import overviewBadUrl from '@salesforce/label/c.Overview_Bad_Url';
import overviewCancel from '@salesforce/label/c.Overview_Cancel';
import overviewEditProfile from '@salesforce/label/c.Overview_Edit_Profile';
import overviewEditRecord from '@salesforce/label/c.Overview_Edit_Record';
import overviewLinkedinUrl from '@salesforce/label/c.Overview_Linkedin_Url';
import overviewNothingThere from '@salesforce/label/c.Overview_Nothing_There';
import overviewNowInOrg from '@salesforce/label/c.Overview_Now_In_Org';
import overviewRemoveLogo from '@salesforce/label/c.Overview_Remove_Logo';
import overviewSave from '@salesforce/label/c.Overview_Save';
import overviewUploadLogo from '@salesforce/label/c.Overview_Upload_Logo';
import overviewWebsite from '@salesforce/label/c.Overview_Website';
import overviewXUrl from '@salesforce/label/c.Overview_X_Url';
import overviewYoutubeUrl from '@salesforce/label/c.Overview_Youtube_Url';

/** The texts of this component. */
export const label = {
  website: overviewWebsite,
  linkedinUrl: overviewLinkedinUrl,
  xUrl: overviewXUrl,
  youtubeUrl: overviewYoutubeUrl,
  badUrl: overviewBadUrl,
  save: overviewSave,
  cancel: overviewCancel,
  editRecord: overviewEditRecord,
  upload: overviewUploadLogo,
  removeLogo: overviewRemoveLogo,
  nowInOrg: overviewNowInOrg,
  nothing: overviewNothingThere,
  editProfile: overviewEditProfile,
} as const;
