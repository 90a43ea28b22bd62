interface MobileCapability {
  isAvailable(): boolean;
}

/** A browser has none of the phone app's scanners. */
export const getBarcodeScanner = (): MobileCapability => ({ isAvailable: () => false });
