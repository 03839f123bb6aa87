//! A mail server that speaks the protocol over a real connection, and can be told to fail.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// How the server treats the next mail.
#[derive(Clone, Copy, PartialEq)]
pub enum Mood {
    Accept,
    /// "451 try again later".
    Later,
    /// The connection breaks while the mail is on its way.
    HangUp,
    /// "550 no such mailbox".
    NoSuchMailbox,
}

/// The server, with what arrived.
#[derive(Clone)]
pub struct PostOffice {
    pub url: String,
    mood: Arc<Mutex<Mood>>,
    pause: Arc<Mutex<Duration>>,
    arrived: Arc<Mutex<Vec<String>>>,
}

impl PostOffice {
    /// Opens on a free port.
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let office =
            Self { url, mood: Arc::new(Mutex::new(Mood::Accept)), pause: Arc::default(), arrived: Arc::default() };
        let serving = office.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let serving = serving.clone();
                tokio::spawn(async move { serving.talk(stream).await });
            }
        });
        office
    }

    /// From now on.
    pub fn is(&self, mood: Mood) {
        *self.mood.lock().expect("a mood") = mood;
    }

    /// How long it takes over each mail, half of it after it has taken the mail.
    pub fn takes(&self, pause: Duration) {
        *self.pause.lock().expect("a pause") = pause;
    }

    /// Every mail that was accepted, headers and body.
    pub fn arrived(&self) -> Vec<String> {
        self.arrived.lock().expect("mail").clone()
    }

    async fn talk(&self, stream: TcpStream) -> Option<()> {
        let (reading, mut writing) = stream.into_split();
        let mut lines = BufReader::new(reading).lines();
        writing.write_all(b"220 post office\r\n").await.ok()?;
        loop {
            let line = lines.next_line().await.ok()??;
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            let mood = *self.mood.lock().expect("a mood");
            let answer = match (verb.as_str(), mood) {
                ("EHLO", _) => "250-post office\r\n250 8BITMIME\r\n",
                ("RCPT", Mood::Later) => "451 try again later\r\n",
                ("RCPT", Mood::NoSuchMailbox) => "550 no such mailbox\r\n",
                ("DATA", _) => {
                    writing.write_all(b"354 go on\r\n").await.ok()?;
                    let mut mail = String::new();
                    loop {
                        let line = lines.next_line().await.ok()??;
                        if line == "." {
                            break;
                        }
                        mail.push_str(line.strip_prefix('.').unwrap_or(&line));
                        mail.push('\n');
                        if mood == Mood::HangUp {
                            return None;
                        }
                    }
                    let pause = *self.pause.lock().expect("a pause") / 2;
                    tokio::time::sleep(pause).await;
                    self.arrived.lock().expect("mail").push(mail);
                    tokio::time::sleep(pause).await;
                    "250 taken\r\n"
                }
                ("QUIT", _) => {
                    writing.write_all(b"221 bye\r\n").await.ok()?;
                    return None;
                }
                _ => "250 fine\r\n",
            };
            writing.write_all(answer.as_bytes()).await.ok()?;
        }
    }
}
