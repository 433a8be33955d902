/** Whether care items name contacts that there are, and keep quiet in every language. */
import { didYouMean } from '../../scenario/check/suggest.ts';
import type { Translation } from '../../scenario/schema/translation.ts';
import type { Contacts, SelfCare } from '../schema.ts';
import { telling } from '../schema/telling-words.ts';
import { contactsFile, selfCareFile, type CourseProblem } from './files.ts';

interface CareItems {
  selfCare: SelfCare | undefined;
  contacts: Contacts | undefined;
  /** Of the right shape, by path. */
  translations: ReadonlyMap<string, Translation>;
}

export function checkCareItems({ selfCare, contacts, translations }: CareItems): CourseProblem[] {
  return [
    ...(selfCare && contacts ? checkContacts(selfCare, contacts) : []),
    ...[...translations].flatMap(([file, translation]) =>
      translation.module === 'self-care' ? checkQuiet(file, translation) : [],
    ),
  ];
}

/** A label can only have the number of a contact that there is, for the country that it is for. */
function checkContacts({ label, landing }: SelfCare, { contacts }: Contacts): CourseProblem[] {
  const countries = [...new Set(contacts.map(({ country }) => country))];
  const unknownCountry = (path: (string | number)[], country: string): CourseProblem[] =>
    countries.includes(country)
      ? []
      : [
          unknown(
            path,
            `There is no contact for a country "${country}".`,
            `${didYouMean(country, countries)}Use a country of ${contactsFile}, or add a contact for it.`,
          ),
        ];
  return [
    ...label.batches.flatMap(({ country, contact }, i) => {
      const path = ['label', 'batches', i];
      const ids = contacts.filter((one) => one.country === country).map(({ id }) => id);
      if (contact === undefined || ids.includes(contact) || ids.length === 0)
        return unknownCountry([...path, 'country'], country);
      return [
        unknown(
          [...path, 'contact'],
          `There is no contact "${contact}" for "${country}".`,
          `${didYouMean(contact, ids)}Use the id of a contact that ${contactsFile} has for that country.`,
        ),
      ];
    }),
    ...(landing.countries ?? []).flatMap((country, i) =>
      unknownCountry(['landing', 'countries', i], country),
    ),
  ];
}

function unknown(path: (string | number)[], message: string, remedy: string): CourseProblem {
  return { file: selfCareFile, problem: { rule: 'unknown-entry', path, message, remedy } };
}

/** What stands on items, on the page that opens first, and in the history of a browser. */
const quiet = /^(items\.|label\.|landing\.(title|heading|on)\b)/;

/** The schema holds the words of the source language against this; those of a translation are held against it here. */
function checkQuiet(file: string, { texts }: Translation): CourseProblem[] {
  return Object.entries(texts)
    .filter(([key, { text }]) => quiet.test(key) && telling(text) !== undefined)
    .map(([key, { text }]) => ({
      file,
      problem: {
        rule: 'shape',
        path: ['texts', key, 'text'],
        message: `Somebody who controls another person would know by “${telling(text)}” what the item is for.`,
        remedy: 'Say it as an ordinary product does.',
      },
    }));
}
