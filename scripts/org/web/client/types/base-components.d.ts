declare module 'lightning/confirm' {
  const LightningConfirm: {
    /** Asks; resolves to true for OK. */
    open(options: { readonly label: string; readonly message: string; readonly theme?: string }): Promise<boolean>;
  };
  export default LightningConfirm;
}
