import { describe, expect, it } from 'vitest';
import { noteText } from './note-text.ts';

describe('noteText', () => {
  it('starts with the line of the settings, where there is one', () => {
    expect(noteText('From the meeting ', 'On Friday')).toBe('From the meeting\nOn Friday');
    expect(noteText(' ', 'On Friday')).toBe('On Friday');
  });
});
