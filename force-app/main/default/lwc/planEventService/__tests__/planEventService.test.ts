import { tellPlan } from 'c/planEventService';

it('tells the container across every component between', () => {
  const heard: unknown[] = [];
  const from = document.createElement('div');
  document.body.addEventListener('contentpatch', (event) => {
    heard.push([(event as CustomEvent).detail, event.composed]);
  });
  document.body.appendChild(from);
  tellPlan(from, 'contentpatch', { facts: [] });
  expect(heard).toEqual([[{ facts: [] }, true]]);
});
