/** What is said around every screen, and in place of one. */
export const frame = {
  product: 'Crosscheck',
  loading: 'Loading the course…',
  messages: {
    failed: {
      title: 'The course could not be loaded',
      text: () =>
        'Your progress is safe. Check the connection and try again. If that does not help, close this window and launch the course anew.',
    },
    found: {
      title: 'Is this yours?',
      text: (day: string) =>
        `This device has kept a run of this course from ${day}. If it is yours and you were not done with it, go on with it. If it is somebody else’s, or was for another assignment, begin anew.`,
    },
    elsewhere: {
      title: 'The course is open in another window',
      text: () => 'Go on there, or close that window and go on here. Nothing is lost either way.',
    },
    moved: {
      title: 'You have gone on in another window',
      text: () => 'This window saves nothing any more. You can close it.',
    },
  },
  actions: {
    again: 'Try again',
    takeUp: 'Go on with it',
    beginAnew: 'Begin anew',
    here: 'Go on here',
  },
  minutes: (n: number) => `${n} min`,
  language: 'Language',
  colon: ': ',
  leave: 'Leave',
  next: 'Continue',
  back: 'Back',
  sources: 'Where this comes from',
  undated: 'no date shown',
  extract: 'only an extract was read',
  awaitingExpert: 'A subject-matter expert has not reviewed this content yet.',
  awaitingNativeExpert: 'A native subject-matter expert has not reviewed this translation yet.',
  checkedAgainst: {
    original: (day: string) => `compared with the source on ${day}`,
    extract: (day: string) => `compared with an extract on ${day}`,
    notes: (day: string) => `compared with our notes on ${day}`,
  },
  reviewedBy: (by: string, on: string) => `Reviewed by ${by}, ${on}.`,
  review: 'You are looking back at a course that is done. Nothing here changes your record.',
  browse: 'Your LMS has opened this course to look through. Nothing here changes a record.',
  noCredit:
    'Your LMS has opened this course without credit. You can play it; nothing here changes your record.',
  kept: {
    device:
      'Your LMS can’t be reached. You can go on: what you decide is kept on this device and sent when it answers again.',
    nowhere:
      'Nothing can be saved at the moment, neither in your LMS nor on this device. You can go on; keep this window open until this note is gone.',
  },
  notConnected:
    'This page is not connected to an LMS. What you do here is not recorded; for the record, launch the course from your LMS.',
  notOnDevice:
    'This browser lets the course keep nothing. You can go on, but when this window is closed you begin anew.',
  wayOut: {
    title: 'Take the time you need',
    kept: 'Everything that you have decided is saved. When you come back you will be in the same place.',
    stay: 'Go back to where I was',
    toCourse: 'Stop this and see the course',
    exit: 'Save and exit',
  },
  closed: {
    title: 'Saved. You can close this window.',
    text: 'When you launch the course again, you will be where you are now.',
    unsavedTitle: 'Your last save is not confirmed.',
    unsaved: 'Launch the course again from this device when you are online: it has kept what you did.',
    lost: 'Neither your LMS nor this device could keep the last of what you did. What was saved before is there when you launch the course again.',
  },
};
