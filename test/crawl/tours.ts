import type { Content } from '../../src/course/content.ts';
import { assessmentTour } from './tours/assessment.ts';
import { frameTour } from './tours/frame.ts';
import { mapTour } from './tours/map.ts';
import { moduleTour } from './tours/module.ts';
import { scenarioTour } from './tours/scenario.ts';
import type { Tour } from './visit.ts';

/** Every screen that a course has. @param turn each shows another of the wrong answers in the assessment */
export function toursOf(content: Content, turn: number): Tour[] {
  const assessment = assessmentTour(content, turn);
  return [
    mapTour(content),
    frameTour(content),
    ...content.modules.map((module) => moduleTour(module, content.countries)),
    ...content.scenarios.map(scenarioTour),
    ...(assessment ? [assessment] : []),
  ];
}
