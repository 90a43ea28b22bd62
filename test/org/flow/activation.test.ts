import { manifest } from '../deploy/orchard.ts';
import { assignment, flow, Mill, on } from './mill.ts';

const source = (status: string, to = '$Record.Note__c'): string =>
  flow(assignment('First', [[to, 'Assign', 'ran']]) + on('RecordBeforeSave', 'Create'), `<status>${status}</status>`);

function noteAfter(mill: Mill): unknown {
  return mill.row(mill.create('Sack__c', { Name: 'x' }), 'Note__c')['Note__c'];
}

/** Deploys a definition by itself; its problems. */
function define(mill: Mill, version: string, name = 'Run'): readonly unknown[] {
  const status = mill.zip({
    'package.xml': manifest({ FlowDefinition: [name] }),
    [`flowDefinitions/${name}.flowDefinition`]: `<FlowDefinition xmlns="http://soap.sforce.com/2006/04/metadata"><activeVersionNumber>${version}</activeVersionNumber></FlowDefinition>`,
  });
  return status.messages.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
}

describe('A flow', () => {
  it('runs by its status, until a definition says which version runs', () => {
    const mill = new Mill({ Run: source('Active') });
    expect(noteAfter(mill)).toBe('ran');
    expect(define(mill, '0')).toEqual([]);
    expect(noteAfter(mill)).toBeNull();
    expect(define(mill, '1')).toEqual([]);
    expect(noteAfter(mill)).toBe('ran');
  });

  it.each(['Draft', 'Obsolete', 'InvalidDraft'])('with the status %s does not run, but for a definition', (status) => {
    const mill = new Mill({ Run: source(status) });
    expect(noteAfter(mill)).toBeNull();
    define(mill, '2');
    expect(noteAfter(mill)).toBe('ran');
  });

  it('that cannot run is not activated, nor one that is not there', () => {
    const mill = new Mill({ Run: source('Draft', '$Record.Nope__c') });
    expect(define(mill, '1')).toContain(
      'First (Assignment) - The flow contains an invalid reference to the "$Record.Nope__c" resource, which doesn\'t exist.',
    );
    expect(define(mill, '1', 'Nowhere')).toContain('The flow "Nowhere" doesn\'t exist.');
    expect(define(mill, 'one')).toContain('Invalid activeVersionNumber: one');
    expect(noteAfter(mill)).toBeNull();
  });
});
