import type { LightningElement } from 'lwc';
import DetailPanel from 'force/detailPanel';
import HighlightsPanel from 'force/highlightsPanel';
import RelatedListContainer from 'force/relatedListContainer';
import RelatedListSingleContainer from 'force/relatedListSingleContainer';
import FieldSection from 'flexipage/fieldSection';
import Field from 'flexipage/field';
import FilterListCard from 'flexipage/filterListCard';
import RichText from 'flexipage/richText';
import Tabset from 'flexipage/tabset';
import ActivityPanel from 'runtime_sales_activities/activityPanel';

type ComponentClass = typeof LightningElement;

/** A function: the modules import each other in a circle. */
const components = (): Readonly<Record<string, ComponentClass>> => ({
  'flexipage:column': FieldSection,
  'flexipage:field': Field,
  'flexipage:fieldSection': FieldSection,
  'flexipage:filterListCard': FilterListCard,
  'flexipage:richText': RichText,
  'flexipage:tabset': Tabset,
  'force:detailPanel': DetailPanel,
  'force:highlightsPanel': HighlightsPanel,
  'force:relatedListContainer': RelatedListContainer,
  'force:relatedListSingleContainer': RelatedListSingleContainer,
  'lst:dynamicRelatedList': RelatedListSingleContainer,
  'runtime_sales_activities:activityPanel': ActivityPanel,
});

/** A component of Salesforce's own that a Lightning page may name. */
export function builtIn(name: string): ComponentClass | undefined {
  const known = components();
  return Object.hasOwn(known, name) ? known[name] : undefined;
}
