// The pages of HR in the demo company: at a desk by mouse, at a desk by keyboard alone, and on a phone.
import { play } from './play.mjs';
import { chooseBesideRules } from './hr/programs.mjs';
import { reviewByMouse } from './hr/review.mjs';
import { reviewByKeyboard } from './hr/keyboard.mjs';
import { onAPhone } from './hr/phone.mjs';
import { searchByKeyboard, searchByMouse } from './hr/directory.mjs';
import { arrangeRoles } from './hr/catalogue.mjs';
import { remindFromTheFunnel } from './hr/roster.mjs';

await play([chooseBesideRules, searchByKeyboard, searchByMouse, arrangeRoles, remindFromTheFunnel, reviewByMouse, reviewByKeyboard, onAPhone]);
