import type { GoalBuild } from 'c/goalBuildModel';
import { BLANK_ACTION, BLANK_OBJECTIVE } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { inOrder, itemsOfKind } from 'c/planDraftItemModel';
import type { Plan } from 'c/planModel';
import { lastContactOf } from 'c/activityModel';
import { planQuality } from 'c/planQualityModel';
import type { PlanQuality } from 'c/planQualityModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { NewPlan } from 'c/planService';
import type { Stakeholder } from 'c/stakeholderModel';
import type { Fact } from 'c/factModel';

/** How good a plan would be that is not saved yet. */
export function draftQuality(
  { head, items }: Pick<NewPlan, 'head' | 'items'>,
  { scope, content }: { readonly scope: PlanScope; readonly content: PlanContent },
  build: GoalBuild | null,
  today: IsoDate,
): PlanQuality {
  const whole = inOrder(items);
  return planQuality(
    {
      plan: { lastReviewedAt: null, reviewCadence: null, createdDate: today, ...head } as Plan,
      objectives: itemsOfKind(whole, 'objective').map(({ key, values }) => ({
        ...BLANK_OBJECTIVE,
        ...values,
        id: key,
      })),
      actions: itemsOfKind(whole, 'action').map(({ key, values, links }) => ({
        ...BLANK_ACTION,
        ...values,
        id: key,
        objectiveId: links.objectiveId ?? '',
      })),
      facts: itemsOfKind(whole, 'fact').map(
        ({ key, values }) =>
          ({ confirmedOn: null, expiresOn: null, isDropped: false, createdDate: today, ...values, id: key }) as Fact,
      ),
      stakeholders: itemsOfKind(whole, 'stakeholder').map(
        ({ key, values }) =>
          ({ contactId: null, decisionRole: null, support: null, ...values, id: key }) as Stakeholder,
      ),
      build,
      lastContact: lastContactOf(content.tasks, content.events, today),
      isContactUnseen: false,
      settings: scope.settings,
    },
    today,
  );
}
