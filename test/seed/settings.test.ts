import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeSettings } from 'c/changeModel';
import { entrenchedShare } from 'c/competitionStackModel';
import { windowDays } from 'c/displacementModel';
import { expiryDays, FACT_KINDS } from 'c/factModel';
import { ownedBy, renewalDays } from 'c/holdingModel';
import { scoreWeights } from 'c/scoreModel';
import { readScenario } from '../../scripts/seed/scenario.ts';

const MODELS = 'force-app/main/default/lwc';

/** The settings that the scenario makes, as the page reads them. */
async function seeded() {
  const { steps } = await readScenario('config/seed', 'settings');
  return steps
    .flatMap(({ records }) => records)
    .map((record) => ({
      key: String(record.Name),
      numberValue: record.Number_Value__c as number | null,
      textValue: record.Text_Value__c as string | null,
      description: String(record.Description__c),
    }));
}

describe('the settings an admin finds', () => {
  it('are all that the models ask for, each with what it does', async () => {
    const asked = readdirSync(MODELS)
      .filter((bundle) => bundle.endsWith('Model'))
      .flatMap((bundle) => [
        ...readFileSync(join(MODELS, bundle, `${bundle}.ts`), 'utf8').matchAll(
          /setting(?:Number|Text)\([^,']+, '([^']+)'/g,
        ),
      ])
      .map(([, key = '']) => key);
    const settings = await seeded();
    expect(settings.map(({ key }) => key).sort()).toEqual(
      [...new Set(asked), ...FACT_KINDS.map((kind) => `fact.expiry.${kind}`)].sort(),
    );
    expect(settings.filter(({ description }) => description.length < 20 || description.length > 255)).toEqual([]);
  });

  it('hold the defaults, so that they change nothing until somebody edits one', async () => {
    const settings = await seeded();
    const read = (of: Parameters<typeof renewalDays>[0]) => ({
      changes: changeSettings(of),
      counts: [...ownedBy(of)],
      days: [renewalDays(of), windowDays(of), entrenchedShare(of)],
      facts: FACT_KINDS.map((kind) => expiryDays(kind, of)),
      weights: scoreWeights(of),
    });
    expect(read(settings)).toEqual(read([]));
  });
});
