// The main job from a company's directory to closing feedback: one step a file, each person in a browser of their own.
import { play } from './play.mjs';
import { testTheEyes } from './steps/0_eyes.mjs';
import { bringInPeople } from './steps/1_people.mjs';
import { makePrograms } from './steps/2_programs.mjs';
import { join } from './steps/3_join.mjs';
import { match } from './steps/4_match.mjs';
import { begin } from './steps/5_begin.mjs';
import { meet } from './steps/6_meet.mjs';
import { askForGuidance } from './steps/7_guidance.mjs';
import { close } from './steps/8_close.mjs';
import { lookAgain } from './steps/9_look_again.mjs';

await play([testTheEyes, bringInPeople, makePrograms, join, match, begin, meet, askForGuidance, close, lookAgain]);
