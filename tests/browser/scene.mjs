// Who plays, and what they write: words are told apart, so that every page can be searched for what it must not show.
import { Person } from './person.mjs';

export const PASSWORD = 'a calm harbour at dawn';

/** From tests/data/employees-1000: three who have led people, three who have not. */
export const CAST = {
  teresa: { name: 'Teresa Wolf', given: 'Teresa', email: 'teresa.wolf.10986@employees.example' },
  noor: { name: 'Noor Bianco', given: 'Noor', email: 'noor.bianco.10426@employees.example' },
  yara: { name: 'Yara Virtanen', given: 'Yara', email: 'yara.virtanen.10386@employees.example' },
  nadia: { name: 'Nadia Nowak', given: 'Nadia', email: 'nadia.nowak.10328@employees.example' },
  emre: { name: 'Emre De Luca', given: 'Emre', email: 'emre.de-luca.10311@employees.example' },
  joao: { name: 'Joao Dahl', given: 'Joao', email: 'joao.dahl.10659@employees.example' },
};

export function newScene(browser, post) {
  const scene = {
    browser,
    post,
    base: process.env.ITHACA_BASE,
    link: process.env.ITHACA_LINK,
    data: process.env.ITHACA_DATA,
    faults: [],
    people: [],
    /** What stands in private notes and sealed texts: never in a letter. */
    unsaid: [],
  };
  scene.person = (name, size, options) => Person.at(scene, name, size, options);
  return scene;
}
