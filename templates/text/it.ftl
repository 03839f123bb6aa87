language-name = Italiano

### layout
layout-crumbs = Ti trovi qui
layout-skip = Vai al contenuto
layout-main = Principale
layout-account = Account di { $name }
layout-for = Ithaca per { $company }
layout-who-sees-what = Chi vede che cosa
nav-home = Inizio
nav-programs = Programmi
nav-people = Persone
nav-settings = Impostazioni
nav-sessions = Incontri
nav-guidance = Consigli
nav-story = La mia storia
nav-inbox = Messaggi
nav-own-mentoring = Il mio mentoring
nav-account = Lingua, fuso orario, aspetto
nav-sign-out = Esci

### forms
form-check = { $n ->
    [one] Una cosa da rivedere
   *[other] { $n } cose da rivedere
}
error-required = Compila questo campo.
error-too-long = Non più di { $what } caratteri, per favore.
error-date = Scrivi una data come 2026-03-12.
error-number = Scrivi un numero intero, { $what }.
error-choose = Scegli una delle risposte.
error-email = Scrivi un indirizzo email come nome@azienda.com.

### errors
error-home = Torna all’inizio
error-reference = Se chiedi aiuto, indica questo riferimento: { $what }
error-forbidden-title = Non puoi aprire questa pagina
error-forbidden-advice = Può contenere parole tra due persone, o impostazioni che solo le risorse umane cambiano. Se pensi di doverla vedere, chiedi alle risorse umane.
error-not-found-title = A questo indirizzo non c’è nulla
error-not-found-advice = Forse è stato spostato, o il link è incompleto. Nulla di ciò che hai scritto è andato perso.
error-conflict-title = Qualcuno è stato più veloce
error-conflict-advice = Nel frattempo questo è cambiato. Torna indietro, ricarica la pagina e riguarda; nulla è stato sovrascritto.
error-too-large-title = È più di quanto ci stia
error-too-large-advice = Un elenco di persone può avere fino a 20 MB, il resto molto meno. Nulla è stato salvato.
error-too-many-title = Aspetta un momento
error-too-many-advice = Ci sono stati molti tentativi in poco tempo. Riprova tra un quarto d’ora.
error-busy-title = Molto traffico in questo momento
error-busy-advice = Riprova tra un attimo. Nulla è stato salvato.
error-bad-request-title = La richiesta non è arrivata intera
error-bad-request-advice = Qualcosa non si è potuto leggere. Torna indietro e riprova; nulla è stato salvato.
error-internal-title = Si è rotto qualcosa da parte nostra
error-internal-advice = Nulla è stato salvato a metà. Riprova; se succede ancora, avvisa chi gestisce Ithaca.

### accounts
sign-in-title = Accedi
sign-in-lede = Con la tua email di lavoro e la password che hai scelto qui.
sign-in-email = Email di lavoro
sign-in-password = Password
sign-in-go = Accedi
sign-in-wrong = Questa email e questa password non vanno insieme. Riprova, o scegli una nuova password qui sotto.
sign-in-forgotten = Scegli una nuova password
sign-in-promise = Ciò che mentor e mentee si scrivono resta tra loro.
sign-in-about = Che cos’è Ithaca
sign-in-story = Mentre Ulisse era lontano, Mentore vegliava su Itaca.
sign-in-story-line = Qualcuno qui ha già fatto il viaggio che stai iniziando. Incontralo.
companies-title = Dove vuoi andare?
companies-none = Questo account non appartiene ancora a nessuna azienda. Lo cambierà un invito delle risorse umane.
sign-in-language = Lingua
join-title = Entra in { $company }
join-hello = Ti diamo il benvenuto, { $name }
join-lede = Scegli una password, e il tuo posto in { $company } è pronto.
join-lede-known = Hai già un account Ithaca. Accedi con quello, e il tuo posto in { $company } è pronto.
join-password = Nuova password
join-go = Salva e inizia
join-go-known = Accedi e inizia
join-wrong = Non è la password del tuo account. Riprova, o scegline una nuova qui sotto.
password-hint = Almeno 10 caratteri. Tre o quattro parole senza legame tra loro sono sicure e facili da ricordare.
password-short = Usa almeno { $what } caratteri.
password-common = Molte persone usano questa password o una simile, quindi è tra le prime provate. Scegline un’altra.
password-name = I nomi si indovinano facilmente. Scegli qualcosa che non riguardi te o la tua azienda.
password-keyboard = I tasti vicini si indovinano facilmente. Aggiungi parole senza legame tra loro.
password-repeats = Le ripetizioni allungano la password ma non la rendono sicura. Aggiungi altre parole.
password-sequence = Le sequenze come abc o 6543 si indovinano facilmente. Aggiungi altre parole.
password-date = Anni e date si indovinano facilmente. Aggiungi parole che non c’entrano.
password-more-words = Si può indovinare. Aggiungi una o due parole senza legame tra loro.
reset-title = Scegli una nuova password
reset-lede = Scrivi la tua email di lavoro e ti mandiamo un link.
reset-go = Mandami il link
reset-back = Torna all’accesso
reset-asked-title = Guarda la tua posta
reset-asked = Se c’è un account per { $email }, un link è in arrivo. Funziona una volta sola, per due ore.
reset-asked-nothing = Non è arrivato nulla? Guarda nella posta indesiderata, o chiedi un nuovo invito alle risorse umane.
new-password-lede = Quando salvi, gli altri browser vengono disconnessi.
new-password-go = Salva e accedi
dead-link-title = Questo link non funziona più
dead-link-invitation = È già stato usato, o ha più di 14 giorni. Se hai scelto una password, accedi con quella. Altrimenti chiedi un nuovo invito alle risorse umane.
dead-link-reset = È già stato usato, o ha più di due ore. Puoi fartene mandare subito uno nuovo.
dead-link-again = Mandami un nuovo link
account-title = Il tuo account
account-choices = Lingua, fuso orario, aspetto
account-as-company = Come in azienda
account-language = Lingua delle pagine e delle email
account-zone = Fuso orario
account-zone-hint = Gli orari degli incontri sono in questo fuso.
account-theme = Aspetto
account-theme-system = Come su questo dispositivo
account-theme-light = Chiaro
account-theme-dark = Scuro
account-save = Salva
account-saved = Salvato.
account-password = Password
account-password-current = Password attuale
account-password-new = Nuova password
account-password-others = Gli altri browser vengono disconnessi.
account-password-go = Cambia la password
account-password-wrong = Non è la tua password.
account-password-changed = La password è cambiata e gli altri browser sono disconnessi.
account-logins = Dove hai effettuato l’accesso
account-login-this = Questo browser
account-login-seen = Visto l’ultima volta { $when }
account-login-since = Accesso del { $date }
account-browser-unknown = Browser sconosciuto
account-sign-out-everywhere = Esci da tutti i browser
account-read = Che cosa è stato letto su di te
account-read-line = Ogni volta che le risorse umane o chi coordina un programma apre i tuoi dati, resta scritto e tu lo vedi.
account-read-at = Vedi chi ha letto che cosa in { $company }

### companies
topic-first-team = Guidare il primo gruppo
topic-projects = Gestire progetti
topic-budget = Budget e numeri
topic-strategy = Strategia e priorità
topic-customers = Capire i clienti
topic-negotiation = Negoziare
topic-presenting = Presentare e scrivere
topic-data = Lavorare con i dati
topic-quality = Qualità e processi
topic-safety = La sicurezza in pratica
topic-craft = Mestiere e giudizio tecnico
topic-suppliers = Lavorare con fornitori e partner
topic-how-things-work = Come si fanno le cose qui
topic-career = Passi e scelte di carriera
topic-feedback = Dare e ricevere feedback
topic-conflict = Conversazioni difficili
topic-network = Costruire una rete di contatti
topic-self-confidence = Sicurezza e presenza
topic-time = Tempo, concentrazione, energia
topic-other-cultures = Lavorare tra paesi e culture
topic-family-work = Famiglia e lavoro
topic-influence = Convincere senza autorità formale

### people

### import

### inbox
notice-invited = Invito a partecipare a { $program }
notice-invited-go = Leggi l’invito
notice-approved = C’è un posto per te in { $program }
notice-open-program = Apri il programma
notice-declined = C’è una risposta sul tuo posto in { $program }
notice-read-answer = Leggi la risposta
notice-unmatched = In { $program } questa volta non c’era nessuno adatto a te
notice-read-why = Leggi perché
notice-proposed = Ti proponiamo { $other } in { $program }. Rispondi entro il { $due }
notice-meet = Scopri chi è
notice-welcomed = { $other } ha detto di sì e ha scritto perché
notice-welcomed-go = Leggi
notice-next-choice = Il tuo abbinamento in { $program } non si è concluso. Chiediamo alla scelta successiva
notice-begun = Tu e { $other } avete detto entrambi di sì
notice-open-pairing = Apri la vostra pagina
notice-exchange-open = Tu e { $other } ora potete leggere ciò che vi siete scritti
notice-exchange-open-go = Apri lo scambio
notice-ended = Il tuo percorso di mentoring con { $other } è finito
notice-session-planned = Tu e { $other } vi incontrate { $when }
notice-open-session = Vedi i dettagli
notice-session-moved = L’incontro con { $other } è spostato a { $when }
notice-session-canceled = L’incontro con { $other } di { $when } è annullato
notice-guidance-asked = { $other } ti chiede un consiglio
notice-guidance-asked-go = Leggi e rispondi
notice-guidance-answered = { $other } ti ha risposto
notice-guidance-scheduled = { $other } vorrebbe parlarne { $when }
notice-open-request = Apri la richiesta
notice-guidance-waiting = { $other } aspetta ancora il tuo consiglio
notice-guidance-others = La tua domanda è ancora aperta. Può rispondere anche qualcun altro
notice-guidance-others-go = Scopri chi
notice-close-due = Ripensa al percorso con { $other } entro il { $due }
notice-close-due-go = Dai il tuo feedback
notice-close-open = Tu e { $other } avete entrambi dato il vostro feedback. Leggetelo insieme
notice-close-open-go = Leggi il feedback
notice-import-done = { $n ->
    [one] L’importazione è finita: una persona
   *[other] L’importazione è finita: { $n } persone
}
notice-open-people = Apri l’elenco delle persone
notice-match-ready = La proposta per { $program } è pronta da rivedere
notice-match-ready-go = Rivedila
notice-role-granted = Da ora aiuti a seguire il mentoring qui
notice-role-granted-go = Scopri che cosa significa

### mail
mail-hello = Ciao { $name },
mail-hello-nobody = Buongiorno,
mail-promise = Il link apre Ithaca e ti chiede di accedere. Ciò che mentor e mentee si scrivono resta tra loro, perciò non sta mai in una email.
mail-why-program = Ricevi questo messaggio perché partecipi a un programma di mentoring di { $company }, o perché hai ricevuto un invito.
mail-why-pairing = Ricevi questo messaggio perché fai da mentor o da mentee in { $company }.
mail-why-duty = Ricevi questo messaggio perché segui il mentoring in { $company }.
mail-stop = Non ricevere più queste email
mail-join-title = { $company } ti invita su Ithaca
mail-join-line = Su Ithaca la tua azienda gestisce il mentoring: trovare un mentor, fissare gli incontri, chiedere consiglio.
mail-join-go = Scegli una password
mail-join-promise = Il link apre una pagina in cui scegli una password. Funziona una volta sola, per 14 giorni. Ciò che mentor e mentee si scrivono non sta mai in una email.
mail-why-join = Ricevi questo messaggio perché le risorse umane di { $company } ti hanno invitato.
mail-reset-title = La tua nuova password per Ithaca
mail-reset-line = Qualcuno, probabilmente tu, ha chiesto una nuova password. Se non l’hai chiesta tu, non devi fare nulla: la tua password resta com’è.
mail-reset-go = Scegli una nuova password
mail-reset-promise = Il link funziona una volta sola, per due ore.
mail-why-reset = Ricevi questo messaggio perché qualcuno ha chiesto una nuova password con questo indirizzo.

### programs
program-formal = Formale
program-informal = Informale
program-months = { $n ->
    [one] Un mese
   *[other] { $n } mesi
}
program-weekly = ogni settimana
program-fortnightly = ogni due settimane
program-monthly = una volta al mese
program-every-weeks = ogni { $n } settimane
program-every-days = ogni { $n } giorni
program-lasts-meets = { $months }, le coppie si incontrano { $often }.
program-from-till = Dal { $from } al { $till }.
program-short-because = Più breve di tre mesi: { $reason }
phase-invite = Invito
phase-match = Abbinamento
phase-meet = Incontri
phase-close = Chiusura
tab-overview = Panoramica
tab-pairs = Coppie
tab-matching = Abbinamento
tab-feedback = Feedback
tab-people = Persone
tab-settings = Impostazioni
program-state-draft = Bozza
program-state-enrolling = Inviti in corso
program-state-matching = Abbinamento
program-state-running = In corso
program-state-closing = In chiusura
program-state-closed = Chiuso
program-state-archived = Archiviato
purpose-effective = Lavorare bene nel ruolo attuale
purpose-progress = Crescere verso un altro ruolo
purpose-both = Entrambi: il ruolo di oggi e quello di domani
goal-knowledge = Trasferimento di conoscenze
goal-experiences = Condivisione di esperienze
goal-generations = Scambio tra generazioni
goal-values = Trasmissione di valori
goal-social-skills = Competenze sociali
goal-prospects = Prospettive per i giovani
goal-support = Sostegno emotivo e protezione
goal-belonging = Senso di appartenenza
goal-personality = Sviluppo personale
goal-opportunities = Opportunità

### enrollment
side-mentor = Mentor
side-mentee = Mentee
enrollment-state-invited = Invito inviato
enrollment-state-applied = Candidatura inviata
enrollment-state-approved = Partecipa
enrollment-state-declined = Rifiutato
enrollment-state-withdrawn = Ritirato
enrollment-state-placed = In una coppia
enrollment-state-finished = Concluso
missing-approval = La partecipazione non è ancora confermata.
missing-agreement = L’accordo sul ruolo non è ancora stato dato.
missing-orientation = L’orientamento non è ancora stato completato.
missing-story = La storia del mentor non è ancora stata scritta.

### matches

### pairings
reason-and = { $rest } e { $last }
reason-since = dal { $year }
reason-role-same = Ha ricoperto il ruolo **{ $role } { $years }**, { $held ->
    [target] { $who ->
        [you] il ruolo a cui punti
       *[other] il ruolo a cui punta { $mentee }
    }
   *[current] { $who ->
        [you] il ruolo che ricopri
       *[other] il ruolo che ricopre { $mentee }
    }
}
reason-role-level = Ha ricoperto il ruolo **{ $role } { $years }**, della stessa famiglia e dello stesso livello
reason-role-family = Ha ricoperto il ruolo **{ $role } { $years }**, della stessa famiglia
reason-role-none = Ma non ha ricoperto il ruolo
reason-goals = Può aiutare su **{ $n } di { $of ->
    [one] { $of } obiettivo
   *[other] { $of } obiettivi
}**: { $topics }
reason-goals-few = Ma può aiutare solo su **{ $n } di { $of } obiettivi**: { $topics }
reason-goals-none = Ma non offre nessuno dei temi richiesti
reason-tenure = In azienda da **{ $years ->
    [one] un anno
   *[other] { $years } anni
}**
reason-first-team = Ha guidato il suo primo team nel **{ $year }**
reason-host-country = Viene dal Paese in cui { $who ->
    [you] lavori
   *[other] lavora { $mentee }
}: **{ $country }**
reason-works-abroad = Lavora anche lui o lei fuori dal proprio Paese
reason-situation = Sa che cosa significa { $situation ->
    [new_hire] essere appena arrivati
    [first_time_manager] guidare il primo team
   *[expatriate] lavorare all’estero
}, come ora per { $who ->
    [you] te
   *[other] { $mentee }
}
reason-teach-both = Può insegnare { $down } e imparare { $up } in cambio
reason-teach-up = Vorrebbe imparare { $up } in cambio
reason-teach-down = Può insegnare anche { $down }
reason-generations = Una carriera è iniziata negli anni **{ $mentee }**, l’altra negli anni **{ $mentor }**
reason-bridge = Un altro punto di vista: { $what }
reason-bridge-site = sede diversa
reason-bridge-family = funzione diversa
reason-bridge-generation = generazione diversa
reason-style = Offre l’aiuto che { $who ->
    [you] cerchi
   *[other] cerca { $mentee }
}: { $styles }
reason-style-name = { $style ->
    [listen] ascolto
    [advise] consigli
    [orient] orientamento
    [decide] aiuto per decidere
   *[other] { $style }
}
reason-wish-own = È un tuo desiderio
reason-wish-met = Un desiderio è esaudito
reason-site = Stessa sede, **{ $site }**
reason-country = Stesso Paese, **{ $country }**
reason-languages = Entrambi parlano **{ $languages }**
reason-language-name = { $code ->
    [ar] arabo
    [cs] ceco
    [da] danese
    [de] tedesco
    [el] greco
    [en] inglese
    [es] spagnolo
    [fi] finlandese
    [fr] francese
    [hi] hindi
    [it] italiano
    [ja] giapponese
    [ko] coreano
    [nl] olandese
    [no] norvegese
    [pl] polacco
    [pt] portoghese
    [ro] romeno
    [ru] russo
    [sv] svedese
    [tr] turco
    [uk] ucraino
    [vi] vietnamita
    [zh] cinese
   *[other] { $code }
}
reason-country-name = { $code ->
    [AT] Austria
    [AU] Australia
    [BE] Belgio
    [BR] Brasile
    [CA] Canada
    [CH] Svizzera
    [CN] Cina
    [CZ] Cechia
    [DE] Germania
    [DK] Danimarca
    [ES] Spagna
    [FI] Finlandia
    [FR] Francia
    [GB] Regno Unito
    [GR] Grecia
    [IE] Irlanda
    [IN] India
    [IT] Italia
    [JP] Giappone
    [NL] Paesi Bassi
    [NO] Norvegia
    [PL] Polonia
    [PT] Portogallo
    [RO] Romania
    [SE] Svezia
    [SG] Singapore
    [TR] Turchia
    [UA] Ucraina
    [US] Stati Uniti
   *[other] { $code }
}
term-role-history = Ha ricoperto il ruolo
term-goals = Può aiutare con gli obiettivi
term-situation = Conosce la situazione
term-exchange = Ciascuno può insegnare all’altro
term-generation = Un’altra generazione
term-bridge = Sede, funzione o generazione diversa
term-style = Offre l’aiuto cercato
term-wishes = Desideri
term-location = Stessa sede o vicina
term-language = Lingue in comune

### sessions

### guidance

### feedback

### reports
home-hello = Buongiorno, { $name }

### help
