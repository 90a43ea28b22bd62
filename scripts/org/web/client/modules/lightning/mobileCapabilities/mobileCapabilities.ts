interface MobileCapability {
  isAvailable(): boolean;
}

/** A browser has none of the phone app's services: each says that it is not available. */
const unavailable = (): MobileCapability => ({ isAvailable: () => false });

export const getAppReviewService = unavailable;
export const getARSpaceCapture = unavailable;
export const getBarcodeScanner = unavailable;
export const getBiometricsService = unavailable;
export const getCalendarService = unavailable;
export const getContactsService = unavailable;
export const getDocumentScanner = unavailable;
export const getGeofencingService = unavailable;
export const getLocationService = unavailable;
export const getNfcService = unavailable;
export const getPaymentsService = unavailable;
