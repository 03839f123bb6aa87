// Reads an iCalendar file from the standard input as calendar programs do, and prints what they understand.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
const moment = (time) => time.toJSDate().toISOString();
const events = calendar.getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component);
  for (const needed of ['uid', 'dtstamp', 'dtstart', 'organizer']) {
    if (!component.hasProperty(needed)) throw new Error(`an event without ${needed}`);
  }
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
    from: moment(event.startDate),
    till: moment(event.endDate),
    summary: event.summary,
    place: event.location,
    attendees: event.attendees.map((attendee) => attendee.getFirstValue()),
  };
});
for (const needed of ['version', 'prodid']) {
  if (!calendar.hasProperty(needed)) throw new Error(`a calendar without ${needed}`);
}
console.log(JSON.stringify({ method: calendar.getFirstPropertyValue('method'), events }));
