import { positionView } from '../standingViews';

const POSITION = {
  ours: 40,
  competitors: 0,
  competitorCells: 0,
  rest: 60,
  wallet: 100,
  share: 40,
  competitorShare: 0,
};

describe('positionView', () => {
  it.each([
    ['leaves out competitors that hold nothing', POSITION, 'c.Overview_Position_Text'],
    [
      'says what competitors hold',
      { ...POSITION, competitors: 20, competitorCells: 2, rest: 40, competitorShare: 20 },
      'c.Overview_Position_Text · c.Overview_Position_Rivals',
    ],
  ])('%s', (_name, position, text) => {
    expect(positionView(position).text).toBe(text);
  });
});
