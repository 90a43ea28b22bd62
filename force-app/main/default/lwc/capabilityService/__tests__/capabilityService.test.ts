import { CAPABILITY_OBJECTS, NO_CAPABILITIES, capabilitiesOf } from 'c/capabilityService';

const info = (apiName: string, isEditable: boolean) => ({
  statusCode: 200,
  result: { apiName, createable: isEditable, updateable: isEditable, deletable: isEditable },
});

describe('capabilitiesOf', () => {
  it('lets an editor do everything', () => {
    expect(Object.values(capabilitiesOf(CAPABILITY_OBJECTS.map((name) => info(name, true))))).not.toContain(false);
  });

  it('lets a viewer only read', () => {
    expect(capabilitiesOf(CAPABILITY_OBJECTS.map((name) => info(name, false)))).toEqual({
      ...NO_CAPABILITIES,
      canReadCompetitors: true,
      canReadPlans: true,
    });
  });

  it.each([[[]], [[{ statusCode: 403, result: [{ errorCode: 'INSUFFICIENT_ACCESS' }] }]]])(
    'allows nothing on %p',
    (results) => {
      expect(capabilitiesOf(results)).toEqual(NO_CAPABILITIES);
    },
  );
});
