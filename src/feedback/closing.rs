//! What both pages of the close stand on: the two people, the goals, and what the reader has written so far.

use super::{
    Closing, GoalAnswer, Moment, Question, check_in,
    form::{Typed, in_words},
    own::OwnQuestion,
    own_answer::OwnAnswer,
};
use crate::{
    companies::{GuideKind, GuidePoint},
    kit::{
        db::CompanyTx,
        error::Result,
        form::{Errors, Stored},
        id::PersonId,
        page::Chrome,
        text::Lang,
    },
    pairings::{Pairing, Side, access::OfPairing},
    people::Person,
    programs::{Program, ProgramGoal},
};

/// The frame of a page about a pairing: who the reader is, who the other is, which program.
pub struct Frame {
    pub pairing: Pairing,
    pub side: Side,
    pub me: Person,
    pub other: Person,
    pub program: Program,
    pub goals: Vec<ProgramGoal>,
    /// The company's values.
    pub values: Vec<GuidePoint>,
    /// What the program asks of its own, at whatever moment.
    pub own: Vec<OwnQuestion>,
}

impl Frame {
    /// The frame of the pairing in the address.
    pub async fn of(at: &mut OfPairing) -> Result<Self> {
        let (me, other) = (at.pairing.person(at.side), at.other());
        let me = Person::find(&mut at.tx, me).await?;
        let other = Person::find(&mut at.tx, other).await?;
        let program = Program::find(&mut at.tx, at.pairing.program_id).await?;
        let goals = program.goals(&mut at.tx).await?;
        let values = GuidePoint::of(&mut at.tx, GuideKind::Value).await?;
        let own = OwnQuestion::asked(&mut at.tx, program.id).await?;
        Ok(Self { pairing: at.pairing.clone(), side: at.side, me, other, program, goals, values, own })
    }

    /// The address of the pairing, `rest` below it.
    pub fn path(&self, rest: &str) -> String {
        format!("/pairings/{}{rest}", self.pairing.id)
    }

    /// What the program asks of its own at a moment.
    pub fn own_at(&self, moment: Moment) -> impl Iterator<Item = &OwnQuestion> {
        self.own.iter().filter(move |question| question.is_at(moment))
    }

    /// The statements about the relationship, the mentee's look at themselves, belonging and the company's values.
    pub fn questions(&self, moment: Moment) -> Vec<Question> {
        let mut questions = Question::of_relationship(moment, self.pairing.purpose);
        questions.extend(Question::of_attitudes(moment, self.side));
        questions.extend(Question::of_belonging(moment, self.side));
        questions.extend(Question::of_values(moment, &self.values));
        questions
    }
}

/// What somebody has written for their close, read from the form.
pub struct Written {
    pub closing: Closing,
    pub answers: Vec<GoalAnswer>,
    pub ratings: Vec<(Question, Option<i32>)>,
    pub own: Vec<OwnAnswer>,
}

impl Written {
    /// Reads the form of the close.
    pub fn read(errors: &mut Errors, typed: &Typed, frame: &Frame) -> Self {
        let mut questions = Question::of_goals(&frame.goals);
        questions.extend(frame.questions(Moment::Close));
        Self {
            closing: Closing {
                thanks: typed.text(errors, "thanks"),
                hr_may_read: typed.has("hr-thanks"),
                handed_in_at: None,
            },
            answers: typed.answers(errors, frame.me.id, &frame.goals),
            ratings: typed.ratings(errors, &questions),
            own: frame.own_at(Moment::Close).map(|question| question.read(errors, typed)).collect(),
        }
    }

    /// Keeps everything as a draft.
    ///
    /// # Errors
    /// `Conflict` once the side is in.
    pub async fn keep(&self, tx: &mut CompanyTx, frame: &Frame, now: chrono::DateTime<chrono::Utc>) -> Result<()> {
        self.closing.keep(tx, &frame.pairing, frame.me.id, now).await?;
        for answer in &self.answers {
            answer.keep(tx, &frame.pairing).await?;
        }
        for (question, value) in &self.ratings {
            question.rate(tx, &frame.pairing, frame.me.id, Moment::Close, *value, now).await?;
        }
        for (question, answer) in frame.own_at(Moment::Close).zip(&self.own) {
            question.keep(tx, &frame.pairing, frame.me.id, Moment::Close, answer, now).await?;
        }
        Ok(())
    }

    /// What was kept before, as the form shows it.
    pub async fn typed(tx: &mut CompanyTx, frame: &Frame) -> Result<Typed> {
        let mut typed = Typed::default();
        if let Some(closing) = Closing::of(tx, &frame.pairing, frame.me.id).await? {
            typed.with("thanks", closing.thanks);
            typed.with("hr-thanks", if closing.hr_may_read { "on" } else { "" });
        }
        for answer in GoalAnswer::of(tx, &frame.pairing).await?.into_iter().filter(|a| a.author_id == frame.me.id) {
            let goal = answer.goal_id;
            typed.with(format!("done-{goal}"), answer.done);
            typed.with(format!("improve-{goal}"), answer.to_improve);
            typed.with(format!("next-{goal}"), answer.next);
            typed.with(format!("hr-{goal}"), if answer.hr_may_read { "on" } else { "" });
        }
        for (question, value) in Question::rated(tx, &frame.pairing, frame.me.id, Moment::Close).await? {
            typed.with(question.field(), value.to_string());
        }
        OwnQuestion::kept(&frame.own, tx, &frame.pairing, frame.me.id, Moment::Close, &mut typed).await?;
        Ok(typed.marked())
    }
}

impl Frame {
    /// Whether another window of the reader's saved since this form went out; each field at odds then says what stands there.
    pub async fn is_overtaken(
        &self,
        tx: &mut CompanyTx,
        moment: Moment,
        typed: &mut Typed,
        errors: &mut Errors,
        lang: Lang,
    ) -> Result<bool> {
        tx.one_at_a_time(self.me.id.0).await?;
        let stored = match moment {
            Moment::Close => Written::typed(tx, self).await?,
            _ => check_in::kept(tx, self, moment).await?,
        };
        Ok(typed.overtaken(stored, errors, |field, stands| in_words(&self.own, lang, field, stands)))
    }
}

/// One goal, with what both sides said about it.
pub struct GoalTogether {
    pub goal: String,
    pub mine: Option<GoalAnswer>,
    pub theirs: Option<GoalAnswer>,
}

/// Every goal with both voices, the reader's first.
pub async fn together(tx: &mut CompanyTx, frame: &Frame, chrome: &Chrome) -> Result<Vec<GoalTogether>> {
    let answers = GoalAnswer::of(tx, &frame.pairing).await?;
    let of = |goal: &ProgramGoal, who: PersonId| {
        answers.iter().find(|a| a.goal_id == goal.id && a.author_id == who && a.says_something()).cloned()
    };
    Ok(frame
        .goals
        .iter()
        .map(|goal| GoalTogether {
            goal: goal.label(chrome.lang),
            mine: of(goal, frame.me.id),
            theirs: of(goal, frame.other.id),
        })
        .filter(|goal| goal.mine.is_some() || goal.theirs.is_some())
        .collect())
}

impl GoalAnswer {
    /// Whether anything is written.
    pub fn says_something(&self) -> bool {
        !(self.done.is_empty() && self.to_improve.is_empty() && self.next.is_empty())
    }
}

/// A statement with its field and what is chosen, for a template.
pub struct Statement {
    pub field: String,
    pub words: String,
    pub chosen: i32,
}

/// Statements as a form shows them.
pub fn statements(questions: &[Question], typed: &Typed, lang: Lang) -> Vec<Statement> {
    questions
        .iter()
        .map(|q| Statement {
            chosen: typed.get(&q.field()).parse().unwrap_or_default(),
            field: q.field(),
            words: q.words(lang),
        })
        .collect()
}

/// Statements that stand together under a title.
pub struct Group {
    pub id: &'static str,
    pub title: String,
    pub statements: Vec<Statement>,
}

impl Frame {
    /// The statements of a moment: the relationship, the mentee's look at themselves, belonging, the company's values.
    pub fn groups(&self, moment: Moment, typed: &Typed, lang: Lang) -> Vec<Group> {
        let relationship = if moment == Moment::Close { "close-relationship" } else { "check-in-relationship" };
        [
            ("relationship", relationship, Question::of_relationship(moment, self.pairing.purpose)),
            ("attitudes", "attitudes-title", Question::of_attitudes(moment, self.side)),
            ("belonging", "belonging-title", Question::of_belonging(moment, self.side)),
            ("values", "values-title", Question::of_values(moment, &self.values)),
        ]
        .into_iter()
        .filter(|(.., questions)| !questions.is_empty())
        .map(|(id, title, questions)| Group {
            id,
            title: lang.get(title),
            statements: statements(&questions, typed, lang),
        })
        .collect()
    }
}
