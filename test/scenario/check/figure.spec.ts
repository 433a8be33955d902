import { expect, test } from 'vitest';
import { figureIn, type Kind } from '../../../src/scenario/check/figures/figure.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';

type Language = Scenario['language'];

test.each<[Language, Kind, string, string]>([
  ['en', 'a figure', 'About 8 % of the victims detected.', '8 %'],
  ['en', 'a figure', 'Forty per cent of the labour force.', 'Forty per cent'],
  ['en', 'a figure', 'One in three is a child.', 'One in three'],
  ['en', 'a figure', 'Nine in a hundred used forged papers.', 'Nine in a hundred'],
  ['en', 'a figure', 'In one journey out of three it had not begun.', 'one journey out of three'],
  ['en', 'a figure', 'A third of all victims are children.', 'A third of all'],
  ['en', 'a figure', 'Women are four times more likely to be.', 'times more likely'],
  ['en', 'a figure', 'More than 24 million people.', '24 million'],
  ['en', 'a figure', 'Several millions live there.', 'Several millions'],
  ['en', 'a figure', 'Some 49,000 were detected.', '49,000'],
  ['en', 'a figure', 'There were 1200 victims.', '1200 victims'],
  ['en', 'a figure', 'About 300 victims worldwide.', '300 victims'],
  ['en', 'a dated fact', 'In October 2021 police met them.', 'October 2021'],
  ['en', 'a dated fact', 'The rule has been there since 2016.', 'since 2016'],
  ['en', 'a dated fact', 'On 22 May 2021 they landed.', '22 May 2021'],
  ['en', 'a law', 'See Law 23-04.', 'Law 23-04'],
  ['en', 'a law', 'Law 91 of 2013 forbids it.', 'Law 91'],
  ['en', 'a law', 'Royal Decree M/40 forbids it.', 'Royal Decree M/40'],
  ['en', 'a law', 'Article 3 says so.', 'Article 3'],
  ['en', 'a law', 'The Modern Slavery Act asks for it.', 'Modern Slavery Act'],
  ['en', 'a law', 'The Palermo Protocol says so.', 'Palermo Protocol'],
  ['en', 'a telephone number', 'Call 1916 from anywhere.', 'Call 1916'],
  ['en', 'a telephone number', 'The hotline is free: 16000.', 'hotline is free: 16000'],
  ['en', 'a telephone number', 'Or +222 45 25 19 16.', '+222 45 25 19 16'],
  ['en', 'a telephone number', 'Or 25589696.', '25589696'],
  ['fr', 'a figure', 'Huit pour cent des victimes.', 'Huit pour cent'],
  ['fr', 'a figure', 'Un enfant sur trois.', 'Un enfant sur trois'],
  ['fr', 'a figure', 'Plus de 24 millions de personnes.', '24 millions'],
  ['fr', 'a figure', 'Environ 49\u202f000 victimes.', '49\u202f000'],
  ['fr', 'a figure', 'Un tiers des victimes.', 'Un tiers des victimes'],
  ['fr', 'a dated fact', 'En octobre 2021, la police attend.', 'octobre 2021'],
  ['fr', 'a dated fact', 'Depuis 2016, un comité existe.', 'Depuis 2016'],
  ['fr', 'a law', 'La loi n° 23-04 le dit.', 'loi n° 23-04'],
  ['fr', 'a law', 'Le protocole de Palerme le dit.', 'protocole de Palerme'],
  ['fr', 'a telephone number', 'Appelez le 1916.', 'Appelez le 1916'],
  ['fr', 'a telephone number', 'Composez le 01 23 45 67 89.', '01 23 45 67 89'],
  ['ar', 'a figure', 'نحو ٨٪ من الضحايا.', '٨٪'],
  ['ar', 'a figure', 'أكثر من ٢٤ مليون شخص.', '٢٤ مليون'],
  ['ar', 'a figure', 'تسعة من كل عشرة.', 'تسعة من كل عشرة'],
  ['ar', 'a dated fact', 'في عام ٢٠٢١ حدث ذلك.', 'في عام ٢٠٢١'],
  ['ar', 'a law', 'القانون رقم ٢٣-٠٤ يمنع ذلك.', 'القانون رقم ٢٣-٠٤'],
  ['ar', 'a law', 'ينص بروتوكول باليرمو على ذلك.', 'بروتوكول باليرمو'],
  ['ar', 'a telephone number', 'اتصل على ١٩١٦.', 'اتصل على ١٩١٦'],
])('%s: %s, as in "%s"', (language, kind, text, words) => {
  const found = figureIn(text, language);
  expect(found?.kind).toBe(kind);
  expect(found?.words).toContain(words);
});

test.each<[Language, string]>([
  ['en', 'It is 21:05, ten to eight, or 2015 hours.'],
  ['en', 'She sits in 32C, he in row 31, seven in rows 31 and 32.'],
  ['en', 'Five women and two men of twenty or so, and one of forty.'],
  ['en', 'You pass on what two of the seven told you.'],
  ['en', 'One in row 31 sleeps; one in three minutes.'],
  ['en', 'The first third of the cabin is dark, and half of the trolleys are out.'],
  ['en', 'Flight level 350: 35,000 feet above the sea.'],
  ['en', 'They owe him 3,000 dollars, or €2,500.'],
  ['en', 'An Airbus A330-200 with 290 seats, flight XY 2019.'],
  ['en', 'Her passport was issued in 2019; she was born in 2004.'],
  ['en', 'It is the law, and an act of kindness.'],
  ['en', 'Follow the Protocol of your airline. The Act comes later.'],
  ['en', 'Call row 31, or call 2 left from the interphone.'],
  ['en', 'He waits 10 minutes, then 45 seconds.'],
  ['en', 'All 18 passports are in one folder.'],
  ['fr', 'Il est 21 h 05 ; sept personnes aux rangs 31 et 32.'],
  ['fr', 'Une femme sur le siège 32C, deux sur le côté.'],
  ['fr', 'À 35 000 pieds, ils doivent 3 000 euros.'],
  ['fr', 'Son passeport, délivré en 2019, est valable.'],
  ['fr', 'C’est la loi. Appelez la cheffe de cabine.'],
  ['ar', 'الساعة ٢١:٠٥، وسبعة ركاب في الصفين ٣١ و٣٢.'],
  ['ar', 'على ارتفاع 35,000 قدم.'],
  ['ar', 'هذا هو القانون. اتصل بالقائد.'],
])('%s: no statement that needs a source in "%s"', (language, text) => {
  expect(figureIn(text, language)).toBeUndefined();
});
