import { fieldMap, makeField } from './field-def.ts';
import type { Catalog, Component, CurrencyDef, FieldDef, ObjectDef, PicklistValue, XmlNode } from './types.ts';
import { childrenOf, flagOf, textOf } from './xml-node.ts';

/** A currency that `Currency.settings` names. */
export interface NamedCurrency {
  readonly isoCode: string;
  readonly conversionRate: number | undefined;
  readonly active: boolean;
  readonly scale: number | undefined;
}

const settingsOf = (components: readonly Component[]): Component | undefined =>
  components.find(({ type, fullName }) => type === 'Settings' && fullName.toLowerCase() === 'currency');

const defaultCorporate = 'USD';

/** What `settings/Currency.settings` turns on; undefined in an org of one currency. Metadata API Developer Guide, CurrencySettings. */
export function readCurrencySettings(components: readonly Component[]): CurrencyDef | undefined {
  const xml = settingsOf(components)?.xml;
  if (!xml || !flagOf(xml, 'enableMultiCurrency')) return undefined;
  const corporate = textOf(xml, 'corporateCurrency') ?? defaultCorporate;
  return {
    corporate,
    active: [corporate],
    dated: flagOf(xml, 'enableCurrencyEffectiveDates'),
    symbols: flagOf(xml, 'enableCurrencySymbolWithMultiCurrency'),
    plain: flagOf(xml, 'isParenCurrencyConvDisabled'),
  };
}

/** Currencies the settings name beside the switches. */
export const namedCurrencies = (component: Component | undefined): readonly NamedCurrency[] =>
  childrenOf(component?.xml ?? noElement, 'currency').map((node) => ({
    isoCode: textOf(node, 'isoCode') ?? '',
    conversionRate: numberIn(node, 'conversionRate'),
    active: textOf(node, 'active') !== 'false',
    scale: numberIn(node, 'scale'),
  }));

const noElement: XmlNode = { name: 'CurrencySettings', text: '', line: 1, column: 1, children: [] };

function numberIn(node: XmlNode, name: string): number | undefined {
  const text = textOf(node, name);
  return text === undefined ? undefined : Number(text);
}

/** Standard objects whose records have a currency. Object Reference, "CurrencyIsoCode" of each. */
const standardHolders: ReadonlySet<string> = new Set(
  (
    'Account Asset Campaign Case Contact Contract Event Lead Opportunity OpportunityLineItem Order OrderItem ' +
    'PricebookEntry Product2 Task User'
  ).split(' '),
);
/** Set when the record is made, or by its parent: never changed. */
const fixed: ReadonlySet<string> = new Set(['PricebookEntry', 'OpportunityLineItem', 'OrderItem']);

const hasCurrency = (object: ObjectDef): boolean =>
  object.custom ? object.shareOf === undefined : standardHolders.has(object.name);

const isoField = (name: string, label: string, codes: readonly string[], createOnly = false): FieldDef =>
  makeField({
    name,
    label,
    type: 'picklist',
    length: 3,
    required: true,
    restricted: true,
    createOnly,
    picklist: picklistOf(codes),
  });

const names = new Intl.DisplayNames('en-US', { type: 'currency' });

const picklistOf = (codes: readonly string[]): readonly PicklistValue[] =>
  codes.map((value) => ({ value, label: names.of(value) ?? value, isDefault: false, isActive: true }));

/** Every currency of ISO 4217 that can be taken into use. */
export const knownCurrencies: readonly string[] = Intl.supportedValuesOf('currency');

/** The objects of an org with several currencies: a currency on every record, `CurrencyType`, and dated rates where they are on. */
export function withCurrencies(
  objects: readonly ObjectDef[],
  currencyObjects: readonly ObjectDef[],
  currency: CurrencyDef,
): readonly ObjectDef[] {
  const added = currencyObjects
    .filter(({ name }) => name !== 'DatedConversionRate' || currency.dated)
    .map((object) => withKnownCodes(object));
  return [...objects.map((object) => inCurrencies(object, currency.active)), ...added];
}

function inCurrencies(object: ObjectDef, codes: readonly string[]): ObjectDef {
  if (!hasCurrency(object)) return object;
  const own = withField(object, isoField('CurrencyIsoCode', 'Currency ISO Code', codes, fixed.has(object.name)));
  return object.name === 'User'
    ? withField(own, isoField('DefaultCurrencyIsoCode', 'Default Currency ISO Code', codes))
    : own;
}

/** Rates are of any currency there is, not only of those in use. */
function withKnownCodes(object: ObjectDef): ObjectDef {
  const field = object.fields.get('isocode');
  return field ? withField(object, { ...field, picklist: picklistOf(knownCurrencies) }) : object;
}

const withField = (object: ObjectDef, field: FieldDef): ObjectDef => ({
  ...object,
  fields: fieldMap([...object.fields.values(), field]),
});

/** The catalog with other currencies in its picklists; the same one where nothing differs. */
export function withActiveCurrencies(
  catalog: Catalog,
  told: Pick<CurrencyDef, 'corporate' | 'active'> | undefined,
): Catalog {
  const { currency } = catalog;
  if (!currency || !told) return catalog;
  const key = (def: Pick<CurrencyDef, 'corporate' | 'active'>): string => [def.corporate, ...def.active].join();
  if (key(currency) === key(told)) return catalog;
  return {
    ...catalog,
    version: catalog.version + 1,
    currency: { ...currency, ...told },
    objects: new Map([...catalog.objects].map(([name, object]) => [name, inCurrencies(object, told.active)])),
  };
}
