/** Where the local LMS keeps registrations and records, unless `--data` says otherwise. */
export const dataFolder = '.crosscheck';
