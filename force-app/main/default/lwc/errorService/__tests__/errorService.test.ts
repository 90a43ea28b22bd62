import { problemOf } from 'c/errorService';

describe('problemOf', () => {
  it.each<[string, unknown, string, string]>([
    [
      'a validation rule on a field',
      {
        status: 400,
        body: {
          message: 'An error occurred while trying to update the record.',
          output: {
            errors: [],
            fieldErrors: {
              Override_Reason__c: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Give a reason.' }],
            },
          },
        },
      },
      'validation',
      'Give a reason.',
    ],
    [
      'a validation rule on the record',
      {
        body: {
          message: 'Refused.',
          output: {
            errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Too early.' }],
            fieldErrors: {},
          },
        },
      },
      'validation',
      'Too early.',
    ],
    ['a conflict by status', { status: 412, body: { message: 'Changed.' } }, 'conflict', 'c.Error_Conflict'],
    [
      'a conflict by code',
      { body: { errorCode: 'PRECONDITION_FAILED', message: 'Changed.' } },
      'conflict',
      'c.Error_Conflict',
    ],
    [
      'a duplicate',
      { body: [{ errorCode: 'DUPLICATE_VALUE', message: 'duplicate value found' }] },
      'duplicate',
      'c.Error_Duplicate',
    ],
    [
      'missing access',
      { status: 403, body: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'no' }] },
      'noAccess',
      'c.Error_No_Access',
    ],
    ['a record that is gone', { status: 404, body: { message: 'gone' } }, 'notFound', 'c.Error_Not_Found'],
    [
      'an ended session',
      { status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired' }] },
      'session',
      'c.Error_Session',
    ],
    ['a lost connection', new TypeError('Failed to fetch'), 'offline', 'c.Error_Offline'],
    ['an answer that never came', { status: 0 }, 'offline', 'c.Error_Offline'],
    [
      'errors of GraphQL',
      [{ message: 'It broke.', extensions: { ErrorType: 'DataFetchingException' } }],
      'unknown',
      'c.Error_Unknown It broke.',
    ],
    ['nothing at all', undefined, 'unknown', 'c.Error_Unknown'],
  ])('words %s', (_title, error, kind, message) => {
    expect(problemOf(error)).toMatchObject({ kind, message });
  });

  it('gives the messages by field and what the org said', () => {
    const error = {
      body: { output: { fieldErrors: { Name: [{ errorCode: 'REQUIRED_FIELD_MISSING', message: 'Enter a name.' }] } } },
    };
    expect(problemOf(error)).toMatchObject({
      fields: { Name: 'Enter a name.' },
      details: 'REQUIRED_FIELD_MISSING: Enter a name.',
    });
  });
});
