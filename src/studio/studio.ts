/** Starts the studio, where trainers write scenarios. */
import './strict-policy.ts';
import { workIn } from './background/background.ts';
import { perform } from './background/tasks.ts';
import StudioWorker from './background/worker.ts?worker&inline';
import './page/page.ts';

workIn(() => new StudioWorker(), perform);
