import type { LightningElement } from 'lwc';
import { type PageReference, urlOf } from 'shell/pageReference';
import { currentPlace, navigate, onNavigate } from 'shell/router';
import { wireAdapter } from 'shell/wireAdapter';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor = new (...parameters: never[]) => LightningElement;

/** Adds `this[NavigationMixin.Navigate](page, replace)` and `this[NavigationMixin.GenerateUrl](page)`. */
export function NavigationMixin<Base extends Constructor>(base: Base) {
  return class extends (base as Constructor) {
    [Navigate](page: PageReference, replace = false): void {
      navigate(page, replace);
    }

    [GenerateUrl](page: PageReference): Promise<string> {
      return new Promise((resolve) => resolve(urlOf(page)));
    }
  };
}

NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** Wire adapter: the page the component is on. */
export const CurrentPageReference = wireAdapter<unknown, PageReference | undefined>({
  initial: undefined,
  ready: () => true,
  subscribe: (_config, emit) => {
    const { page } = currentPlace();
    if (page) emit(page);
    return onNavigate((place) => place.page && emit(place.page));
  },
});

/** Context object of the newer function style of navigation. */
export const NavigationContext = Symbol('NavigationContext');
export const navigateTo = (_context: unknown, page: PageReference, options?: { replace?: boolean }): void =>
  navigate(page, options?.replace ?? false);
export const generateUrl = (_context: unknown, page: PageReference): string => urlOf(page);
