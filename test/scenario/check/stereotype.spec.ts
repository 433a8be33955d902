import { expect, test } from 'vitest';
import { stereotypeIn, type Ground } from '../../../src/scenario/check/stereotypes/stereotype.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';

type Language = Scenario['language'];

test.each<[Language, Ground, string]>([
  ['en', 'nationality', 'Young Nigerian women board together.'],
  ['en', 'nationality', 'They are all Nigerians.'],
  ['en', 'nationality', 'Both come from a poor country.'],
  ['en', 'nationality', 'She is from Nepal.'],
  ['en', 'nationality', 'They have Filipino passports.'],
  ['en', 'nationality', 'He speaks with a foreign accent.'],
  ['en', 'nationality', 'She speaks with the accent of a country where such things are common.'],
  ['en', 'skin colour', 'A Black man sits with a child.'],
  ['en', 'skin colour', 'The father has dark skin.'],
  ['en', 'skin colour', 'The mother is white and her daughter sleeps.'],
  ['en', 'religion', 'A Muslim family fills the row.'],
  ['en', 'religion', 'He reads the Koran during the climb.'],
  ['en', 'dress', 'She wears a black headscarf.'],
  ['en', 'dress', 'A girl in tight clothes.'],
  ['en', 'sex', 'A young woman travelling alone.'],
  ['en', 'sex', 'Five young women without their families.'],
  ['en', 'sex', 'Five of them, and they are women.'],
  ['en', 'disability', 'A deaf boy sits by the window.'],
  ['en', 'disability', 'She uses a wheelchair.'],
  ['en', 'a family that looks different', 'The child does not look like the mother.'],
  ['en', 'a family that looks different', 'They have different surnames.'],
  ['en', 'a family that looks different', 'A mixed couple in row 7.'],
  ['fr', 'nationality', 'Des femmes nigérianes montent ensemble.'],
  ['fr', 'nationality', 'Elle vient du Népal.'],
  ['fr', 'skin colour', 'Un homme noir voyage avec un enfant.'],
  ['fr', 'religion', 'Une famille musulmane occupe la rangée.'],
  ['fr', 'dress', 'Elle porte un foulard noir.'],
  ['fr', 'sex', 'Une jeune femme seule.'],
  ['fr', 'disability', 'Un enfant sourd est assis au hublot.'],
  ['fr', 'a family that looks different', 'Ils ne se ressemblent pas.'],
  ['ar', 'nationality', 'نساء نيجيريات يصعدن معا.'],
  ['ar', 'nationality', 'هي من نيبال.'],
  ['ar', 'skin colour', 'رجل أسود مع طفلة.'],
  ['ar', 'religion', 'أسرة مسلمة في الصف.'],
  ['ar', 'dress', 'ترتدي حجابا.'],
  ['ar', 'sex', 'شابة تسافر وحدها.'],
  ['ar', 'disability', 'طفل أصم عند النافذة.'],
  ['ar', 'a family that looks different', 'الطفل لا يشبه أباه.'],
])('%s: %s, in "%s"', (language, ground, text) => {
  expect(stereotypeIn(text, language)?.ground).toBe(ground);
});

test.each<[Language, string]>([
  ['en', 'He keeps her passport.'],
  ['en', 'He keeps her Nigerian passport under his coat.'],
  ['en', 'The woman in 30C keeps the passports of seven adults under her coat.'],
  ['en', 'She holds the passports of seven adults.'],
  ['en', 'A grown man stood up, was told to sit, and sat.'],
  ['en', 'She cannot read the French on her own visa.'],
  ['en', 'He speaks Arabic to her, and she does not answer.'],
  ['en', 'She asks in Spanish where she will land.'],
  ['en', 'He leaves the woman alone for a minute, and she changes.'],
  ['en', 'The girl may not speak; the man always answers.'],
  ['en', 'He follows her to the lavatory and waits at the door.'],
  ['en', 'The flight from Nepal is late, and none of them knows the hotel.'],
  ['en', 'She has red eyes, and falls silent when he comes near.'],
  ['en', 'He says that her visa is for Kuwait; she says Oman.'],
  ['en', 'The man is in a black jacket and gives orders.'],
  ['en', 'The child does not know the name of the man.'],
  ['en', 'Two of them describe the job in the same sentence, word for word.'],
  ['fr', 'Il garde son passeport.'],
  ['fr', 'Elle ne lit pas le français de son visa.'],
  ['fr', 'La femme du 30C répond à leur place.'],
  ['ar', 'يحتفظ بجواز سفرها.'],
  ['ar', 'لا تتكلم المرأة، ويجيب الرجل دائما.'],
])('%s: behaviour, in "%s"', (language, text) => {
  expect(stereotypeIn(text, language)).toBeUndefined();
});
