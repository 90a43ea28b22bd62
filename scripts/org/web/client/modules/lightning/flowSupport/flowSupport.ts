const flowEvent = (name: string, detail?: unknown): CustomEvent<unknown> =>
  new CustomEvent(name, { bubbles: true, cancelable: true, composed: true, detail });

/** Events of a flow screen's component. No screen flow runs here; they are made so that such components load. */
export const FlowAttributeChangeEvent = function (attributeName: string, attributeValue: unknown) {
  return flowEvent('lightning__flowattributechange', { attributeName, attributeValue });
};
export const FlowNavigationNextEvent = function () {
  return flowEvent('lightning__flownavigation', { action: 'NEXT' });
};
export const FlowNavigationBackEvent = function () {
  return flowEvent('lightning__flownavigation', { action: 'BACK' });
};
export const FlowNavigationPauseEvent = function () {
  return flowEvent('lightning__flownavigation', { action: 'PAUSE' });
};
export const FlowNavigationFinishEvent = function () {
  return flowEvent('lightning__flownavigation', { action: 'FINISH' });
};
