/** Starts the studio, where trainers write scenarios. */
import './page/page.ts';
