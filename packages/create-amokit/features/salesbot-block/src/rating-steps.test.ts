import { describe, expect, it } from 'vitest';
import { ratingSteps } from './rating-steps.ts';

describe('ratingSteps', () => {
  it('has a button for each exit, and leaves by the one that was pressed', () => {
    const steps = ratingSteps('All well?', [
      { code: 'good', title: 'Yes' },
      { code: 'bad', title: 'No' },
    ]);
    expect(steps[0]?.question?.[0]).toEqual({
      handler: 'show',
      params: { type: 'buttons', value: 'All well?', buttons: ['Yes', 'No'] },
    });
    expect(JSON.stringify(steps[0]?.answer)).toContain('"value":"bad"');
  });
});
