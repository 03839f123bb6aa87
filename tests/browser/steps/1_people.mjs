// HR begins, uploads the directory and the role histories, and is told clearly what is wrong with a bad file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD } from '../scene.mjs';

const IMPORT = '/nordlicht/people/import';

export async function bringInPeople(scene) {
  const hr = await scene.person('HR', 'desktop');
  scene.hr = hr;
  await hr.go(scene.link);
  await hr.fill({ 'New password': 'passwordpassword' });
  await hr.press('Save and begin', { status: 422 });
  await hr.fill({ 'New password': PASSWORD });
  await hr.press('Save and begin');
  await signInByKeyboard(scene);
  await hr.go('/nordlicht/home');
  await hr.says('Katrin', 'Getting started');
  await hr.follow('Upload people');

  await upload(hr, workbook());
  await hr.says('This file cannot be read as an Excel workbook');
  await wrongRows(hr);
  await german(hr);
  await wholeDirectory(hr, scene);
  await openAllHours(hr);
}

/** Mail rests outside the hours of its readers; the journey is played at any hour. */
async function openAllHours(hr) {
  await hr.go('/nordlicht/settings/working-days');
  await hr.tick(['Saturday', 'Sunday']);
  await hr.fill({ 'Emails from (hour)': '9', 'Emails until (hour)': '8' });
  await hr.press('Save', { status: 422 });
  await hr.says('The last hour comes after the first');
  await hr.fill({ 'Emails from (hour)': '0', 'Emails until (hour)': '24' });
  await hr.press('Save');
}

/** Signing in needs no mouse, and an unknown address is answered as a wrong password is. */
async function signInByKeyboard(scene) {
  const keys = await scene.person('HR by keyboard', 'desktop');
  await keys.go('/nordlicht/home');
  await keys.reach('Work email', () => keys.page.keyboard.type('katrin.vogel@nordlicht.example'));
  await keys.reach('Password', () => keys.page.keyboard.type('not the password'));
  await keys.leads(() => keys.page.keyboard.press('Enter'), 422);
  await keys.says('do not belong together');
  await keys.reach('Password', () => keys.page.keyboard.type(PASSWORD));
  await keys.reach('Sign in');
  await keys.leads(() => keys.page.keyboard.press('Enter'));
  await keys.says('Katrin');
}

async function upload(hr, people, history) {
  await hr.go(IMPORT);
  await hr.page.getByLabel('File of people').setInputFiles(people);
  if (history) await hr.page.getByLabel('File of earlier roles').setInputFiles(history);
  const refused = people.mimeType === 'application/zip';
  await hr.press('Upload and check', { status: refused ? 422 : 200 });
}

function workbook() {
  return { name: 'people.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\x03\x04 not a directory') };
}

function text(name, rows, separator = ',', encoding = 'utf8') {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(rows.map((row) => row.join(separator)).join('\r\n'), encoding) };
}

const HEADS = ['employee_number', 'first_name', 'last_name', 'email', 'job_title', 'hire_date', 'manager_employee_number'];

/** Every wrong row is named with its reason; nothing is written, and the rest could be. */
async function wrongRows(hr) {
  await upload(
    hr,
    text('wrong.csv', [
      HEADS,
      ['1', 'Ada', 'Berg', 'ada.berg@employees.example', 'Engineer', '2019-03-01', ''],
      ['2', 'Bo', 'Lind', 'bo.lind', 'Engineer', '2019-03-01', '1'],
      ['3', 'Cy', 'Moe', 'cy.moe@employees.example', 'Engineer', '2019-02-31', '1'],
      ['4', 'Di', 'Noe', 'di.noe@employees.example', 'Engineer', '2019-03-01', '99'],
      ['1', 'Ed', 'Orr', 'ed.orr@employees.example', 'Engineer', '2019-03-01', ''],
    ]),
  );
  await hr.says('“bo.lind” is not an email address', '“2019-02-31” is not a date', 'Bo Lind', 'Download these rows');
  const [saved] = await Promise.all([hr.page.waitForEvent('download'), hr.named('Download these rows', 'link').click()]);
  if (!readFileSync(await saved.path(), 'utf8').includes('bo.lind')) hr.fail('the download lacks the wrong rows');
  await hr.press('Discard this upload');
}

/** As a German Excel writes it: semicolons, Windows-1252, day first, German headings. */
async function german(hr) {
  const rows = [
    ['Personalnummer', 'Vorname', 'Nachname', 'E-Mail', 'Stelle', 'Eintrittsdatum'],
    ['70001', 'Jürgen', 'Müßig', 'juergen.muessig@employees.example', 'Schlosser', '31.01.2019'],
    ['70002', 'Käthe', 'Größler', 'kaethe.groessler@employees.example', 'Schlosserin', '01.02.2020'],
  ];
  await upload(hr, text('personal.csv', rows, ';', 'latin1'));
  await hr.unfold('Who is new');
  await hr.says('semicolons', /windows-1252/i, 'Jürgen Müßig', 'Käthe Größler', 'Day first', '2 people are ready to import');
  await hr.press('Discard this upload');
}

/** The real thing: recognized, mapped otherwise and back, looked at, confirmed; once more, and nothing changes. */
async function wholeDirectory(hr, scene) {
  const files = ['people.csv', 'role_history.csv'].map((name) => join(scene.data, name));
  await upload(hr, ...files);
  await hr.says('16 of 16 columns are used', 'commas', 'UTF-8', /1,?000 people are ready to import/);
  await hr.choose({ site: 'Leave out' });
  await hr.press('Check again');
  await hr.says('15 of 16 columns are used', 'Left out');
  await hr.choose({ site: 'Site' });
  await hr.press('Check again');
  await hr.says('16 of 16 columns are used');
  await hr.unfold('Who is new');
  await hr.says('Carlo Tran');
  const go = () => hr.page.getByRole('button', { name: 'Import', exact: true }).click();
  await hr.leads(go, 422);
  await hr.says('Please say that these people leave');
  await hr.tick(/^Yes, these 197 people/);
  await hr.leads(go);
  await hr.waitsFor(/1,?000 people are new/);
  await hr.follow('To the directory');
  await hr.says('804 people work here');
  await hr.page.getByLabel('Name, number, email, role or earlier role').fill('wolf');
  // The list follows what is typed.
  await hr.named('Teresa Wolf', 'link').waitFor();
  await hr.follow('Teresa Wolf');
  await hr.says('Technique Leader');

  await upload(hr, ...files);
  await hr.says('This file changes nothing');
  await hr.press('Discard this upload');
}
