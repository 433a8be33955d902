import { readerFollows } from './reader.ts';

readerFollows('writing-a-scenario.md', 'scenarios/window-seat.json');
