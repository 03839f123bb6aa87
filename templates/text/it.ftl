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
nav-inbox = Avvisi
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
form-optional = facoltativo
error-stands-meanwhile = Nel frattempo qui è stato salvato “{ $what }”, da un’altra persona o in un’altra tua finestra. Quello che hai scritto è ancora nel campo: salva di nuovo per sostituirlo.
error-emptied-meanwhile = Nel frattempo questo campo è stato svuotato, da un’altra persona o in un’altra tua finestra. Quello che hai scritto è ancora qui: salva di nuovo per tenerlo.
error-saved-meanwhile = Nel frattempo l’altra persona ha salvato qualcosa. Quello che hai scritto è ancora qui: guarda che cosa è cambiato, poi salva di nuovo.

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
settings-company = Azienda
settings-topics = Temi
settings-roles = Ruoli
settings-audit = Registro
settings-saved = Salvato.
settings-company-line = Come si chiama qui l’azienda, e che cosa vale per chi non ha scelto altro.
settings-name = Nome
settings-language = Lingua
settings-language-hint = Ognuno può sceglierne un’altra per le proprie pagine ed email.
settings-contacts = Contatti
settings-contacts-line = Stanno sulla pagina di ogni coppia. Il mentoring non è il posto per questioni di salute o di etica.
settings-hr-contact = Risorse umane
settings-contact-hint = Un nome e come raggiungerlo, per esempio: Katrin Vogel, interno 4410.
settings-health-contact = Salute
settings-ethics-contact = Etica
settings-anonymity = Anonimato
settings-anonymity-line = Valutazioni e domande sul clima si vedono solo come totali, e solo da questo numero di risposte in su.
settings-threshold = Risposte minime
settings-threshold-hint = Almeno cinque.
topics-lede = Ciò che i mentor possono offrire e i mentee chiedere. L’abbinamento confronta i temi: meglio un solo nome per ogni cosa.
topics-add = Aggiungi un tema
topics-add-go = Aggiungi
topics-change = Modifica un tema
topics-change-go = Modifica
topics-leave = Lascia com’è
topics-name = Nome
topics-family = Famiglia
topics-tacit = Si trasmette fianco a fianco
topics-tacit-hint = Un sapere difficile da scrivere: osservare, fare insieme, raccontare com’è andata.
topics-is-tacit = fianco a fianco
topics-none = Ancora nessun tema. Aggiungi il primo qui sopra.
topics-count = { $n ->
    [one] un tema
   *[other] { $n } temi
}
topic-family-of-work = Competenze di lavoro
topic-family-of-social = Competenze con le persone
topic-taken = C’è già un tema con questo nome.
topic-added = Aggiunto: { $what }
sees-lede = Il mentoring ha bisogno di fiducia. Ecco che cosa Ithaca mostra e a chi; vale in ogni programma e nessuno può disattivarlo.
sees-what = Che cosa
sees-author = Chi l’ha scritto
sees-other = L’altra parte
sees-runners = Chi coordina e le risorse umane
sees-anybody = Chiunque altro
sees-yes = Sì
sees-no = No
sees-own = Le proprie
sees-both-in = Sì, quando entrambi hanno scritto
sees-marked = Solo ciò che chi scrive ha segnato “le risorse umane possono leggere”, quando entrambi hanno scritto
sees-totals = Solo totali di almeno cinque persone
sees-neutral = Una frase neutra
sees-contact = Solo il contatto a cui è rivolto
sees-talent = Solo chi gestisce i talenti
sees-private-note = Note private di un incontro, il tuo diario
sees-shared-note = Note condivise di un incontro, lo scambio, obiettivi personali, messaggi
sees-dates = Quando vi siete incontrati, per quanto, che tipo di incontro, quali obiettivi ha toccato
sees-goals = Obiettivi professionali e come procedono
sees-closing = Il testo del feedback finale
sees-ratings = Le tue valutazioni
sees-wrong = Perché qualcuno ha lasciato prima, o che qualcosa non va
sees-nomination = Essere tra gli alti potenziali
sees-sealed-title = Sigillato finché non ci sono entrambi
sees-sealed = Lo scambio all’inizio e il feedback alla fine si aprono per entrambi nello stesso momento. Fino ad allora nessuno può leggere il testo dell’altro, nemmeno chi amministra.
sees-written-title = Chi guarda resta scritto
sees-written = Quando le risorse umane o chi coordina apre i tuoi dati, il registro lo conserva e tu lo vedi nel tuo account: chi ha letto che cosa su di te, e quando.
sees-companies-title = Nessun’altra azienda
sees-companies = Nulla della tua azienda è mai visibile a un’altra, in nessun ruolo e per nessuna via.
sees-held-title = Lo garantisce il database
sees-held = Queste regole stanno dove stanno i dati, così nessuna pagina, statistica o esportazione può aggirarle. Chi gestisce il server lavora da riga di comando e non ha pagine che mostrino i tuoi dati.

### people
people-title = Persone
people-crumbs = Sei qui
person-employee-number = Matricola
person-given-name = Nome
person-family-name = Cognome
person-full-name = Nome e cognome
person-email = Email di lavoro
person-job-role = Ruolo
person-level = Livello
person-department = Reparto
person-site = Sede
person-country = paese di lavoro
person-home-country = paese d’origine
person-time-zone = Fuso orario
person-languages = Lingue
person-manager = Responsabile
person-hire-date = Data di assunzione
person-career-start = Anno d’inizio carriera
person-leaving-date = Data di uscita
person-employer = Datore di lavoro
person-started-on = Dal
person-ended-on = Al
role-leads-people = guida persone
role-family = Famiglia
people-lede = { $n ->
    [one] Qui lavora una persona.
   *[other] Qui lavorano { $n } persone.
}
people-import = Importa
people-add = Aggiungi una persona
people-directory = Elenco
people-empty-title = Qui ci sei ancora solo tu
people-empty = Porta qui l’elenco dal tuo sistema HR, oppure aggiungi le persone una alla volta.
people-empty-import = Importa l’elenco
people-nobody = Nessuno corrisponde a questa ricerca. Prova con meno parole o meno filtri.
people-show-all = Mostra tutti
people-found = { $n ->
    [one] Una persona corrisponde
   *[other] { $n } persone corrispondono
}
people-all = { $n ->
    [one] Una persona
   *[other] { $n } persone
}
people-name = Nome
people-current-role = Ruolo attuale
people-before = Ruolo precedente
people-on-page = { $n ->
    [one] Una persona in questa pagina
   *[other] { $n } persone in questa pagina
}
people-pages = Pagine
people-first = Prima pagina
people-next = Avanti
people-search = Nome, matricola, email, ruolo attuale o passato
people-show = Mostra
people-more-filters = Altri filtri
people-any-role = Tutti i ruoli
people-any-site = Tutte le sedi
people-any-department = Tutti i reparti
people-any-family = Tutte le famiglie
people-any-level = Tutti i livelli
people-any-country = Tutti i paesi
people-any-tenure = Qualsiasi
people-tenure-label = In azienda da
people-tenure = da { $least } a { $most } anni
people-tenure-from = { $least } anni e più
people-standing = Uscita
people-here = Lavorano qui
people-leaving = Hanno una data di uscita
people-left = Hanno lasciato l’azienda
people-everybody = Tutti
people-choose = Scegli
people-choose-one = Scegli { $name }
people-mentoring = Mentoring
people-in-program = Nel programma
people-any-program = Qualsiasi o nessuno
people-tag = Etichetta
people-any-tag = Qualsiasi o nessuna
people-saved = I filtri salvati
people-save-filter = Tieni questo filtro come
people-save-filter-go = Tieni
people-this-filter = Questo filtro è tenuto come “{ $name }”.
people-forget-filter = Dimenticalo
filter-saved = Il filtro è salvato: { $what }
filter-forgotten = Il filtro è dimenticato
filter-needs-name = Non è stato salvato nulla. Prima restringi l’elenco, poi dai al filtro un nome fino a 60 caratteri.
people-all-of-list = { $n ->
    [one] La sola persona di questo elenco
   *[other] Tutte le { $n } persone di questo elenco
}
people-do-tag = Etichetta
people-do-invite = Invita a un programma
people-do-nominate = Candida
people-tagged = Etichettate ora: { $what }
people-untagged = L’etichetta è stata tolta: { $what }
people-nominated = Nuovi nell’elenco dei talenti: { $what }
mentoring-mentor-free = { $n ->
    [one] Mentor, un posto libero
   *[other] Mentor, { $n } posti liberi
}
mentoring-mentor-full = Mentor, al completo
mentoring-mentee = Mentee
mentoring-waiting = In attesa di un mentor
mentoring-asked = Invito o domanda in corso
tags-title = Etichetta persone
tags-name = Etichetta
tags-hint = Una parola nuova crea una nuova etichetta. Qui non si annota mai chi è un talento: per questo c’è la candidatura.
tags-deed = Che cosa succede
tags-put = Mettere l’etichetta
tags-take = Togliere l’etichetta
tags-seen = Le etichette le vedono le risorse umane, e ognuno vede le proprie.
tags-go = { $n ->
    [one] Procedi per una persona
   *[other] Procedi per { $n } persone
}
together-count = { $n ->
    [0] Nessuno è scelto. Torna indietro e spunta qualcuno, o l’intero elenco.
    [one] Si tratta di una persona
   *[other] Si tratta di { $n } persone
}
together-nobody = Nessuno è scelto. Torna indietro e spunta qualcuno, o l’intero elenco.
together-no-program = Nessun programma accoglie persone ora. Prima aprine uno alle iscrizioni.
together-program = Programma
together-side = Come
together-look = Guarda che cosa farebbe
together-invited = { $n ->
    [0] Nessuno è invitato.
    [one] Una persona è invitata.
   *[other] { $n } persone sono invitate.
}
together-placed = { $n ->
    [one] Una persona ha già un posto e resta com’è.
   *[other] { $n } persone hanno già un posto e restano come sono.
}
together-unfit = { $n ->
    [one] Una persona non rispetta una regola del programma e resta fuori.
   *[other] { $n } persone non rispettano una regola del programma e restano fuori.
}
together-only-asks = Un invito chiede soltanto. Chi non fa nulla non viene mai abbinato.
together-by-list = I mentee di questo programma vengono dall’elenco dei talenti. Lì li candidano e invitano i responsabili dei talenti.
together-invite-go = { $n ->
    [one] Invita una persona
   *[other] Invita { $n } persone
}
together-reason-hint = Un motivo per tutti, se si vuole. Lo leggono solo i responsabili dei talenti.
together-nomination-seen = Solo i responsabili dei talenti vedono chi è nell’elenco; nemmeno i candidati.
together-nominate-go = { $n ->
    [one] Metti una persona nell’elenco
   *[other] Metti { $n } persone nell’elenco
}
import-ends-meetings = { $n ->
    [0] {""}
    [one] Un incontro in programma viene disdetto.
   *[other] { $n } incontri in programma vengono disdetti.
}
person-programs = Programmi
person-tags = Etichette
person-looks-all = Tutto il registro su questa persona
person-edit = Modifica
person-save = Salva
person-cancel = Annulla
person-added = Ora { $what } è nell’elenco
person-changed = Le modifiche sono salvate
person-left-on = Ha lasciato l’azienda il { $date }. La sua storia resta; non può più accedere.
person-leaves-on = Lascia l’azienda il { $date }.
person-heirs = Chi eredita ciò che sa
person-roles = Ruoli ricoperti
person-no-roles = Non c’è ancora nessun ruolo registrato. Lo fa l’importazione dei ruoli precedenti.
person-held = dal { $start } al { $end }
person-since = dal { $start }
person-line = Linea gerarchica
person-no-manager = Nessun responsabile registrato.
person-reports = { $n ->
    [one] Una persona a diretto riporto
   *[other] { $n } persone a diretto riporto
}
person-facts = Dati
person-looks = Chi ha guardato
person-looks-own = Chiunque delle risorse umane apra la tua scheda viene annotato qui.
person-looks-hr = Anche { $name } vede questa lista.
person-looks-none = Ancora nessuno.
person-look-system = Ithaca
person-look-read = { $by } ha aperto questa pagina
person-look-added = { $by } ha aggiunto questa persona
person-look-changed = { $by } ha modificato questa scheda
person-look-listed = { $by } ha visto questa persona in un elenco
person-look-left = Posti e abbinamenti terminati con la data di uscita
person-look-read-other = { $by } ha letto qualcosa su questa persona
person-look-other = { $by } ha modificato qualcosa su questa persona
person-no-role = Nessun ruolo
person-role-since = In questo ruolo dal
person-role-since-hint = Da compilare quando il ruolo cambia.
person-manager-hint = Matricola, email o nome.
person-languages-hint = Per esempio: it en de
person-time-zone-hint = Per esempio: Europe/Rome
person-leaving-ends = Oggi sarebbero { $places ->
    [one] un posto
   *[other] { $places } posti
}, { $pairings ->
    [one] un abbinamento
   *[other] { $pairings } abbinamenti
} e { $meetings ->
    [one] un incontro fissato
   *[other] { $meetings } incontri fissati
}{ $rights ->
    [0] {""}
    [one], e viene revocato un ruolo nell’azienda
   *[other], e vengono revocati { $rights } ruoli nell’azienda
}.
person-leaving-hint = Da questo giorno la persona non fa più parte dell’azienda: finiscono i suoi posti, gli abbinamenti e l’accesso, e ai suoi mentee viene proposta un’altra persona.
person-error-email = Scrivi un indirizzo email come ada@example.com.
person-error-country = Questo paese non esiste. Scrivi un codice come DE, IT, PT.
person-error-zone = Questo fuso orario non esiste. Scrivilo come Europe/Rome.
person-error-language = “{ $what }” non è una lingua che Ithaca conosce. Scrivi codici come de, en, it.
person-error-leaves-before-hire = La data di uscita viene prima di quella di assunzione.
person-error-manager-unknown = Nessuno nell’elenco ha questa matricola, email o nome.
person-error-manager-unclear = Più persone hanno questo nome. Usa la matricola o l’email.
person-error-circle = Questo responsabile dipende dalla persona, direttamente o più in basso.
person-error-number-taken = Qualcun altro ha questa matricola.
person-error-email-taken = Qualcun altro ha questa email.
settings-values = Valori e livelli
settings-values-line = In che cosa l’azienda crede, e come si chiamano i suoi livelli. Li mostrano i programmi che trasmettono i valori.
settings-values-label = Valori dell’azienda
settings-values-hint = Un valore per riga, con parole proprie.
settings-ladder = Scala dei livelli
settings-ladder-hint = Il nome di ogni livello, uno per riga, a cominciare dal livello 0.
settings-ladder-too-long = Al massimo 31 livelli, ciascuno con un nome fino a 60 caratteri.
settings-look = Colore
settings-look-line = Il colore di collegamenti e pulsanti. Si usa solo dove tutti lo leggono.
settings-accent = Colore dell’azienda
settings-accent-hint = Come lo scrivono i grafici, per esempio #005670. Vuoto: il colore del prodotto.
settings-accent-shape = Scrivi un colore con sei cifre, per esempio #005670.
settings-accent-unreadable = In questo colore il testo si leggerebbe male. Scegline uno più scuro, per esempio { $what }.
settings-logo = Logo
settings-logo-line = Sta accanto al nome dell’azienda in ogni pagina.
settings-logo-now = Il logo di adesso
settings-logo-file = Immagine
settings-logo-hint = PNG o JPEG, fino a 1 MB; meglio se quadrata. Viene ridisegnata, del file non resta altro.
settings-logo-go = Usa questa immagine
settings-logo-remove = Togli il logo
logo-unreadable = Questo file non si legge come immagine PNG o JPEG di al massimo 4.096 pixel per lato.
logo-kept = Il logo è salvato
logo-gone = Il logo è stato tolto
topic-aliases-hint = Uno per riga. Con uno di questi nomi non si può più aggiungere un tema.
topic-merge = Unisci a un altro tema
topic-merge-lede = Se è lo stesso di un altro tema, uniscili: offerte, desideri e richieste passano a quello.
topic-merge-offers = { $n ->
    [0] Nessun mentor lo offre.
    [one] L’offerta di un mentor diventa un’offerta di { $kept }.
   *[other] Le offerte di { $n } mentor diventano offerte di { $kept }.
}
topic-merge-wishes = { $n ->
    [0] Nessun mentee lo vuole imparare.
    [one] Il desiderio di un mentee diventa un desiderio di { $kept }.
   *[other] I desideri di { $n } mentee diventano desideri di { $kept }.
}
topic-merge-requests = { $n ->
    [0] Nessuna richiesta visibile lo riguarda.
    [one] Una richiesta di consiglio riguarderà { $kept }.
   *[other] { $n } richieste di consiglio riguarderanno { $kept }.
}
topic-merge-kind = Famiglia e tipo sono quelli di { $kept }.
topic-merged = Unito a { $what }
topics-alike = Temi che forse sono lo stesso
settings-job-roles = Ruoli aziendali
job-roles-lede = Regole e abbinamenti confrontano i ruoli di questa lista, comunque li scriva un file. Famiglie e livelli dicono quali ruoli sono vicini.
job-roles-none-title = Ancora nessun ruolo
job-roles-none = Arrivano con l’elenco: ogni titolo importato diventa qui un ruolo.
job-roles-count = { $n ->
    [one] Un ruolo
   *[other] { $n } ruoli
}
job-role-title = Titolo
job-role-leads = Guida persone
job-role-leads-hint = Chi arriva per la prima volta in un ruolo così è responsabile per la prima volta.
job-role-yes = sì
job-role-now = Lo ricoprono ora
job-role-ever = Nelle storie
job-role-aliases = Altri nomi
job-role-aliases-hint = Uno per riga: abbreviazioni, altre lingue, vecchi titoli. L’importazione trova il ruolo con ognuno di questi.
job-role-aliases-too-many = Al massimo 40 nomi, di non più di 160 caratteri.
job-role-no-family = Senza famiglia
job-role-family-hint = Ruoli dello stesso genere: “Ingegneria”.
job-role-level-hint = Da 0 a 30; più alto, più esperienza.
job-role-add = Aggiungi un ruolo
job-role-added = Ora { $what } è nel catalogo
job-role-taken = “{ $what }” è già un ruolo o un altro nome di un ruolo.
job-roles-search = Titolo o altro nome
job-roles-nothing = Nessun ruolo corrisponde a questa ricerca.
job-roles-ladder = Dai un nome ai livelli
job-roles-move-to = Sposta i ruoli scelti nella famiglia
job-roles-move = Sposta
job-roles-moved = Spostati in un’altra famiglia: { $what }
job-role-lower = { $title }: un livello in meno
job-role-higher = { $title }: un livello in più
job-roles-alike = Titoli che forse sono lo stesso
job-roles-alike-lede = Questi titoli hanno quasi le stesse lettere. Dove due indicano lo stesso ruolo, tienine uno: prima che cambi qualcosa vedi che cosa si sposta.
job-roles-alike-none = Nessun titolo somiglia a un altro. Il catalogo è in ordine.
job-roles-alike-count = { $n ->
    [one] Una coppia da guardare
   *[other] { $n } coppie da guardare
}
job-roles-keep = Tieni “{ $title }”
job-role-merge-aims = { $n ->
    [0] Nessuno lo ha come ruolo a cui tende.
    [one] Un posto o una coppia che vi tende tenderà a { $kept }.
   *[other] { $n } posti e coppie che vi tendono tenderanno a { $kept }.
}
person-error-last-hr-admin = È l’ultima persona delle risorse umane. Prima dai questo ruolo a qualcun altro.
import-wrong-last-hr-admin = Con questa data di uscita non resterebbe nessuno delle risorse umane. Prima dai questo ruolo a qualcun altro.
job-role-merge = È lo stesso di un altro ruolo?
job-role-merge-lede = Unire fa di due ruoli uno solo. Prima vedi che cosa cambia.
job-role-merge-into = Il ruolo da tenere
job-role-merge-look = Guarda che cosa cambia
job-role-merge-title = Unisci “{ $gone }” a “{ $kept }”
job-role-merge-people = { $n ->
    [0] Ora non lo ricopre nessuno.
    [one] Una persona che lo ricopre ora avrà { $kept }.
   *[other] { $n } persone che lo ricoprono ora avranno { $kept }.
}
job-role-merge-histories = { $n ->
    [0] Non è nella storia di nessuno.
    [one] Una voce nelle storie dirà { $kept }.
   *[other] { $n } voci nelle storie diranno { $kept }.
}
job-role-merge-alias = “{ $gone }” diventa un altro nome di { $kept }, così la prossima importazione lo riconosce.
job-role-merge-final = L’unione non si può annullare.
job-role-merge-go = Unisci
job-role-merged = Ora { $what } vale per entrambi

### company roles
role-hr-admin = Risorse umane
role-hr-admin-may = Gestisce tutto: persone, programmi, impostazioni, ruoli.
role-talent-admin = Gestione talenti
role-talent-admin-may = Vede l’elenco degli alti potenziali, e nient’altro in più.
role-auditor = Revisione
role-auditor-may = Legge impostazioni, statistiche e registro; non cambia nulla.
role-last-hr-admin = L’ultima persona delle risorse umane non si può togliere. Prima dai questo ruolo a qualcun altro.
role-granted = { $what } ora ha il ruolo.
role-taken = { $what } non ha più il ruolo.
roles-nobody = Ancora nessuno.
roles-take = Togli
roles-give = Dai un ruolo a qualcuno
roles-search = Nome o email
roles-find = Cerca
roles-found-nobody = Nessuno con questo nome lavora qui.
roles-make = Ruolo: { $role }

### import
import-title = Importa le persone
import-crumb = Importazione
import-lede = Carica l’elenco così come lo esporta il tuo sistema HR. Vedi che cosa cambierebbe prima che cambi qualcosa.
import-step-upload = Carica
import-step-check = Controlla
import-step-import = Importa
import-people-file = File delle persone
import-people-hint = Una riga per persona, la prima con i nomi delle colonne. Una cartella di Excel (.xlsx), oppure testo con virgole, punti e virgola o tabulazioni, fino a 20 MB.
import-history-file = File dei ruoli precedenti, se lo hai
import-history-hint = Una riga per ogni ruolo ricoperto: matricola, ruolo, dal, al. È ciò che permette buoni abbinamenti.
import-nothing-yet = Il caricamento non cambia ancora nulla.
import-upload = Carica e controlla
import-how-title = Come viene letto il file
import-how-columns = Le colonne si riconoscono dal nome in inglese, tedesco e italiano, le date da come sono scritte. Puoi cambiare entrambe le cose.
import-how-again = Importare due volte lo stesso file non cambia nulla. Chi non è nel file resta com’è, a meno che si dica che è completo. Una data di uscita chiude l’accesso da quel giorno.
import-how-limits = Di una cartella di Excel si legge il primo foglio che contiene qualcosa. Al massimo 100.000 righe.
import-latest = Importazioni precedenti
import-unnamed = Caricamento senza nome
import-state-uploaded = in attesa della tua conferma
import-state-applying = in scrittura
import-state-applied = importata
import-state-dropped = scartata
import-state-failed = non importata
import-file-empty = Scegli un file con delle persone: questo è vuoto.
import-file-blank = Questo file è vuoto. Toglilo o scegline un altro.
import-file-workbook = Questo file non si legge come cartella di Excel. Se è protetto da password o è un vecchio .xls, aprilo in Excel, File, Salva con nome, e caricalo come .xlsx o “CSV UTF-8”.
import-file-not-text = Questo file non è né una cartella di Excel (.xlsx) né un testo. Carica l’elenco in uno di questi formati.
import-file-open-quote = Le virgolette aperte alla riga { $what } non vengono mai chiuse, perciò le righe seguenti non si distinguono. Chiudile o toglile.
import-file-one-column = È stata trovata una sola colonna. Separa le colonne con virgole, punti e virgola o tabulazioni.
import-file-too-many-columns = Le colonne sono più di 100. Togli quelle che non servono.
import-file-only-headers = Il file dà i nomi alle colonne ma sotto non ha righe.
import-file-too-many-rows = Le righe sono più di 100.000. Dividi il file.
import-file-long-cell = Una cella alla riga { $what } supera i 2.000 caratteri. Di solito lì vicino mancano delle virgolette.
import-leave-out = Non importare
import-day-first = { $what }, prima il giorno
import-month-first = { $what }, prima il mese
import-check-title = Controlla l’importazione
import-check-lede = { $name }, { $rows ->
    [one] una riga
   *[other] { $rows } righe
}. Nulla cambia finché non premi Importa.
import-checked = Controllato di nuovo con queste colonne
import-changed-meanwhile = L’elenco è cambiato dopo il tuo controllo, perciò non è stato scritto nulla. Ecco che cosa farebbe ora il file: guarda di nuovo.
import-lacks = Nessuna colonna contiene: { $fields }. Sceglila qui sotto.
import-columns-people = Le tue colonne
import-columns-history = Colonne di { $name }
import-recognized = Colonne usate: { $known } su { $all }.
import-read-as = { $rows ->
    [one] Una riga
   *[other] { $rows } righe
}, separate da { $separator }, { $encoding }.
import-comma = virgole
import-semicolon = punti e virgola
import-tab = tabulazioni
import-columns-caption = Come le colonne del tuo file diventano campi di Ithaca
import-in-file = Nel tuo file
import-example = Per esempio
import-becomes = Diventa
import-fit = Controllo
import-columns-hint = È cambiata una colonna? Controlla di nuovo che cosa fa. Ithaca lo ricorda per il prossimo file con queste colonne.
import-check-again = Controlla di nuovo
import-fit-left-out = Non importata
import-fit-twice = Già presa da un’altra colonna
import-fit-unique = Tutti diversi
import-fit-filled = { $filled } su { $rows }
import-fit-year-first = Prima l’anno
import-fit-day-first = Prima il giorno
import-fit-month-first = Prima il mese
import-fit-unclear = Prima il giorno o il mese? Scegli
import-outcome = Che cosa fa questa importazione
import-added = { $n ->
    [one] persona nuova
   *[other] persone nuove
}
import-changed = { $n ->
    [one] persona cambia
   *[other] persone cambiano
}
import-leaving = { $when ->
    [past] { $n ->
        [one] ha già lasciato l’azienda; la sua storia resta
       *[other] hanno già lasciato l’azienda; la loro storia resta
    }
   *[other] { $n ->
        [one] lascia l’azienda; la sua storia resta
       *[other] lasciano l’azienda; la loro storia resta
    }
}
import-unchanged = senza modifiche
import-wrong = { $n ->
    [one] riga da correggere
   *[other] righe da correggere
}
import-roles-held = ruoli aggiunti alle storie ({ $changed } modificati, { $unchanged } uguali)
import-who-added = Chi è nuovo
import-who-changed = Chi cambia e come
import-who-leaves = Chi lascia l’azienda
import-leaving-hint = Dalla data di uscita non possono più accedere.
import-and-more = e altri { $n }
import-new-roles = { $n ->
    [one] Un ruolo è nuovo per il tuo catalogo
   *[other] { $n } ruoli sono nuovi per il tuo catalogo
}
import-new-roles-hint = Se un ruolo guida persone si deduce dal titolo e da chi ha collaboratori. Puoi cambiarlo nel catalogo.
import-wrong-title = { $n ->
    [one] Una riga da correggere
   *[other] { $n } righe da correggere
}
import-wrong-caption = Queste righe restano fuori. Scaricale, correggile e carica quel file così com’è: ciò che è già dentro resta com’è.
import-wrong-file = File
import-wrong-column = Colonna
import-wrong-shown = { $shown } righe su { $all }; nel file da scaricare ci sono tutte.
import-row = Riga
import-person = Persona
import-what-is-wrong = Che cosa non va
import-download = Scarica queste righe
import-go-people = { $n ->
    [one] Una persona è pronta per l’importazione.
   *[other] { $n } persone sono pronte per l’importazione.
}
import-go-roles = { $n ->
    [one] Un ruolo è pronto per l’importazione.
   *[other] { $n } ruoli sono pronti per l’importazione.
}
import-without-wrong = { $n ->
    [one] La riga qui sopra resta fuori.
   *[other] Le { $n } righe qui sopra restano fuori.
}
import-go = Importa
import-forget = Scarta questo caricamento
import-forgotten = Il caricamento è stato scartato
import-nothing-to-do = Questo file non cambia nulla: l’elenco dice già le stesse cose.
import-choose-first = Scegli le colonne mancanti, poi controlla di nuovo.
import-running-title = Importazione in corso
import-running = È stato scritto il { $n } per cento. O si importa tutto o non si importa nulla.
import-progress = Avanzamento dell’importazione
import-may-leave = Puoi lasciare questa pagina: l’importazione prosegue da sola.
import-look-again = Guarda di nuovo
import-to-directory = Vai all’elenco
import-done-title = Importazione conclusa
import-done = { $added ->
    [0] Nessuna persona nuova
    [one] Una persona nuova
   *[other] { $added } persone nuove
}, { $changed ->
    [0] nessun’altra modifica.
    [one] una persona modificata.
   *[other] { $changed } persone modificate.
}
import-done-leaving = { $n ->
    [one] Una lascia l’azienda.
   *[other] { $n } lasciano l’azienda.
}
import-done-roles = { $n ->
    [one] Un ruolo è stato aggiunto o modificato nelle storie.
   *[other] { $n } ruoli sono stati aggiunti o modificati nelle storie.
}
import-done-new-roles = { $n ->
    [one] Il tuo catalogo ha un ruolo nuovo.
   *[other] Il tuo catalogo ha { $n } ruoli nuovi.
}
import-see-roles = Vai al catalogo
import-done-wrong = { $n ->
    [one] Una riga è rimasta fuori.
   *[other] { $n } righe sono rimaste fuori.
}
import-another = Importa un altro file
import-failed-title = Non importato
import-failed = Non è stato possibile scrivere il file e l’elenco è com’era prima. Caricalo di nuovo; se succede ancora, avvisa chi gestisce Ithaca da voi.
import-dropped-title = Scartato
import-dropped = Questo caricamento è stato scartato; non è stato scritto nulla.
import-complete = Questo file è completo: chi non c’è ha lasciato l’azienda
import-complete-hint = Chi è nell’elenco ma in nessuna riga ha oggi come ultimo giorno. Le risorse umane e chi deve ancora iniziare restano. Prima vedi i nomi.
import-file-unpacked = Dentro, questa cartella di lavoro è molto più grande di qualunque elenco. Salva solo il foglio con le persone, oppure caricalo come CSV.
import-read-as-workbook = { $rows ->
    [one] Una riga
   *[other] { $rows } righe
} di una cartella di Excel.
import-remembered = Come scelto in precedenza per un file con queste colonne.
import-download-roles = Scarica i ruoli sbagliati
import-leaving-title = { $when ->
    [past] { $n ->
        [one] Una persona ha già lasciato l’azienda
       *[other] { $n } persone hanno già lasciato l’azienda
    }
    [both] { $n } persone lasciano o hanno già lasciato l’azienda
   *[to-come] { $n ->
        [one] Una persona lascia l’azienda
       *[other] { $n } persone lasciano l’azienda
    }
}
import-absent = { $n ->
    [one] Una di loro non è in questo file: oggi diventa il suo ultimo giorno.
   *[other] { $n } di loro non sono in questo file: oggi diventa il loro ultimo giorno.
}
import-ends = { $pairings ->
    [0] Con loro non finisce nessuna coppia.
    [one] Con loro finisce una coppia, e all’altra parte si propone un nuovo abbinamento.
   *[other] Con loro finiscono { $pairings } coppie, e alle altre parti si propone un nuovo abbinamento.
}
import-ends-places = { $n ->
    [one] Finisce un posto in un programma.
   *[other] Finiscono { $n } posti nei programmi.
}
import-ends-rights = { $n ->
    [0] {""}
    [one] Viene revocato un ruolo nell’azienda (HR, coordinamento e simili).
   *[other] Vengono revocati { $n } ruoli nell’azienda (HR, coordinamento e simili).
}
import-ends-nothing = Nessuno di loro partecipa al mentoring; non finisce altro.
import-ends-caption = { $all ->
    [one] La coppia che finisce
   *[other] Coppie che finiscono, { $shown } di { $all }
}
import-ends-mentor = Mentor
import-ends-mentee = Mentee
import-ends-program = Programma
import-ends-on = Finisce con il
import-sure = { $when ->
    [past] { $n ->
        [one] Sì, questa persona ha lasciato l’azienda
       *[other] Sì, queste { $n } persone hanno lasciato l’azienda
    }
    [both] Sì, queste { $n } persone lasciano o hanno lasciato l’azienda
   *[to-come] { $n ->
        [one] Sì, questa persona lascia l’azienda
       *[other] Sì, queste { $n } persone lasciano l’azienda
    }
}{ $pairings ->
    [0] {""}
    [one] {" "}e una coppia finisce
   *[other] {" "}e { $pairings } coppie finiscono
}.
import-sure-needed = Conferma che queste persone lasciano l’azienda, oppure scarta il file.
import-stop = Ferma, senza scrivere nulla
import-was-stopped = Hai fermato l’importazione; non è stato scritto nulla. Puoi riguardarla e importare, oppure scartarla.
import-state-undone = annullata
import-undo-until = Se è stato un errore, l’intera importazione si può annullare fino a { $until }.
import-undo-look = Guarda che cosa farebbe
import-undo-title = Annulla questa importazione
import-undo-crumb = Annulla
import-undo-does = Che cosa fa
import-undo-removed = { $n ->
    [0] Nessuno viene tolto.
    [one] Una persona aggiunta dall’importazione viene tolta.
   *[other] { $n } persone aggiunte dall’importazione vengono tolte.
}
import-undo-restored = { $n ->
    [0] Nessun altro cambia.
    [one] Una persona torna com’era prima dell’importazione.
   *[other] { $n } persone tornano com’erano prima dell’importazione.
}
import-undo-roles = { $n ->
    [0] Nessun ruolo delle storie cambia.
    [one] Un ruolo di una storia torna com’era.
   *[other] { $n } ruoli delle storie tornano com’erano.
}
import-undo-titles = { $n ->
    [one] Un ruolo aggiunto dall’importazione lascia il catalogo, se nel frattempo non è usato.
   *[other] { $n } ruoli aggiunti dall’importazione lasciano il catalogo, se nel frattempo non sono usati.
}
import-undo-not = Le coppie finite perché qualcuno lasciava restano finite, e i messaggi inviati non si richiamano.
import-undo-go = Annulla l’importazione
import-undo-kept = { $n ->
    [0] Che cosa resta com’è ora
    [one] Una persona resta com’è ora
   *[other] { $n } persone restano come sono ora
}
import-undo-roles-kept = { $n ->
    [one] Resta anche un ruolo di una storia: il ruolo o la sua persona sono cambiati nel frattempo.
   *[other] Restano anche { $n } ruoli delle storie: i ruoli o le loro persone sono cambiati nel frattempo.
}
import-undo-changed = È cambiata dopo l’importazione.
import-undo-signed-in = Nel frattempo ha effettuato l’accesso.
import-undo-takes-part = Nel frattempo partecipa a un programma o ha un incarico.
import-undo-taken = La matricola o l’email di prima appartengono ora a qualcun altro.
import-undone = L’importazione è stata annullata
import-undone-but = L’importazione è stata annullata; restano persone usate altrove nel frattempo: { $what }
import-undone-title = Annullata
import-undone-said = Questa importazione è stata annullata; l’elenco è com’era prima, salvo ciò che è cambiato nel frattempo.
import-wrong-cells = Questa riga ha { $value } celle, la prima ne ha { $other }: manca, o è di troppo, un separatore o una virgoletta.
import-wrong-missing = { $field }: la cella è vuota.
import-wrong-too-long = { $field }: più di { $other } caratteri.
import-wrong-email = “{ $value }” non è un indirizzo email.
import-wrong-date = { $field }: “{ $value }” non è una data.
import-wrong-day-or-month = { $field } “{ $value }”: prima il giorno o il mese? Scegli per la colonna qui sopra.
import-wrong-future = { $field }: “{ $value }” è troppo lontano nel futuro.
import-wrong-number = { $field }: “{ $value }” non è un numero intero tra { $other }.
import-wrong-language = “{ $value }” non è una lingua che Ithaca conosce. Scrivi codici come de, en, it.
import-wrong-country = “{ $value }” non è un paese che Ithaca conosce. Scrivi codici come DE, IT, PT.
import-wrong-zone = “{ $value }” non è un fuso orario. Scrivilo come Europe/Rome.
import-wrong-leaves-before-hire = La data di uscita { $value } viene prima della data di assunzione { $other }.
import-wrong-ends-before-start = La fine { $value } viene prima dell’inizio { $other }.
import-wrong-same = { $field } “{ $value }” è già nella riga { $other }.
import-wrong-email-taken = L’email “{ $value }” appartiene a { $other }.
import-wrong-own-manager = È indicata come responsabile di sé stessa.
import-wrong-manager-unknown = Il responsabile “{ $value }” non è né in questo file né nell’elenco.
import-wrong-manager-unclear = Il responsabile “{ $value }” potrebbe essere più persone. Usa la matricola o l’email.
import-wrong-circle = Con il responsabile “{ $value }” questa persona sarebbe nella propria linea gerarchica.
import-wrong-person-unknown = “{ $value }” non è né nel file delle persone né nell’elenco.
import-wrong-person-unclear = “{ $value }” potrebbe essere più persone. Usa la matricola o l’email.
import-wrong-person-wrong = Va corretta prima la riga { $other } del file delle persone, su “{ $value }”.

### inbox
notice-invited = Invito a partecipare a { $program }
notice-invited-go = Leggi l’invito
notice-approved = C’è un posto per te in { $program }
notice-open-program = Apri il programma
notice-declined = C’è una risposta sul tuo posto in { $program }
notice-read-answer = Leggi la risposta
notice-unmatched = { $program }: cerchiamo ancora il mentor per te, e hai un posto in lista d’attesa
notice-read-why = Scopri come si va avanti
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
notice-ended-looking-on = Il tuo percorso di mentoring con { $other } è finito. Stiamo cercando un’altra persona per te in { $program }
notice-session-planned = Tu e { $other } vi incontrate { $when }
notice-open-session = Vedi i dettagli
notice-session-moved = L’incontro con { $other } è spostato a { $when }
notice-session-canceled = L’incontro con { $other } di { $when } è annullato
notice-guidance-asked = { $other } ti chiede un consiglio
notice-guidance-asked-go = Leggi e rispondi
notice-guidance-answered = { $other } ti ha risposto
notice-guidance-scheduled = { $other } vorrebbe parlarne con te in un incontro
notice-open-request = Apri la richiesta
notice-guidance-waiting = { $other } aspetta ancora il tuo consiglio
notice-guidance-others = La tua domanda è ancora aperta. Possono rispondere anche: { $names }
notice-guidance-others-go = Scopri chi
notice-guidance-open = La tua domanda è ancora aperta. Abbiamo mandato un promemoria a chi l’ha ricevuta
notice-guidance-unasked = La tua domanda è ancora aperta e non è più affidata a nessuno. Puoi chiedere a un’altra persona
notice-guidance-passed-on = { $other } ha passato la tua domanda a { $next }, che può aiutarti meglio
notice-guidance-expired = Nessuno ha risposto in tempo alla tua domanda. Puoi chiedere a qualcun altro
notice-guidance-thanked = { $other } ti ringrazia per il tuo consiglio
notice-guidance-thanked-go = Leggi
notice-check-in-due = Uno sguardo a come va con { $other }: tre domande
notice-check-in-due-go = Rispondi
notice-close-waits = { $other } ha già dato il suo feedback. Potrete leggervi quando ci sarà anche il tuo, entro il { $due }
notice-closed-without = Il percorso con { $other } si è chiuso senza feedback
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
notice-nobody-left = Non resta nessuno da chiedere per { $other } in { $program }
notice-nobody-left-go = Guarda chi aspetta
notice-role-granted = Da ora aiuti a seguire il mentoring qui
notice-role-granted-go = Scopri che cosa significa
notice-answer-due = { $other } in { $program }: rispondi entro il { $due }
notice-still-invited = Il tuo invito a { $program } è ancora aperto
notice-not-ready = { $program }: manca ancora qualcosa prima dell’abbinamento
notice-not-ready-go = Vedi che cosa manca
notice-first-steps = Le prime due settimane con { $other }: alcuni primi passi sono ancora da fare
notice-first-steps-go = Guarda che cosa manca
notice-phase-build = Tu e { $other } ormai vi conoscete: iniziano i mesi in cui si costruisce
notice-phase-use = Tu e { $other } potete mettere a frutto ciò che avete costruito
notice-phase-close = Inizia l’ultimo mese con { $other }
notice-rhythm-asked = { $days } giorni senza un incontro con { $other }, il vostro ritmo è di { $agreed } giorni: in pausa, conclusi o bloccati?
notice-rhythm-asked-go = Rispondi con un clic
notice-session-soon = Tu e { $other } vi incontrate { $when }
notice-applications-wait = { $n ->
    [one] Una persona attende la tua risposta in { $program }
   *[other] { $n } persone attendono la tua risposta in { $program }
 }
notice-applications-wait-go = Guarda chi si è candidato
notice-sponsor-missing = { $n ->
    [one] Dopo dieci giorni una persona appena assunta è senza sponsor in { $program }
   *[other] Dopo dieci giorni { $n } persone appena assunte sono senza sponsor in { $program }
 }
notice-sponsor-missing-go = Guarda chi
notice-second-meeting-missing = { $n ->
    [one] Una coppia di { $program } non si è incontrata due volte nei primi 30 giorni
   *[other] { $n } coppie di { $program } non si sono incontrate due volte nei primi 30 giorni
 }
notice-second-meeting-missing-go = Guarda quali coppie
notice-program-ends = { $program } finisce il { $due }: è iniziato l’ultimo mese
notice-program-over = L’ultimo giorno di { $program } è passato, e il programma è ancora in corso
notice-unknown = C’è qualcosa di nuovo per te
notice-unknown-go = Apri
inbox-lede = Tutto ciò che ti è stato detto, dal più recente. Le email ripetono ciò che sta qui.
inbox-read-all = Segna tutto come letto
inbox-new = nuovo
inbox-done = fatto
inbox-put-away = Fatto
inbox-done-notice = Messo via.
inbox-older = Precedenti
inbox-empty-title = Non c’è nulla in attesa
inbox-empty = Quando qualcuno ti invita, ti risponde o fissa un incontro con te, lo trovi qui.
inbox-mail-stop = Basta email di ogni tipo
inbox-mail-start = Mandami le email
inbox-mail-on = Da ora le novità arrivano anche per email.
inbox-mail-off = Niente più email. Le novità stanno qui.
stop-title = Non vuoi più nessuna email?
stop-stopped = Niente più email
stop-the-digest = Riepilogo di ciò che è stato trattenuto
stop-title-of = Non vuoi più email del tipo “{ $topic }”?
stop-stopped-of = Niente più email del tipo “{ $topic }”
stop-go-of = Basta “{ $topic }”
stop-again-of = Mandami di nuovo “{ $topic }”
stop-lede = Le novità per te in { $company } stanno sempre nei tuoi avvisi in Ithaca. Le email le ripetono soltanto.
demo-mail-title = La posta della demo
demo-mail-lede = Nulla esce da questa macchina: qui sta ciò che sarebbe partito.
demo-mail-none = Ancora nessuna email. Invita qualcuno, o chiedi un consiglio.
demo-mail-to = a { $address }
demo-mail-open = Segui il link
nav-inbox-new = { $n ->
    [one] 1 nuovo
   *[other] { $n } nuovi
}
notice-confided = Qualcuno in { $program } ti ha confidato qualcosa
notice-confided-go = Leggi
notice-agreement-drawn = { $other } ha scritto il vostro accordo. Vale quando firmi anche tu
notice-agreement-drawn-go = Leggi e firma
notice-suggested = { $n ->
    [one] Una persona può aver bisogno di un mentor, o ha qualcosa da trasmettere
   *[other] { $n } persone possono aver bisogno di un mentor, o hanno qualcosa da trasmettere
}
notice-suggested-go = Guarda chi
notice-heir-named = { $other } lascia l’azienda: ti si chiede di raccogliere “{ $topic }”
notice-heir-named-go = Vedi che cosa significa

### mail
mail-hello = Ciao { $name },
mail-hello-nobody = Buongiorno,
mail-promise = Il link apre Ithaca e ti chiede di accedere. Ciò che mentor e mentee si scrivono resta tra loro, perciò non sta mai in una email.
mail-why-program = Ricevi questo messaggio perché partecipi a un programma di mentoring di { $company }, o perché hai ricevuto un invito.
mail-why-pairing = Ricevi questo messaggio perché fai da mentor o da mentee in { $company }.
mail-why-duty = Ricevi questo messaggio perché segui il mentoring in { $company }.
mail-stop = Non ricevere più email del tipo “{ $topic }”
mail-stop-digest = Non ricevere più il riepilogo
mail-choices = Scegli cosa arriva per email
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
sheet-who = Chi può partecipare
sheet-who-lede = Puoi invitare persone in ogni caso. Non viene mai abbinato chi non ha detto di sì.
joining-invited = Solo chi è invitato
joining-invited-hint = Tu o i responsabili dei talenti scegliete a chi chiedere.
joining-apply = Chiunque può candidarsi
joining-apply-hint = Approvi ogni candidatura, o la rifiuti con una motivazione.
joining-open = Aperto a tutti
joining-open-hint = Senza approvazione. Ideale per i programmi informali.
steps-title = Il prossimo passo
program-short = Programma breve
programs-lede = A che punto è ciascuno e che cosa viene dopo.
programs-archived = Programmi archiviati
programs-none = Ancora nessun programma
programs-none-what = Scegli un modello: compila tutto lui, e tu cambi quello che vuoi.
programs-name = Programma
programs-state = A che punto è
programs-next = Prossimo passo
programs-until = fino al { $till }
programs-living = Torna ai programmi di oggi
programs-see-archived = Vedi i programmi archiviati
nominations-title = Lista degli alti potenziali
program-new = Nuovo programma
program-two-monthly = ogni due mesi
program-quarterly = ogni tre mesi
presets-title = Che tipo di viaggio è?
presets-lede = Ogni modello propone obiettivi, ritmo e regole di abbinamento sensati. Nella pagina seguente puoi cambiare tutto.
presets-formal = Le persone vengono segnalate o si candidano. Le risorse umane le abbinano. Inizia e finisce in una data.
presets-informal = Aperto tutto l’anno. Si entra e si esce quando si vuole; iscrizioni e attività vanno insieme.
presets-length = Durata
presets-meets = Incontri
presets-looks-for = Cerca chi
presets-again = Riproporre un programma precedente
presets-again-lede = La copia riprende obiettivi, regole e ritmo, mai le persone.
preset-filled-in = Qui sotto tutto è già compilato dal modello. Cambia quello che serve, poi salva.
preset-nobody-invited = Si salva come bozza. Nessuno viene ancora invitato.
program-save-draft = Salva la bozza
program-saved-draft = Salvato come bozza. Nessuno è ancora stato invitato.
program-settings-saved = Le impostazioni sono salvate.
program-name-taken = Un altro programma ha già questo nome. Scegline un altro.
program-goal-asks = Scegli almeno un obiettivo o scrivine uno tuo.
program-goal-in-use = C’è già chi lavora su un obiettivo che hai tolto. Lascialo: non fa male a nessuno.
program-own-goals-asks = Al massimo 20 obiettivi propri, ciascuno fino a 120 caratteri.
program-short-asks = Sotto i tre mesi un programma è breve: un rapporto ha bisogno di più tempo per nascere. Spiega perché, o scegli una durata maggiore.
program-copy = Copia
program-copied = Questa è la copia, in bozza. Rivedila e dalle il suo nome.
program-copy-name = Copia di { $name }
settings-title = Impostazioni di { $program }
settings-in-words = In parole semplici
settings-never-broken = Queste regole non si infrangono mai:
settings-then = Tra le coppie che restano, le migliori si cercano in base a:
settings-term-points = { $term } (fino a { $n } punti)
settings-no-terms = Nient’altro conta: ogni coppia che rispetta le regole vale quanto un’altra.
settings-overtaken = Qualcun altro ha salvato queste impostazioni mentre le avevi aperte.
settings-overtaken-what = Quello che hai scritto è ancora qui e non è salvato. Salvando ora, la tua versione prende il posto dell’altra.
settings-overtaken-look = Guarda l’altra versione in una nuova finestra
settings-save = Salva le impostazioni
settings-save-mine = Salva la mia versione
settings-save-what = Le modifiche valgono dal prossimo abbinamento. Le coppie esistenti restano come sono.
coordinators-title = Coordinatori
coordinators-lede = Vedono le persone e le coppie di questo programma, guidano l’abbinamento e rispondono alle domande. Anche le risorse umane possono fare tutto questo.
coordinators-none = Per ora nessuno oltre alle risorse umane.
coordinator-who = Email, matricola o nome completo
coordinator-add = Aggiungi coordinatore
coordinator-remove = Rimuovi
coordinator-added = { $what } ora coordina questo programma.
coordinator-removed = Rimosso.
coordinator-nobody = Nessuno è stato aggiunto: indica un’email, una matricola o un nome che corrisponda a una sola persona.
purpose-effective-hint = Il mentor ha svolto il lavoro che il mentee svolge oggi.
purpose-progress-hint = Il mentee dice quale ruolo; il mentor conosce la strada.
purpose-both-hint = Ogni mentee sceglie al momento di entrare.
objective-most = Più coppie possibile, poi il totale migliore
objective-most-hint = Nessuno resta fuori per migliorare una coppia altrove.
objective-fairest = Più coppie possibile, poi la coppia più debole nelle condizioni migliori
objective-fairest-hint = La scelta più equa per tutti. Il totale può essere un po’ più basso: vedi di quanto prima di pubblicare.
sheet-purpose = Scopo e obiettivi
sheet-purpose-lede = È la prima cosa che i partecipanti leggono. Di’ perché esiste e com’è un buon anno.
sheet-name = Nome
sheet-description = Perché esiste questo programma
sheet-goals = Obiettivi del programma
sheet-own-goals = Obiettivi propri
sheet-own-goals-hint = Uno per riga, se i dieci non bastano.
sheet-for = A che cosa servono le coppie
sheet-rhythm = Ritmo e durata
sheet-rhythm-lede = Ithaca lo ricorda a entrambi. Ogni coppia può accordarsi su un altro ritmo.
sheet-starts = Inizia il
sheet-length = Durata in mesi
sheet-every = Incontri
sheet-short = Perché dura meno di tre mesi
sheet-short-hint = Solo per i programmi sotto i tre mesi. Compare nella pagina del programma.
sheet-answer = Giorni per rispondere a una proposta
sheet-answer-hint = Poi si chiede alla scelta successiva.
sheet-label = Come si chiamano qui i mentor
sheet-label-hint = Per esempio “Sponsor”. Vuoto: mentor.
sheet-welcome = Accettando, il mentor scrive “perché voglio lavorare con te”
sheet-welcome-hint = È la prima cosa che il mentee legge.
sheet-matching = Abbinamento
sheet-matching-lede = Prima le regole che non si infrangono mai, poi ciò che rende buona una coppia.
sheet-rules = Regole che non si infrangono mai
sheet-capacity = Mentee per mentor, al massimo
sheet-capacity-hint = Vuoto: decide ciascun mentor.
sheet-weights = Quanto conta ogni cosa
sheet-objective = Che cosa significa “migliore”
setting-which = Quale ruolo
setting-years = Anni
setting-years-more = Anni in più
setting-hours = Ore
setting-level = Livello
setting-held-current = il ruolo attuale del mentee
setting-held-target = il ruolo a cui il mentee punta
setting-held-either = l’uno o l’altro
setting-line = Nessuna coppia nella stessa linea gerarchica
setting-line-hint = Nessun responsabile, a qualunque altezza, e nessun collaboratore.
setting-gap = Il mentor ha chiaramente più esperienza
setting-gap-hint = Anni di lavoro in più del mentee, qualunque sia il grado.
setting-held = Il mentor ha ricoperto il ruolo del mentee
setting-held-hint = Ora o in passato, qui o altrove.
setting-manager = Il mentor ha gestito persone
setting-manager-hint = Si legge dalla storia dei ruoli.
setting-host = Il mentor è del paese ospitante
setting-host-hint = Per i mentee che lavorano fuori dal proprio paese.
setting-language = Una lingua in comune
setting-language-hint = Almeno una che entrambi parlano.
setting-overlap = Orario di lavoro in comune
setting-overlap-hint = Abbastanza ore per trovare un momento, tra fusi orari diversi.
setting-department = Un altro reparto
setting-department-hint = Uno sguardo da fuori, e nessuna rivalità.
setting-before = Mai in coppia prima
setting-before-hint = In nessun programma dell’azienda.
setting-ready = Solo persone pronte
setting-ready-hint = Accordo dato; i mentor hanno completato l’orientamento e, nei programmi formali, scritto la loro storia.
setting-from-level = Mentor da questo livello in su
setting-from-level-hint = Per esempio i dirigenti.
setting-tenure = I mentor sono qui da alcuni anni
setting-tenure-hint = Anni dalla data di assunzione; il grado non conta.
setting-goal = Almeno un tema in comune
setting-goal-hint = Il mentor offre qualcosa che il mentee vuole imparare.
setting-not-this-person = Chi ha chiesto di non essere in coppia con qualcuno
setting-not-this-person-hint = Sempre rispettato e riservato: nessuno vede chi l’ha chiesto, nemmeno nella revisione.
rule-experience-gap = { $n ->
    [one] Il mentor ha almeno un anno di esperienza di lavoro più del mentee
   *[other] Il mentor ha almeno { $n } anni di esperienza di lavoro più del mentee
}
rule-working-hours = { $n ->
    [one] I loro orari di lavoro hanno in comune almeno un’ora
   *[other] I loro orari di lavoro hanno in comune almeno { $n } ore
}
rule-mentor-level = Il mentor è al livello { $n } o più in alto
rule-mentor-tenure = { $n ->
    [one] Il mentor è in azienda da almeno un anno
   *[other] Il mentor è in azienda da almeno { $n } anni
}
rule-not-this-person = Nessuno è in coppia con chi ha chiesto di non avere accanto
term-role-history-hint = Il mentor ha svolto lo stesso lavoro, o uno vicino.
term-goals-hint = Confronta ciò che i mentee vogliono imparare con ciò che i mentor offrono.
term-situation-hint = Nuovo arrivo, primo gruppo, altro paese: il mentor li conosce.
term-exchange-hint = Il mentee sa qualcosa che il mentor vorrebbe imparare.
term-generation-hint = Hanno iniziato a lavorare in decenni diversi. L’età non si usa mai.
term-bridge-hint = Altrimenti difficilmente si incontrerebbero.
term-style-hint = Ascolto, consiglio, orientamento o decisione: cercati e offerti.
term-wishes-hint = Chi si sono indicati da soli. Un desiderio non infrange mai una regola.
term-location-hint = Perché qualche incontro possa essere di persona.
term-language-hint = Oltre a quella già richiesta sopra.
weight-off = Per niente
weight-low = Poco
weight-medium = Abbastanza
weight-high = Molto
weight-points = { $n } punti
ahead-invite-mentors = Nessun mentor è ancora invitato. Scegli nell’elenco a chi chiedere.
ahead-invite-mentees = Nessun mentee è ancora invitato. Scegli nell’elenco a chi chiedere.
ahead-match = Trova le coppie migliori
ahead-match-what = Alcuni mentee sono pronti e aspettano un mentor. Rivedi la proposta prima che si chieda a qualcuno.
ahead-review = Rivedi le coppie proposte
ahead-review-what = C’è una bozza che ti aspetta. Nessuno riceve richieste prima che tu la pubblichi.
ahead-answers = Vedi chi ha risposto
ahead-answers-what = Alcune proposte aspettano un sì o un no. Chi dice di no lascia il posto alla scelta successiva.
step-open = Apri le iscrizioni
step-open-what = Potrai invitare le persone, che potranno entrare. Le impostazioni si possono ancora cambiare.
step-open-done = Le iscrizioni sono aperte. Ora invita le persone.
step-run = Avvia il programma
step-run-what = Da oggi accoglie persone e forma coppie, tutto l’anno.
step-match = Avvia l’abbinamento
step-match-what = Potrai proporre le coppie. Chi arriva tardi è ancora benvenuto.
step-match-done = Ora proponi le coppie.
step-launch = Avvia il programma
step-launch-what = Comincia il tempo delle coppie, e la fine segue dalla durata del programma.
step-launch-done = Il programma è in corso.
step-reopen = Torna agli inviti
step-reopen-what = Altre persone possono entrare prima del prossimo abbinamento.
step-resume = Torna in corso
step-resume-what = Le coppie continuano a incontrarsi.
step-closing = Inizia la chiusura
step-closing-what = Nessuna persona nuova. Le coppie guardano insieme ai loro obiettivi.
step-closing-asks = { $people ->
    [0] Nessuna coppia è in corso: non si chiede niente a nessuno.
    [one] Si chiede subito a una persona, che ha { $days } giorni.
   *[other] Si chiede subito a { $people } persone in { $pairs ->
        [one] una coppia
       *[other] { $pairs } coppie
    }, che hanno { $days } giorni.
}
step-closing-done = Il programma è in chiusura. Alle coppie si chiede di guardare indietro.
step-wind-down = Concludi questo programma
step-wind-down-what = Nessuna persona nuova. Le coppie di oggi guardano insieme ai loro obiettivi.
step-close = Chiudi il programma
step-close-what = Termina la partecipazione di tutti. I rapporti restano.
step-close-done = Il programma è chiuso.
step-archive = Archivia
step-archive-what = Esce dall’elenco e termina la partecipazione di tutti. Non si può riaprire; si può copiare.
step-archive-closed-what = Esce dall’elenco. I suoi rapporti restano.
step-archive-done = Archiviato. Lo trovi in fondo all’elenco dei programmi.
preset-high-potentials-title = Alti potenziali con un dirigente
preset-high-potentials-why = Prepara le persone migliori a guidare, grazie a un rapporto diretto con un dirigente. Come mentee entra solo chi è nella lista degli alti potenziali; come mentor solo i dirigenti.
preset-high-potentials-looks = ha ricoperto il ruolo desiderato, offre gli obiettivi
preset-high-potentials-aim = Prepara le persone ad alto potenziale al prossimo ruolo, più ampio, grazie a un rapporto diretto e di fiducia con un dirigente fuori dalla loro linea.
preset-first-time-managers-title = Manager alla prima esperienza
preset-first-time-managers-why = Un sostegno nel primo anno alla guida di un gruppo, da chi ricorda il proprio. Ogni mentor ha gestito persone.
preset-first-time-managers-looks = ha guidato un primo gruppo, offre gli obiettivi
preset-first-time-managers-aim = Sostiene chi vive il primo anno alla guida di un gruppo, accanto a qualcuno che ha già fatto quel passo e ne parla con franchezza.
preset-expatriates-title = Espatriati
preset-expatriates-why = Aiuta chi ha cambiato paese a capirne la cultura e ad ambientarsi. Viene prima un mentor del paese ospitante.
preset-expatriates-looks = conosce il paese ospitante, parla la stessa lingua
preset-expatriates-aim = Aiuta chi lavora fuori dal proprio paese a capire il luogo, le persone e le regole non scritte, e a sentirsi a casa.
preset-know-how-title = Trasferimento di know-how
preset-know-how-why = Trasmette ciò che nessuno ha mai scritto, prima che un esperto vada in pensione o cambi ruolo. Mentor e mentee hanno almeno un tema in comune.
preset-know-how-looks = offre proprio quel tema, lavora vicino
preset-know-how-aim = Trasmette un’esperienza che non sta in nessun manuale, fianco a fianco, finché un’altra persona sa farlo da sola.
preset-blank-title = Formale, da zero
preset-blank-why = Un programma formale vuoto. Ogni impostazione la scegli tu.
preset-blank-looks = quello che decidi tu
preset-blank-aim = Racconta perché esiste questo programma e com’è un buon anno.
preset-sponsor-title = Sponsor per i nuovi assunti
preset-sponsor-why = Un collega esperto, non necessariamente un manager, spiega come funzionano le cose qui. Bastano tre anni in azienda; il grado non conta, e i propri responsabili sono esclusi.
preset-sponsor-looks = conosce l’ambiente, lavora vicino
preset-sponsor-aim = Offre a chi arriva un collega esperto a cui rivolgersi: per la cultura, le persone e le domande che non si fanno al proprio responsabile.
preset-open-guidance-title = Consigli aperti a tutti
preset-open-guidance-why = Si chiede a chiunque abbia ricoperto il ruolo. Può restare una conversazione o diventare una coppia; nessuno viene assegnato.
preset-open-guidance-looks = ha ricoperto il ruolo, offre il tema
preset-open-guidance-aim = Permette a tutti di trovare un collega che è già stato al loro posto, per una conversazione o per un cammino più lungo.
preset-generations-title = Generazioni, nei due sensi
preset-generations-why = Due persone agli estremi opposti della carriera imparano l’una dall’altra. Nessuno è il più giovane del mestiere.
preset-generations-looks = ha iniziato in un altro decennio, entrambi insegnano
preset-generations-aim = Fa incontrare persone che hanno iniziato a lavorare a decenni di distanza, perché ciascuna impari ciò che l’altra dà per scontato.
preset-bridge-title = Ponte
preset-bridge-why = Fa incontrare persone che non si incontrerebbero mai: altra sede, altra funzione, altra generazione. Toglie terreno ai pregiudizi.
preset-bridge-looks = sede, funzione e generazione diverse
preset-bridge-aim = Unisce persone di sedi, funzioni e generazioni diverse, perché chi conosce qualcuno dall’altra parte pensa in modo diverso a tutti gli altri.
preset-blank-informal-title = Informale, da zero
preset-blank-informal-why = Un programma informale vuoto. Ogni impostazione la scegli tu.
preset-blank-informal-looks = quello che decidi tu
preset-blank-informal-aim = Racconta perché esiste questo programma e per chi è.
preset-sponsor-label = Sponsor
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
phase-match = Coppie
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
own-presets = I modelli della tua azienda
own-presets-lede = Impostazioni conservate da cui partire.
own-preset-from = Nato da “{ $preset }”, dura { $months } mesi
own-preset-remove = Rimuovi
own-preset-keep = Conserva come modello
own-preset-keep-lede = Le impostazioni salvate di questo programma, senza le persone, da cui iniziare il prossimo.
own-preset-name = Nome del modello
own-preset-go = Conserva
own-preset-kept = “{ $what }” è conservato come modello della tua azienda.
own-preset-removed = “{ $what }” è rimosso. I programmi nati da lì restano come sono.
own-preset-name-taken = La tua azienda ha già un modello “{ $what }”. Scegli un altro nome.
sheet-invites-alone = Invita da solo le persone per cui esiste questo programma
sheet-invites-alone-hint = Neoassunti, chi guida per la prima volta, chi si trasferisce o lascia l’azienda: nel giorno indicato dall’anagrafica. Altrimenti ti vengono suggeriti. Solo per i programmi nati da un modello di questo tipo.

### enrollment
style-listen = Ascolto
style-advise = Consigli
style-orient = Orientamento
style-decide = Aiuto per una decisione
offer-level-1 = può aiutare
offer-level-2 = lo conosce bene
offer-level-3 = è un’autorità in materia
offer-row = Tema { $n }
offer-topic = Tema
offer-level = Quanto bene
offer-proof = Una riga che lo dimostra
join-values = In che cosa crede l’azienda
join-goals = A che cosa serve questo programma
join-as = Partecipo come
join-invited = Hai ricevuto un invito. Partecipare è una tua scelta: non succede nulla finché non dici di sì qui.
join-not-ready = Prima di poter essere in una coppia
join-to-orientation = Fai l’orientamento
join-unfit = Questo programma chiede qualcosa che la tua scheda ancora non mostra.
join-unfit-why = Per ora non puoi iscriverti di tua iniziativa. Se è un errore, dillo alle risorse umane: possono fare un’eccezione.
join-story = La tua storia
join-story-hint = Ci si fida di chi qualche volta ha anche perso. Tre risposte brevi.
join-story-optional = Tre risposte brevi, se vuoi. Ci si fida di chi qualche volta ha anche perso.
join-success = Un successo che ti riempie d’orgoglio
join-defeat = Una sconfitta che ti ha insegnato qualcosa
join-changed = Che cosa è cambiato per te
join-story-seen = La leggono solo i mentee di questo programma. Le risorse umane no.
join-offers = In che cosa posso aiutare
join-offers-hint = Fino a cinque temi, ciascuno con una riga che lo dimostra: “Ho guidato la migrazione di Porto nel 2019”.
join-offers-asks = Scegli almeno un tema in cui puoi aiutare.
join-offer-topic-asks = Questa riga non ha ancora un tema.
join-offer-twice = Lo stesso tema compare due volte.
join-proof-asks = Aggiungi a ogni tema una riga che lo dimostri.
join-styles-mentor = Come aiuto
join-styles-mentee = L’aiuto che vorrei
join-capacity = Quanti mentee posso seguire
join-both-ways = Uno scambio nei due sensi
join-can-teach = Che cosa posso insegnarti
join-learns = Temi che vorrei imparare da un mentee
join-teach-hint = Qui nessuno prende soltanto. Che cosa potrebbe imparare da te il tuo mentor?
join-rank = { $n ->
    [1] Prima scelta
    [2] Seconda scelta
    [3] Terza scelta
    [4] Quarta scelta
   *[other] Quinta scelta
}
join-why-now = Perché proprio ora?
join-why-now-hint = Con parole tue: che cosa rende questo il momento giusto?
join-why-now-seen = Lo leggono chi guida il programma e, in seguito, il tuo mentor.
join-purpose = A che cosa mi serve
join-target = Il ruolo a cui punto
join-target-hint = Solo se vuoi crescere verso un altro ruolo.
join-target-asks = Scegli il ruolo a cui punti.
join-wanted = Che cosa voglio imparare
join-wanted-hint = Fino a cinque temi, prima il più importante.
join-wanted-asks = Scegli almeno un tema.
join-chosen-twice = Ogni scelta può comparire una volta sola.
join-wishes = Con chi vorrei lavorare
join-wishes-hint = Se puoi, indica tre o più persone: conta nell’abbinamento e non infrange mai una regola.
join-see-mentors = Vedi i mentor
join-wishes-seen = I tuoi desideri li legge solo l’abbinamento. Nessun altro.
join-not-these = Qualcuno con cui preferirei non lavorare
join-not-these-hint = Facoltativo. Le email di lavoro, una per riga.
join-not-these-seen = Riservato. L’abbinamento lo rispetta; nessuno può leggerlo e non si chiede il motivo.
join-not-these-asks = Indica al massimo 20 indirizzi email, uno per riga.
join-not-these-unknown = Uno di questi indirizzi qui non appartiene a nessuno. Controlla come è scritto.
join-agreement = Che cosa è il mentoring, e che cosa non è
join-boundary-cure = Un mentor ascolta e guida; non cura e non fa terapia.
join-boundary-jobs = Nessuno promette un posto, un aumento o una promozione.
join-boundary-words = Quello che i due si scrivono resta tra loro.
join-boundary-leave = Ciascuno può smettere in qualsiasi momento, senza dare spiegazioni.
join-agree-mentor = Accetto di essere mentor in questo senso.
join-agree-mentee = Accetto di partecipare in questo senso.
join-agree-mentor-asks = Accetta il ruolo, o torna quando sarà il momento.
join-agree-mentee-asks = Accetta, o torna quando sarà il momento.
join-change-later = Potrai cambiare tutto anche dopo.
join-yes = Sì, partecipo
join-save = Salva
join-no-title = Non questa volta?
join-no-words = Due parole per chi ti ha invitato, se vuoi
join-no-default = Grazie per aver pensato a me. Al momento non fa per me.
join-no = Rifiuta
join-leave-title = Lascia questo programma
join-leave-what = Non sarai in nessuna coppia. Potrai tornare più avanti, se il programma è aperto.
join-leave = Ritirati
join-saved = Salvato. Grazie.
join-saved-applied = La tua candidatura è arrivata. Ti avviseremo appena c’è una risposta.
join-saved-orientation = Salvato. Resta un passo: l’orientamento.
join-declined = Grazie per la risposta. Non ti chiederemo più nulla, salvo un nuovo invito.
join-withdrawn = Hai lasciato il programma. Non ti arriverà altro.
orientation-title = Orientamento per i mentor
orientation-lede = Cinque minuti di lettura e quattro domande. Poi puoi essere in una coppia.
orientation-guide = Un mentor guida, sostiene e apre nuovi punti di vista. Offri la tua esperienza, i tuoi successi e le tue sconfitte; il mentee decide che cosa farne.
orientation-limits = Non curi malattie, non risolvi conflitti con un responsabile e non prometti posti. Per tutto questo l’azienda ha dei referenti, indicati nella pagina della coppia.
orientation-silence = Quello che vi scrivete resta tra voi due. Le risorse umane vedono che vi siete incontrati, mai che cosa vi siete detti.
orientation-q1 = Il mentee ti racconta di notti insonni e disperazione. Che cosa fai?
orientation-q1-a = Do consigli su come superarlo, per quanto posso.
orientation-q1-b = Ascolto, dico che questo va oltre il mentoring e indico il referente per la salute.
orientation-q1-c = Lo dico al responsabile del mentee, perché qualcuno intervenga.
orientation-q1-why = Un mentor non cura e non riferisce. Ascolta, e indica il referente per la salute nella pagina della coppia.
orientation-q2 = Il mentee spera che tu gli procuri una promozione. Che cosa dici?
orientation-q2-a = Prometto di mettere una buona parola.
orientation-q2-b = Cambio argomento.
orientation-q2-c = Dico apertamente che non posso promettere posti, e chiedo che cosa aiuterebbe ad arrivarci.
orientation-q2-why = Il mentoring non promette posti. Dillo apertamente, e lavorate su ciò che il mentee può fare.
orientation-q3 = Il responsabile del mentee ti chiede come va. Che cosa racconti?
orientation-q3-a = Che ci incontriamo; il resto può raccontarlo il mentee.
orientation-q3-b = Un breve riassunto di punti forti e deboli.
orientation-q3-c = Tutto, perché il responsabile ne risponde.
orientation-q3-why = Quello di cui parlate resta tra voi. Solo il mentee può raccontarlo.
orientation-q4 = Due incontri non si sono tenuti e il mentee non si fa più sentire. Che cosa fai?
orientation-q4-a = Aspetto: è il mentee che deve venire da me.
orientation-q4-b = Chiedo con gentilezza, e propongo un altro ritmo o una fine senza colpe.
orientation-q4-c = Segnalo il mentee.
orientation-q4-why = Un contatto stabile merita una domanda, una volta, senza colpe. E ciascuno può anche smettere.
orientation-again = Puoi rispondere tutte le volte che vuoi.
orientation-go = Rispondi
orientation-done = L’orientamento è completato. Grazie.
story-lede = Dove partecipi, che cosa porti e a che cosa potresti unirti.
story-none = Ancora niente qui
story-none-what = Quando ti invitano a un programma, o uno si apre a tutti, lo trovi qui.
story-mine = I miei posti
story-answer = Rispondi
story-edit = Vedi e modifica
story-open = Programmi a cui puoi unirti
story-join = Partecipa
mentors-title = Mentor di { $program }
mentors-heading = Chi può aiutare
mentors-count = { $n ->
    [one] Una persona
   *[other] { $n } persone
}
mentors-wish = Indica i miei desideri
mentors-topic = Chi può aiutare con
mentors-none = Per ora nessuno lo offre
mentors-none-what = Scegli un altro tema, o chiedi alle risorse umane di invitare chi lo conosce.
mentors-style = Aiuta con:
unfit-tenure = In azienda da meno di { $what } anni
unfit-level = Sotto il livello { $what }
unfit-never-led = Non ha mai gestito persone
invite-as = Invita come
invite-search = Nome, email, matricola o ruolo
invite-family = Famiglia di ruoli
invite-level = Livello
invite-department = Reparto
invite-site = Sede
invite-tenure = Anni in azienda, almeno
invite-any = Qualsiasi
invite-show = Mostra
invite-count = { $n ->
    [one] Una persona
   *[other] { $n } persone
}
invite-person = Persona
invite-hired = Qui dal
invite-stands = A che punto è
invite-more = Pagina seguente
invite-none-found = Nessuno corrisponde. Togli un filtro o cerca un’altra parola.
invite-not-now = Si può invitare quando le iscrizioni sono aperte.
invite-by-list = I mentee di questo programma vengono dalla lista degli alti potenziali, che vedono solo i responsabili dei talenti. Sono loro a invitare. Per chiunque altro serve un’eccezione registrata.
invite-exception = Eccezione, con il motivo
invite-exception-hint = Solo se qualcuno non rispetta le regole del programma. Resta registrata con la partecipazione.
invite-picked = Invita le persone selezionate
invite-all = { $n ->
    [one] Invita l’unica persona di questo filtro
   *[other] Invita tutte le { $n } persone di questo filtro
}
invite-what = Ognuno riceve un messaggio con un link. Nessuno partecipa senza aver detto di sì.
invite-sure = { $n ->
    [one] Invitare una persona?
   *[other] Invitare { $n } persone?
}
invite-sure-what = Ognuno riceve un messaggio con un link: subito tra gli avvisi e per email nell’orario di lavoro della sede. Nessuno partecipa senza aver detto di sì. Chi è già nel programma non riceve nulla.
invite-sure-left-out = { $n ->
    [one] Un’altra persona di questo filtro non rispetta le regole del programma e resta fuori.
   *[other] Altre { $n } persone di questo filtro non rispettano le regole del programma e restano fuori.
}
invite-sure-exception = È registrata un’eccezione: { $reason }
invite-sure-go = { $n ->
    [one] Invita questa persona
   *[other] Invita queste { $n } persone
}
invite-sure-back = Torna all’elenco
invite-nobody = Seleziona almeno una persona, o invita l’intero filtro.
invite-all-unfit = Nessuna di queste persone rispetta le regole del programma. Scegline altre o registra un’eccezione.
invite-needs-exception = I mentee li invitano i responsabili dei talenti, dalla lista. Per invitare fuori dalla lista, scrivi qui il motivo.
invitations-sent = Inviti spediti: { $what }.
invitations-sent-some = Inviti spediti: { $what }. Esclusi: chi partecipa già o non rispetta le regole.
nominations-lede = Le persone che l’azienda prepara a ruoli più ampi. Da qui vengono invitate; dire di sì spetta a loro.
nominations-seen = Questa lista la vedono solo i responsabili dei talenti. Non le risorse umane, non i coordinatori, non le persone in lista.
nominations-list = { $n ->
    [0] Ancora nessuno in lista
    [one] Una persona in lista
   *[other] { $n } persone in lista
}
nominations-none = Aggiungi qui sotto la prima persona.
nominate-title = Aggiungi qualcuno
nominate-reason = Perché
nominate-go = Aggiungi alla lista
nominate-nobody = Indica un’email, una matricola o un nome che corrisponda a una sola persona.
nominated-done = Persona aggiunta alla lista.
nomination-removed = Persona tolta dalla lista.
nominee-invite = Invita
nominee-remove = Togli dalla lista
nominee-invited = Invito spedito. Non succede nulla finché la persona non dice di sì.
nominee-has-place = Questa persona ha già un posto o una risposta qui.
exception-title = Invita qualcuno che non è in lista
exception-lede = L’eccezione e il suo motivo restano registrati con la partecipazione.
exception-reason = Motivo dell’eccezione
exception-go = Invita con questa eccezione
exception-asks = Spiega perché questa persona partecipa senza essere in lista.
roster-title = Persone di { $program }
roster-side = Mentor o mentee
roster-as = Partecipa come
roster-places = Posti per mentee
roster-none = Nessuno in questa tappa.
roster-action = Che cosa puoi fare
roster-opened = aperto il
roster-exception = Eccezione:
roster-approve = Approva
roster-decline = Rifiuta
roster-decline-go = Rifiuta con questo motivo
roster-reason = Motivo, che la persona leggerà
roster-take-back = Ritira l’invito
roster-end-place = Termina la partecipazione
roster-approved = Approvato. La persona viene avvisata.
roster-declined = Rifiutato. La persona viene avvisata e legge il motivo.
roster-taken-back = L’invito a { $what } è ritirato. Nessuna e-mail lo comunica: se deve saperlo, diglielo tu.
roster-place-ended = La partecipazione di { $what } è terminata. Nessuna e-mail lo comunica: se deve saperlo, diglielo tu.
funnel-title = Chi è in cammino
funnel-stage = Tappa
funnel-mentors = Mentor
funnel-mentees = Mentee
funnel-remind = Invia un promemoria
funnel-approve = Ammetti tutti
funnel-match = Abbina
funnel-pairs = Vedi le coppie
funnel-why = Vedi perché
reminder-title = Un promemoria a tutti in questa tappa
reminder-what = Che cosa succederà
reminder-subject = Ciascuno riceve un avviso: “{ $subject }”.
reminder-how = L’email lo ripete negli orari di lavoro di ciascuno ed entro il limite settimanale.
reminder-in-peace = { $n ->
    [one] Una persona ha già ricevuto un invito o un promemoria negli ultimi tre giorni e non viene disturbata.
   *[other] { $n } persone hanno già ricevuto un invito o un promemoria negli ultimi tre giorni e non vengono disturbate.
}
reminder-nobody = { $n ->
    [0] Al momento non c’è nessuno in questa tappa.
    [one] C’è una persona in questa tappa, ed è stata invitata o sollecitata negli ultimi tre giorni. Nessuno riceve due promemoria così ravvicinati.
   *[other] Ci sono { $n } persone in questa tappa, tutte invitate o sollecitate negli ultimi tre giorni. Nessuno riceve due promemoria così ravvicinati.
}
reminder-people = Vedi le persone
approvals-nobody = Al momento nessuno aspetta una risposta.
reminder-go = { $n ->
    [one] Invia il promemoria a una persona
   *[other] Invia il promemoria a { $n } persone
}
reminder-back = Non ora
reminder-sent = Promemoria inviati: { $what }
approvals-title = Ammettere tutti i candidati
approvals-place = { $side ->
    [mentor] Da ora ciascuno partecipa come mentor e, quando è pronto, può essere abbinato.
   *[mentee] Da ora ciascuno partecipa come mentee e, quando è pronto, può essere abbinato.
}
approvals-go = { $n ->
    [one] Ammetti una persona
   *[other] Ammetti { $n } persone
}
approvals-back = Prima guardo uno per uno
roster-approved-all = Ammessi: { $what }
stage-all = Tutti
stage-waiting = Invitati, invito non ancora aperto
stage-opened = Invito aperto, senza risposta
stage-applied = Candidati, aspettano la tua risposta
stage-not-ready = Partecipano, non ancora pronti
stage-ready = Pronti per l’abbinamento
stage-placed = In una coppia
stage-out = Rifiutati, ritirati o conclusi
invite-people = Invita persone
side-mentor = Mentor
side-mentee = Mentee
enrollment-state-invited = Invito inviato
enrollment-state-applied = Candidatura inviata
enrollment-state-approved = Partecipa
enrollment-state-declined = Risposta negativa
enrollment-state-withdrawn = Partecipazione ritirata
enrollment-state-placed = In una coppia
enrollment-state-finished = Partecipazione conclusa
missing-approval = La partecipazione non è ancora confermata.
missing-agreement = L’accordo sul ruolo non è ancora stato dato.
missing-orientation = L’orientamento non è ancora stato completato.
missing-story = La storia del mentor non è ancora stata scritta.
join-waiting = Sei al numero { $n } della lista d’attesa, dal { $since }
join-waiting-what = Appena si libera un posto per te, si chiede a un mentor. Non devi fare nulla e puoi lasciare la lista quando vuoi.
mentors-free = { $n ->
    [0] Al momento nessun posto è libero.
    [one] C’è un posto libero.
   *[other] Ci sono { $n } posti liberi.
}
join-waiting-full = { $n ->
    [one] Un mentor sarebbe adatto a te, ma al momento non ha posti liberi.
   *[other] { $n } mentor sarebbero adatti a te, ma al momento nessuno ha posti liberi.
}
join-waiting-nobody = Tra i mentor di questo programma non c’è ancora chi fa per te. Ne possono arrivare altri ogni giorno.
suggestions-title = Persone da invitare
suggestions-lede = Chi ha iniziato, guida il primo gruppo, si è trasferito o lascia l’azienda. Un invito chiede soltanto; nessuno viene abbinato senza dire di sì.
suggestions-none = Oggi nessuno da invitare
suggestions-none-what = Quando qualcuno inizia, guida il primo gruppo, si trasferisce o ha una data di uscita, la mattina dopo è qui.
suggestions-showing = { $n } su { $all }
suggestions-next = Persone successive
suggestion-why = { $kind ->
    [new_hire] Ha iniziato il { $on }. Uno sponsor entro il { $due }.
    [first_team] Guida persone per la prima volta dal { $on }. Chiedi entro il { $due }.
    [abroad] Lavora fuori dal proprio paese dal { $on }. Chiedi entro il { $due }.
   *[leaving] Lascia l’azienda il { $on }. Chi eredita ciò che sa? Chiedi entro il { $due }.
}
suggestion-late = In ritardo
suggestion-tacit = { $topic }: { $n ->
    [0] nessuno lo impara ancora
    [one] una persona lo impara
   *[other] { $n } persone lo imparano
}
suggestion-heir = { $topic }: lo eredita { $heir }
suggestion-heirs = Indica chi eredita ciascuno
heirs-title = Chi eredita ciò che sa { $name }
heirs-lede = Per ogni competenza che si impara solo facendola insieme, indica una persona.
heirs-topics = Competenze e chi le raccoglie
heirs-none = Nessun sapere tacito da trasmettere
heirs-none-what = { $name } non offre nessuna competenza segnata come tacita. Con un invito a un programma di passaggio delle conoscenze può dire che cosa nessun altro sa fare.
heirs-invited = La persona indicata lo viene a sapere e riceve l’invito a { $program }, per impararlo lì.
heirs-no-program = La persona indicata lo viene a sapere. Non c’è ancora un programma di passaggio delle conoscenze a cui invitarla.
heirs-heir = Lo eredita { $heir }
heirs-nobody = Nessuno lo eredita ancora
heirs-who = Chi raccoglie “{ $topic }”? Matricola, email o nome
heirs-name = Indica come erede
heirs-change = Indica un’altra persona
heirs-remove = Annulla
heirs-seen = Lo vedono le risorse umane, { $name } e la persona indicata.
heirs-named = Ora lo eredita { $what }.
heirs-removed = Non è più indicato nessuno.
heirs-error-leaves = Anche questa persona lascia l’azienda, oppure è proprio chi trasmette.
suggestion-invite = Invita a { $program }
suggestion-invite-chosen = Invita
suggestion-program = Programma per { $name }
suggestion-no-program = Crea un programma adatto
suggestion-dismiss = Non ora
suggestion-invited = { $what } ha ricevuto l’invito.
suggestion-was-in = { $what } ha già un posto in quel programma.
suggestion-dismissed = Tolto dall’elenco.

### matches
match-title = Rivedi gli abbinamenti
match-lede = Non parte nulla finché non pubblichi. Blocca ciò di cui hai la certezza, cambia dove conosci meglio le persone.
match-rules = Regole di abbinamento
match-again = Calcola di nuovo
match-what-if = E se
match-queued = In attesa del proprio turno
match-running = Ricerca delle coppie migliori: { $n } %
match-leave-page = Puoi lasciare questa pagina. Al tuo ritorno la proposta sarà qui, e un avviso te lo dirà.
match-cancel = Annulla questo calcolo
match-canceled = Il calcolo è annullato. Nient’altro è cambiato.
match-was-canceled = Questo calcolo è stato annullato
match-failed = Questo calcolo non ha un risultato
match-failure = { $why ->
    [no_mentees] Nessun mentee è approvato e ancora senza mentor. Prima invita persone o approva le candidature.
    [no_mentors] Nessun mentor è ancora approvato. Prima invita mentor o approva le candidature.
    [contradiction] Le persone e le regole di questo programma si contraddicono, perciò non è stato possibile fare una proposta. Chi gestisce Ithaca trova i dettagli nel registro.
   *[other] Il calcolo si è interrotto. Riprova; se succede ancora, avvisa chi gestisce Ithaca.
}
match-run-at = Calcolo { $n }, { $when }
match-proven = Ottimale, dimostrato
match-not-proven = Buono, non dimostrato
match-proof-title = Che cosa significa “ottimale, dimostrato”
match-proof-what = Con le tue regole e i blocchi presenti, nessun altro insieme di coppie ottiene un punteggio più alto e nessuno dà un mentor a più persone. Ithaca lo ha dimostrato con prezzi che chiunque può verificare; non si è fermata prima. Ci sono voluti { $seconds } secondi.
match-proof = Totale { $total }, limite superiore { $bound }: non esiste un’assegnazione migliore.
match-proof-by-hand = Totale { $total } con le modifiche fatte a mano. Senza di esse il massimo è { $bound }, { $lost } punti in più.
match-proof-beyond = Totale { $total } con le modifiche fatte a mano, che escono dalle regole o lasciano qualcuno senza mentor. Entro le regole, con più persone abbinate, il massimo è { $bound }.
match-proof-open = Totale { $total }, limite superiore { $bound }: al massimo { $lost } punti sotto il meglio possibile. Non dimostrato.
match-overall = affinità complessiva, su 100
match-mentees-have = mentee hanno un mentor
match-mentors-have = mentor hanno un mentee
match-of = su { $n }
match-chart = Coppie per affinità, su 100:
match-chart-bar = { $n ->
    [one] una coppia a { $range }.
   *[other] { $n } coppie a { $range }.
}
match-without = { $n ->
    [one] Una persona senza mentor
   *[other] { $n } persone senza mentor
}
match-without-more = Qui ne sono nominate { $n } su { $all }.
match-find-mentor = Trova un mentor
match-why-full = { $n ->
    [one] Un mentor rispetta le regole ma è al completo: qualcun altro trae di più da quel posto.
   *[other] { $n } mentor rispettano le regole ma sono tutti al completo: altri traggono di più da quei posti.
}
match-why-rule = { $n ->
    [one] Un mentor è escluso
   *[other] { $n } mentor sono esclusi
} perché { $rule ->
    [forbidden] chi coordina ha vietato la coppia
    [line_of_management] uno dei due è nella linea gerarchica dell’altro
    [experience_gap] la differenza di esperienza è troppo piccola
    [held_role] il mentor non ha ricoperto il ruolo
    [people_manager] il mentor non ha guidato persone
    [host_country] il mentor non viene dal paese ospitante
    [shared_language] non hanno una lingua in comune
    [working_hours] gli orari di lavoro quasi non si incontrano
    [different_department] lavorano nello stesso reparto
    [paired_before] sono già stati una coppia
    [readiness] uno dei due non è ancora pronto
    [mentor_level] il livello del mentor è troppo basso
    [mentor_tenure] il mentor non è in azienda da abbastanza tempo
    [goal_in_common] il mentor non offre nessuno degli obiettivi
   *[capacity] il mentor non offre posti
}{ $alone ->
    [0] .
    [one] ; per uno di loro è l’unico motivo.
   *[other] ; per { $alone } di loro è l’unico motivo.
}
match-why-left-out = Lo ha deciso chi coordina; il registro delle modifiche qui sotto dice perché.
match-why-nobody = Le regole non lasciano nessuno.
match-remedies = Che cosa darebbe un mentor a più persone
match-remedy-relax = Senza la regola per cui { $rule }, { $n ->
    [one] una persona in più ha un mentor.
   *[other] { $n } persone in più hanno un mentor.
}
match-remedy-place = Con un posto in più presso { $mentor }, { $n ->
    [one] una persona in più ha un mentor.
   *[other] { $n } persone in più hanno un mentor.
}
match-remedy-mentors = Con altri due mentor come { $mentor }, { $n ->
    [one] una persona in più ha un mentor.
   *[other] { $n } persone in più hanno un mentor.
}
match-rule = { $rule ->
    [forbidden] la coppia non è vietata da chi coordina
    [line_of_management] nessuno dei due è nella linea gerarchica dell’altro
    [experience_gap] il mentor ha abbastanza esperienza in più
    [held_role] il mentor ha ricoperto il ruolo
    [people_manager] il mentor ha guidato persone
    [host_country] il mentor viene dal paese ospitante
    [shared_language] i due hanno una lingua in comune
    [working_hours] gli orari di lavoro si sovrappongono abbastanza
    [different_department] i due lavorano in reparti diversi
    [paired_before] i due non sono già stati una coppia
    [readiness] entrambi sono pronti
    [mentor_level] il mentor ha il livello richiesto
    [mentor_tenure] il mentor è in azienda da abbastanza tempo
    [goal_in_common] il mentor offre uno degli obiettivi
    [capacity] il mentor ha un posto libero
   *[other] i due possono formare una coppia
}
match-busy = È in corso un nuovo calcolo. Finché non termina, qui non si può cambiare nulla.
match-filter = Filtra le coppie
match-all = Tutte
match-worth-a-look = Da guardare
match-changed = Cambiate
match-locked-ones = Bloccate
match-exceptions = Eccezioni
match-search = Persona, ruolo o reparto
match-order = Ordine
match-order-look = Prima quelle da guardare
match-order-fit = Prima le più affini
match-order-department = Reparto
match-order-name = Mentee, dalla A alla Z
match-show = Mostra
match-none-here = Nessuna coppia corrisponde. Scegli un altro filtro o cerca altro.
match-caption = Coppie proposte. Una linea punteggiata è una proposta, una linea continua è bloccata.
match-mentee = Mentee
match-mentor = Mentor
match-fit = Affinità
match-why = Perché questa coppia
match-decide = Decidi
match-pages = Pagine di coppie
match-showing = { $n } coppie su { $all }
match-next = Coppie successive
match-proposed = Proposta
match-never-asked = Non interpellati: non più liberi
match-changed-since = Cambiata dall’ultimo calcolo
match-locked-you = Bloccata da te
match-locked-by = Bloccata da { $name }
match-by-hand-you = Scelta da te
match-by-hand-by = Scelta da { $name }
match-places = { $places ->
    [one] { $used } posto su 1
   *[other] { $used } posti su { $places }
}
match-lock = Blocca
match-locked-now = Bloccata
match-swap = Cambia
match-locked = La coppia è bloccata: un nuovo calcolo la mantiene.
match-unlocked = La coppia non è più bloccata.
match-changed-by-hand = La modifica è fatta e resta nel registro.
match-taken-back = La modifica è ritirata.
match-taken-back-later = La modifica è ritirata. Il prossimo calcolo è libero di decidere altrimenti.
match-breaks = Infrange la regola per cui { $rule }
match-breaks-what = Infrange: { $rules }.
match-runners-up = Altri mentor per { $name }
match-candidates = I mentor più adatti a { $name }
match-no-candidate = Nessun mentor di questo calcolo può essere abbinato a { $name }.
match-as-proposed = Com’è ora
match-cost-points = { $way ->
    [less] { $n ->
        [one] 1 punto in meno nel complesso.
       *[other] { $amount } punti in meno nel complesso.
    }
    [more] { $n ->
        [one] 1 punto in più nel complesso.
       *[other] { $amount } punti in più nel complesso.
    }
   *[same] Uguale nel complesso.
}
match-cost-others = { $n ->
    [0] Nessun’altra coppia cambia.
    [one] Cambia un’altra coppia.
   *[other] Cambiano altre { $n } coppie.
}
match-cost-left = { $n ->
    [one] { $who } resta senza mentor.
   *[other] Restano senza mentor: { $who }.
}
match-change-places = Scambia il posto con { $name }
match-forbid = Mai questa coppia
match-forbid-what = Si trova il miglior altro mentor, ora e in ogni calcolo futuro.
match-leave-out = Per ora senza mentor
match-leave-out-what = Resta senza mentor, anche con un nuovo calcolo.
match-somebody-else = Qualcun altro: un mentor, o un mentee con cui scambiare il posto
match-found-nobody = Nessuna persona selezionabile qui ha quel nome.
match-show-cost = Mostra il costo
match-close = Chiudi
match-made-up = Come si compone { $fit }
match-points-of = { $n } su { $of }
match-fit-is = { $points } punti sui { $of } possibili sono un’affinità di { $fit } su 100.
match-if = { $kind ->
    [assign] Se il mentor di { $mentee } è { $name }
    [swap] Se { $mentee } e { $name } si scambiano il posto
    [forbid] Se questa coppia non si fa mai
   *[leave_out] Se { $mentee } per ora non ha un mentor
}
match-lot = { $name } avrà { $mentor }. Affinità { $after }, prima { $before }.
match-lot-new = { $name } avrà { $mentor }. Affinità { $after }, prima senza mentor.
match-left = { $name } resta senza mentor.
match-freed = { $name } torna libero.
match-price-not-proven = Questo calcolo è molto grande: potrebbe esserci una via meno costosa. Non dimostrato.
match-reason = Motivo, conservato nel registro
match-reason-optional = Motivo, conservato nel registro (facoltativo)
match-reason-needed = Spiega perché qui la regola si può infrangere.
match-price-moved = Nel frattempo qualcuno ha modificato la bozza e il costo è cambiato. Guardalo di nuovo.
match-do = Procedi
match-do-anyway = Procedi comunque
match-keep = Lascia com’è
match-record = { $n ->
    [one] Una modifica a mano
   *[other] { $n } modifiche a mano
}
match-deed = { $kind ->
    [forbid] { $by } ha vietato la coppia di { $mentee } con { $mentor }.
    [swap] { $by } ha dato a { $mentee } il posto con { $mentor }.
    [leave_out] { $by } ha lasciato { $mentee } per ora senza mentor.
   *[assign] { $by } ha scelto { $mentor } per { $mentee }.
}
match-because = Motivo: { $reason }
match-take-back = Ritira
match-ready = { $n ->
    [one] Una coppia pronta.
   *[other] { $n } coppie pronte.
}
match-ready-more = { $locked ->
    [one] Una bloccata,
   *[other] { $locked } bloccate,
} { $without ->
    [0] nessuno senza mentor.
    [one] una persona senza mentor.
   *[other] { $without } persone senza mentor.
}
match-publish = { $n ->
    [one] Pubblica 1 coppia
   *[other] Pubblica { $n } coppie
}
match-published = Coppie proposte: { $what }. Ogni mentor è stato avvisato e può rispondere.
match-state-queued = In attesa
match-state-running = In corso
match-state-draft = Bozza, solo per chi coordina
match-state-published = Pubblicato
match-state-discarded = Sostituito da un calcolo successivo
match-state-failed = Senza risultato
match-state-canceled = Annullato
match-one-under-way = È in corso un calcolo.
match-look = Guarda
match-now = Chi aspetta ora
match-waiting = { $mentees ->
    [0] Nessun mentee è pronto e in attesa.
    [one] Un mentee è pronto e in attesa.
   *[other] { $mentees } mentee sono pronti e in attesa.
} { $mentors ->
    [0] Nessun mentor è pronto.
    [one] Un mentor è pronto, con { $places ->
        [one] un posto.
       *[other] { $places } posti.
    }
   *[other] { $mentors } mentor sono pronti, con { $places } posti.
}
match-run = Trova le coppie migliori
match-review = Rivedi la bozza
match-newcomers = Abbina solo i nuovi arrivati
match-run-what = Ithaca trova l’insieme di coppie che nessun altro supera con le tue regole, e lo dimostra. Nessuno viene avvisato finché non pubblichi.
match-runs = Calcoli di questo programma
match-run-name = Calcolo
match-run-state = Stato
match-run-matched = Abbinati
match-run-total = Punti totali
match-n-of = { $n } su { $of }
match-fairness = Come è servito ciascun gruppo
match-fairness-what = I gruppi sotto le cinque persone sono mostrati insieme, così nessuno può essere riconosciuto.
match-by-site = Mentee per sede
match-group = Gruppo
match-group-others = Gruppi più piccoli insieme
match-what-if-title = Che cosa cambierebbe
match-what-if-lede = Prova altri pesi o altre regole sulle persone di questo calcolo. Nulla viene salvato: solo le regole di abbinamento cambiano il prossimo calcolo.
match-what-if-weights = Prova altri pesi
match-what-if-rules = Prova senza una regola
match-without-rule = Senza: { $rule }
match-what-if-go = Guarda che cosa cambia
match-what-if-drop = Torna alla bozza
match-what-if-hint = Sposta un peso o lascia cadere una regola, poi guarda quali coppie cambierebbero.
match-what-if-long = Questo calcolo è troppo grande per rispondere mentre aspetti. Cambia le regole e calcola di nuovo: lavora in secondo piano.
match-what-if-changed = { $n ->
    [0] Nessun mentee su { $of } avrebbe un altro mentor
    [one] Un mentee su { $of } avrebbe un altro mentor
   *[other] { $n } mentee su { $of } avrebbero un altro mentor
}
match-what-if-matched = { $way ->
    [more] { $n ->
        [one] Una persona in più avrebbe un mentor.
       *[other] { $n } persone in più avrebbero un mentor.
    }
    [fewer] { $n ->
        [one] Una persona in meno avrebbe un mentor.
       *[other] { $n } persone in meno avrebbero un mentor.
    }
   *[same] Tante persone quante ora avrebbero un mentor.
}
match-fairest-price = La coppia più debole avrebbe un’affinità di { $fairest } invece di { $first }; costa { $price } punti del totale.
match-what-if-which = Mentee il cui mentor cambierebbe
match-mentor-now = Mentor ora
match-mentor-then = Mentor poi
match-nobody = nessuno
match-objective = Che cosa viene prima
match-objective-total = Più persone possibile, poi il totale più alto
match-objective-fairest = Più persone possibile, poi la coppia più debole al meglio
match-weight-off = Spento
match-weight-low = Basso, fino a 25 punti
match-weight-medium = Medio, fino a 50 punti
match-weight-high = Alto, fino a 100 punti
match-unmatched = Senza mentor
match-without-all = Vedile tutte
match-by-function = Mentee per funzione
match-by-generation = Mentee per inizio della carriera
match-group-decade = Al lavoro dal decennio { $decade }
match-group-average = Rispetto a tutti
match-group-against = { $way ->
    [less] { $n } sotto
    [more] { $n } sopra
   *[other] uguale
}
match-fairness-none = Non ci sono abbastanza persone in gruppi diversi per un confronto.
match-overtaken = { $mentee }: qualcun altro ha deciso prima
match-overtaken-theirs = Com’è adesso
match-overtaken-mine = Che cosa volevi tu
match-overtaken-stands = { $mentee } ha { $mentor } come mentor.
match-overtaken-nobody = { $mentee } non ha un mentor.
match-overtaken-wanted = { $kind ->
    [assign] { $about } come mentor di { $mentee }.
    [swap] { $mentee } e { $about } si scambiano il posto.
    [forbid] Mai questa coppia.
   *[other] Per ora nessun mentor per { $mentee }.
}
match-overtaken-what = Della tua scelta non è ancora salvato nulla. Qui sotto vedi quanto costa nella situazione attuale: falla, oppure tieni la loro.
match-keys = Tasti
match-keys-title = Tasti di questa pagina
match-key-down = Coppia successiva
match-key-up = Coppia precedente
match-key-lock = Blocca o sblocca
match-key-swap = Apri o chiudi gli altri mentor
match-key-help = Questo elenco
match-keys-on = Le lettere funzionano in questa pagina
match-publish-look = { $n ->
    [one] Pubblica 1 coppia…
   *[other] Pubblica { $n } coppie…
}
match-publication = Prima di pubblicare
match-publication-lede = Chi riceverà che cosa, e come è servito ciascun gruppo. Finora non è partito nulla.
match-publication-told = Chi riceve che cosa
match-publication-who = Chi
match-publication-what = Che cosa
match-publication-when = Quando
match-publication-somebody = [nome]
match-publication-mentors = { $n ->
    [one] Un mentor
   *[other] { $n } mentor
}
match-publication-mentees = { $n ->
    [one] Un mentee
   *[other] { $n } mentee
}
match-publication-without = { $n ->
    [one] Un mentee senza mentor
   *[other] { $n } mentee senza mentor
}
match-publication-free = { $n ->
    [one] Un mentor senza mentee
   *[other] { $n } mentor senza mentee
}
match-publication-now = Subito. Risposta entro il { $due }
match-publication-then = Quando il mentor ha detto di sì
match-publication-at-once = Subito, con i motivi e il posto in lista d’attesa
match-publication-nothing = Ancora nulla
match-publication-later = Quando qualcuno ne ha bisogno
match-publication-mail = Ognuno di questi avvisi sta tra gli avvisi della persona in Ithaca; un’email lo ripete a chi non l’ha disattivata. Chi non risponde entro { $days ->
    [one] un giorno
   *[other] { $days } giorni
} lascia il posto alla scelta successiva, senza che nessuno debba intervenire.
match-publication-exceptions = { $n ->
    [one] Una coppia viola una regola, con un motivo registrato.
   *[other] { $n } coppie violano una regola, con i motivi registrati.
}
match-check = Controlla questa prova
match-what-if-keep = Tienilo e calcola di nuovo
match-what-if-undo = Lascia perdere
match-what-if-keep-what = Le regole del programma diventano quelle provate qui e si crea una nuova bozza. Blocchi e scelte a mano restano.
match-what-if-kept = Da ora il programma ha queste regole. Il nuovo calcolo è iniziato.
answers-title = Risposte
answers-all = Tutte
answers-mentor = Si aspetta il mentor
answers-mentee = Si aspetta il mentee
answers-yes = Entrambi sì
answers-declined = Rifiutate
answers-expired = Senza risposta
answers-none = Nessuno è stato ancora interpellato, o qui non c’è nessuno.
answers-asked = Chiesto il
answers-stands = A che punto è
answers-waits-mentor = In attesa del mentor fino al { $due }
answers-waits-mentee = Il mentor ha detto sì. In attesa del mentee fino al { $due }
answers-no-mentor = Il mentor ha detto no il { $when }
answers-no-mentee = Il mentee ha detto no il { $when }
answers-no-answer = Nessuna risposta entro il { $when }
answers-taken-back = Ritirata il { $when }, prima di una risposta
answers-both-yes = Entrambi hanno detto sì il { $when }
answers-move-on = Chiedi alla scelta successiva
answers-moved-on = Ritirata. Ora cerchiamo la scelta successiva; se nessun altro è adatto, chi cerca un mentor è nella lista d’attesa qui sotto.
answers-by-itself = Chi dice no, o non risponde entro { $days ->
    [one] un giorno
   *[other] { $days } giorni
}, lascia il posto alla scelta successiva. Nessun altro si sposta.
wait-list = Lista d’attesa
wait-list-empty = Nessuno aspetta un mentor.
wait-list-since = dal { $when }
wait-list-match = Trova loro un mentor adesso
comparison-title = Due calcoli a confronto
comparison-go = Confronta
comparison-with = Confronta con
comparison-one-only = Non c’è ancora un altro calcolo con cui confrontare.
comparison-figures = I numeri
comparison-settings = Impostazioni diverse
comparison-same-settings = Entrambi con le stesse regole e gli stessi pesi.
comparison-proof = prova
comparison-inputs = dati di partenza
comparison-on = Attiva
comparison-off = Disattiva
comparison-differs = { $n ->
    [0] Nessuno ha un altro mentor
    [one] Un mentee ha un altro mentor
   *[other] { $n } mentee hanno un altro mentor
}, { $same } uguali
proof-title = La prova di questo calcolo
proof-lede = Un calcolo conserva tutto ciò che ha letto. In ogni momento si può rifare e confrontare: qui, o con il comando “ithaca verify”.
proof-inputs = Ciò che il calcolo ha letto, come impronta
proof-inputs-what = Le stesse persone, regole e pesi danno la stessa impronta, su ogni macchina.
proof-again = Rifallo da ciò che è conservato
proof-too-long = Questo calcolo è troppo grande per una risposta immediata. Il comando “ithaca verify” ne controlla il file.
proof-hash-holds = I dati conservati hanno questa impronta.
proof-hash-broken = I dati conservati non hanno questa impronta.
proof-certificate-holds = Il certificato regge: controllato senza il risolutore.
proof-certificate-broken = Il certificato non regge.
proof-same = Rifatto, il risultato è lo stesso, coppia per coppia.
proof-differs = Rifatto, il risultato è diverso.
newcomers-title = Nuovi arrivati
newcomers-go = Nuovi arrivati
newcomers-nobody = Nessuno è arrivato o andato via da quando c’è questa bozza.
newcomers-lede = Da questa bozza: { $came ->
    [one] una persona in più
   *[other] { $came } persone in più
}, { $left ->
    [one] una in meno
   *[other] { $left } in meno
}.
newcomers-came = Arrivati
newcomers-left = Andati via
newcomers-stay = Tutti restano, i nuovi trovano un posto
newcomers-move = Tutti possono spostarsi
newcomers-matched = { $n ->
    [one] Un mentee ha un mentor.
   *[other] { $n } mentee hanno un mentor.
}
newcomers-moved = { $n ->
    [0] Nessuno della bozza si sposta.
    [one] Una persona della bozza si sposterebbe.
   *[other] { $n } persone della bozza si sposterebbero.
}
newcomers-moved-asked = { $n ->
    [0] Nessun altro si sposta.
    [one] Un mentee con una proposta senza risposta avrebbe un altro mentor.
   *[other] { $n } mentee con una proposta senza risposta avrebbero un altro mentor.
}
newcomers-placed = { $mentee } avrà { $mentor }.
newcomers-moves = { $mentee }: adesso { $now }, poi { $then }.
newcomers-all = Calcola di nuovo per tutti
newcomers-waiting = { $n ->
    [0] Ogni mentee pronto ha un mentor o una proposta.
    [one] Un mentee è pronto e non ha un mentor. Chi è già in una coppia ci resta.
   *[other] { $n } mentee sono pronti e non hanno un mentor. Chi è già in una coppia ci resta.
}
newcomers-asked = Le proposte a cui nessun mentor ha risposto possono cambiare
newcomers-asked-what = Alla pubblicazione, il mentor la cui proposta cambia viene a sapere che non se ne fa nulla; il mentee non ne sapeva niente. Quella coppia non si propone più.
newcomers-asked-go = Lascia spostare le proposte senza risposta
reach-title = Che cosa lasciano queste regole
reach-what = A quanti mentee queste regole lasciano una scelta di mentor.
reach-go = Conta con queste regole
reach-said = Con queste regole { $enough } mentee su { $of } hanno almeno { $least } mentor possibili. { $none ->
    [0] Nessuno resta senza.
    [one] Uno non ne ha nessuno.
   *[other] { $none } non ne hanno nessuno.
} { $mentors ->
    [one] Partecipa un mentor.
   *[other] Partecipano { $mentors } mentor.
}
reach-nobody = Ancora nulla da contare: partecipano { $mentees } mentee e { $mentors } mentor.
reach-faults = Correggi prima ciò che è segnato nel modulo.
reach-too-long = Ci sono troppe persone per contare mentre aspetti.
reach-not-saved = Contando non si salva nulla. Chiudi questa pagina per tornare alle impostazioni.
ask-mentor = Chiedi a { $name }
ask-asked = La tua richiesta è partita. Saprai appena c’è una risposta; con un no, o senza risposta, si chiede alla scelta successiva.
ask-not-ready = Completa prima l’iscrizione; poi potrai chiedere.
ask-no-place = Qui al momento non c’è un posto libero. Chiedi a qualcun altro.
ask-asked-already = Hai già chiesto a qualcuno, o hai già un mentor.
ask-rules = Le regole di questo programma non permettono questa coppia. Chiedi a qualcun altro.

### pairings
reason-and = { $rest } e { $last }
reason-since = dal { $year }
reason-role-same = { $now ->
    [yes] Ricopre
   *[no] Ha ricoperto
} il ruolo **{ $role } { $years }**, { $held ->
    [target] { $who ->
        [you] quello a cui punti
       *[other] quello a cui punta { $mentee }
    }
   *[current] { $who ->
        [you] quello che ricopri tu
       *[other] quello che ricopre { $mentee }
    }
}
reason-role-level = { $now ->
    [yes] Ricopre
   *[no] Ha ricoperto
} il ruolo **{ $role } { $years }**, della stessa famiglia e dello stesso livello
reason-role-family = { $now ->
    [yes] Ricopre
   *[no] Ha ricoperto
} il ruolo **{ $role } { $years }**, della stessa famiglia
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
reason-host-country = Viene dal paese in cui { $who ->
    [you] lavori
   *[other] lavora { $mentee }
}: **{ $country }**
reason-works-abroad = Lavora a sua volta fuori dal proprio paese
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
reason-country = Stesso paese, **{ $country }**
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
pairing-title = { $mentor } e { $mentee }
pairing-short = { $a } e { $b }
pairing-since = dal { $day }
pairing-paused = in pausa per ora
pairing-over = il cammino insieme è finito
pairing-proposed = proposta
pairing-seen = Solo voi due potete leggere questa pagina. Le risorse umane vedono che vi siete incontrati e gli obiettivi professionali, mai quello che vi siete scritti.
pairing-log = Annota un incontro
pairing-plan-next = Fissa il prossimo
pairing-help = Chiedi aiuto
pairing-tabs = Questa relazione
pairing-tab-sessions = Incontri
pairing-tab-goals = Obiettivi
pairing-tab-stories = Le nostre storie
pairing-tab-agreement = Accordo
pairing-save = Salva
pairing-cancel = Annulla
pairing-phase-start = Inizio
pairing-phase-build = Costruire
pairing-phase-use = Mettere a frutto
pairing-phase-close = Chiusura
pairing-now-paused = Siete in pausa. Nessuno riceve promemoria finché non riprendete.
pairing-now-resumed = Siete di nuovo in cammino.
proposal-title = Tu e { $name }
proposal-who = Voi due
proposal-why = Perché proprio voi due
proposal-wanted-offered = Che cosa si cerca, che cosa si offre
proposal-wants = { $name } vorrebbe
proposal-offers = { $name } offre
proposal-nothing-said = Ancora niente. Una buona prima domanda.
proposal-answer = La tua risposta
proposal-by = Rispondi entro il { $date }, per favore. Altrimenti chiederemo a qualcun altro.
proposal-welcome = Perché desidero lavorare con te
proposal-welcome-hint = La prima cosa che { $name } vedrà di te. Bastano due o tre frasi sincere.
proposal-accept = Sì, lavoro con { $name }
proposal-no = Preferirei di no
proposal-reason = Perché no?
proposal-reason-hint = Puoi anche non dirlo. Se lo fai, lo legge solo la persona di riferimento del programma.
proposal-decline = Rifiuta
proposal-state = A che punto siamo
proposal-waits = Hai detto di sì. Ora tocca a { $name }, che ha tempo fino al { $date }.
proposal-gone = Questa coppia non si è formata. Stiamo chiedendo a qualcun altro.
proposal-agreed = Avete detto di sì entrambi.
proposal-accepted = Grazie. Le tue parole sono in viaggio.
proposal-begun = Avete detto di sì entrambi. Questa è la vostra pagina.
proposal-declined = Grazie della risposta. Stiamo chiedendo a qualcun altro.
welcome-from = { $name } ti ha scritto
welcome-seen = Resta tra voi due. Nessun altro lo legge.
contact-who = Chi deve saperlo?
contact-nobody = Per questo programma non c’è ancora una persona di riferimento. Puoi rivolgerti direttamente ai contatti dell’azienda qui sotto.
contacts-title = Quando il mentoring non basta
contacts-lede = Il mentoring non è una cura e non promette posti di lavoro. Queste persone possono darti una mano.
contacts-hr = Risorse umane
contacts-health = Salute
contacts-ethics = Etica
contacts-none = La tua azienda non ha ancora indicato i suoi contatti. Chiedi alle risorse umane.
exit-title = Chiudere questa coppia
exit-link = Chiudere questa coppia
exit-lede = Ciascuno di voi può chiudere, senza motivo e senza colpa. { $name } legge soltanto che è finita.
exit-reason-title = Solo per la persona di riferimento
exit-reason = Vuoi dire perché?
exit-reason-hint = Puoi anche non dirlo. Arriva alla persona che scegli e a nessun altro: né a { $name }, né ai vostri responsabili.
exit-go = Chiudi la coppia
exit-stay = Resto
exit-done = La coppia è chiusa. Grazie del cammino fatto insieme.
concern-title = C’è qualcosa che non va?
concern-lede = Dillo a una persona che scegli tu. Nessun altro lo legge: né l’altra parte, né il tuo responsabile, né il resto delle risorse umane.
concern-tell = In confidenza
concern-body = Che cosa deve sapere?
concern-hint = Parte con il tuo nome. { $name } non viene a sapere che hai scritto.
concern-go = Invia
concern-sent = È in viaggio, verso quella sola persona.
confided-title = Confidato a te
confided-seen = Lo leggete solo tu e chi l’ha scritto. Nessun altro amministratore può farlo.
confided-empty = Qui nessuno ha avuto bisogno di te
confided-empty-line = Quando qualcuno dei tuoi programmi ti dice che qualcosa non va, lo trovi qui.
confided-leaving = ha lasciato o rifiutato, { $date }
confided-worry = ha scritto il { $date }
confided-new = Nuovo
confided-see = Li ho letti
confided-seen-done = Segnati come letti.
exchange-lede = Rispondete entrambi alle stesse domande. Le risposte si aprono quando avete scritto tutti e due.
exchange-way = La strada che ho fatto
exchange-defeat = Una sconfitta, e come l’ho superata
exchange-success = Un successo che mi riempie d’orgoglio
exchange-hope = Che cosa spero di imparare da te
exchange-seen = Finché non avete consegnato entrambi, lo leggi solo tu: non { $name }, non le risorse umane, non chi gestisce Ithaca. Dopo, solo voi due.
exchange-hand-in = Consegna
exchange-keep = Tieni come bozza
exchange-final = Una volta consegnato, resta sigillato finché non avete scritto entrambi. Dopo puoi cambiare le tue parole; quelle di prima restano leggibili per tutti e due.
exchange-mine-in = Il tuo è consegnato e sigillato
exchange-waits = Si aprono tutti e due appena avrà scritto anche { $name }.
exchange-theirs-in = { $name } ha consegnato. Il tuo li apre entrambi.
exchange-theirs-out = { $name } non ha ancora consegnato
exchange-never = Non avete completato le vostre storie. Quello che è stato scritto resta sigillato.
exchange-shared-on = Consegnato il { $date }
exchange-kept = La bozza è al sicuro. La leggi solo tu.
exchange-sealed = Consegnato e sigillato.
exchange-opened = Ci siete entrambi. Ora potete leggervi.
teaching-title = Che cosa possiamo insegnarci
teaching-lede = Vale nei due sensi.
teaching-none = Non ancora scritto
teaching-edit = Scrivi o cambia il mio
teaching-mine = Che cosa posso insegnare a { $name }
teaching-saved = Salvato. L’altra persona lo vede qui.
agreement-title = Che cosa abbiamo concordato
agreement-pending = In attesa di una firma
agreement-waits = Manca la firma di { $name }
agreement-boundaries = Dove finisce il mentoring. Per firmare, spunta ogni voce.
agreement-tick-all = Spunta tutte e quattro le voci: proteggono entrambi.
boundary-no-cure = Il mentoring non è una cura né una consulenza legale. Per quelle ci rivolgiamo ai contatti di questa pagina.
boundary-no-promise = Nessuno promette un posto, una promozione o un aumento.
boundary-confidential = Quello che ci diciamo resta tra noi, a meno che qualcuno sia in pericolo.
boundary-no-fault = Ognuno di noi può chiudere, senza dare un motivo.
agreement-sign = Firma
agreement-both = Concordato da entrambi il { $date }.
agreement-until = Fino al { $date }.
agreement-none = Ancora nessun accordo. Bastano dieci minuti del primo incontro.
agreement-draw = Scrivete che cosa concordate
agreement-change = Scrivere una nuova versione
agreement-rhythm = Ogni quanto vi vedete?
agreement-place = Dove, o come?
agreement-place-hint = Una sala, una passeggiata, una chiamata
agreement-own = Con parole vostre
agreement-own-hint = Chi porta il tema, come vi raggiungete, che cosa volete evitare
agreement-go = Firma e invia
agreement-both-again = Vale quando avrà firmato anche { $name }. Fino ad allora vale quello che avevate concordato prima.
agreement-meets = Ci vediamo { $often }.
agreement-meets-at = Ci vediamo { $often }: { $place }.
agreement-drawn = Hai firmato. Vale quando avrà firmato anche l’altra persona.
agreement-signed = Firmato. Ora vale.
rest-title = Una pausa, o la fine
rest-line = Una malattia, un progetto, un figlio: una coppia può fermarsi. Intanto nessuno riceve promemoria.
rest-paused = Siete in pausa. Riprendete quando volete.
rest-pause = Mettete in pausa
rest-resume = Riprendete
plan-title = A che cosa state lavorando
plan-title-over = Su che cosa avete lavorato
plan-for-effective = Perché { $name } svolga bene il ruolo di oggi.
plan-for-progress = Perché { $name } cresca verso un altro ruolo.
plan-for-target = Perché { $name } cresca verso questo ruolo: { $role }.
plan-for-both = Per il ruolo di oggi di { $name }, e verso questo: { $role }.
plan-lacks = Il piano serve prima del terzo incontro. Manca ancora:
plan-lacks-goal = un obiettivo
plan-lacks-action = un’azione: chi fa che cosa ed entro quando
plan-lacks-evidence = come vedrete che ha funzionato
plan-only-work = Tutti gli obiettivi riguardano il mestiere. Ce n’è uno sulle persone: ascoltare, farsi sentire, dire di no?
plan-only-social = Tutti gli obiettivi riguardano le persone. Ce n’è uno sul lavoro in sé?
plan-climb = da { $from } a { $now } su 5
plan-seen-personal = Personale: lo vedete solo voi due. Le risorse umane vedono quanti sono.
plan-seen-professional = Professionale: titolo e progressi li vedete voi due, i coordinatori e le risorse umane.
plan-done-on = Fatto il { $date }
plan-by = Entro il { $date }
plan-shown-by = Lo mostra: { $what }
plan-evidence = Come lo vedrete?
plan-mark-done = Fatto
plan-mark-open = Non ancora fatto
plan-add-action = Aggiungi un’azione
plan-change-goal = Cambia questo obiettivo
plan-add-goal = Aggiungi un obiettivo
plan-carried = Da portare avanti
plan-carried-lede = Ciò che volevi continuare alla chiusura di una coppia precedente. Un tocco lo mette in questo piano.
plan-carried-seen = Solo tu vedi questo elenco. Un obiettivo che tieni si vede come ogni obiettivo del piano.
plan-carried-keep = Tieni come obiettivo
plan-state = A che punto è
plan-open = Ci lavoriamo
plan-done = Raggiunto
plan-dropped = Lasciato andare
plan-goal-title = L’obiettivo, in poche parole
plan-nature = È professionale o personale?
plan-nature-hint = Gli obiettivi personali restano tra voi due.
plan-professional = Professionale
plan-personal = Personale
plan-family = Riguarda
plan-work = competenze di lavoro
plan-social = competenze con le persone
plan-step = A che punto sei?
plan-step-hint = 1 è il primo passo, 5 è la meta.
plan-serves = A quale obiettivo del programma serve?
plan-no-program-goal = Nessuno in particolare
plan-action = Che cosa verrà fatto?
plan-who = Da chi?
plan-due = Entro quando?
plan-goal-added = L’obiettivo è nel vostro piano.
plan-goal-saved = Salvato.
plan-action-added = L’azione è nel vostro piano.
plan-action-saved = Salvato.
welcome-mine = Hai scritto a { $name }
proposal-story = La storia di { $name }

### sessions
session-in-person = Di persona
session-video = In video
session-phone = Al telefono
session-shadow = Fianco a fianco al lavoro
session-do-together = Lavoro fatto insieme
session-tell-the-story = Il racconto di un’esperienza
session-did-not = Non c’è stato
session-did-not-take-place = Non c’è stato.
session-facts = { $minutes } minuti. { $kind }.
session-facts-planned = Fissato. { $minutes } minuti. { $kind }.
session-facts-goals = { $n ->
    [one] Obiettivo: { $goals }.
   *[other] Obiettivi: { $goals }.
}
session-strip = incontri tenuti: { $held }, saltati: { $missed }, in arrivo: { $planned }
session-thread = { $n ->
    [one] un incontro da { $month }
   *[other] { $n } incontri da { $month }
}
session-both-learned = Incontri in cui è stato annotato qualcosa di imparato: { $mentor } { $n }, { $mentee } { $m }.
session-learned-by = { $name } ha imparato:
session-challenged-by = Una sfida per { $name }:
session-used = Che cosa è servito: { $what }
session-seen-both = Lo vedete entrambi. Le risorse umane non possono leggerlo.
session-seen-facts = Le risorse umane vedono data, minuti, tipo di incontro e obiettivi toccati. Nemmeno una parola di quello che vi siete detti.
session-open-link = Partecipa
session-log-it = Annotalo
session-move-it = Spostalo
session-calendar = Aggiungi al calendario
session-correct = Correggi o aggiungi
session-is-canceled = Annullato.
session-earlier = { $n ->
    [one] Che cosa diceva una nota prima della correzione
   *[other] Che cosa dicevano { $n } note prima della correzione
}
session-date = Data
session-time = Ora
session-minutes = Minuti
session-how = Come vi siete visti?
session-how-will = Come vi vedrete?
session-goals = Obiettivi a cui avete lavorato
session-place = Dove?
session-place-hint = Una sala, o un link che comincia con https://
session-their-zone = Il fuso orario di { $name } è { $zone }. L’invito mostra a ciascuno la propria ora.
session-plan-title = Fissa un incontro con { $name }
session-move-title = Sposta l’incontro con { $name }
session-plan-go = Fissa
session-move-go = Salva la modifica
session-cancel-go = Annulla l’incontro
session-plan-told = { $name } riceve un messaggio con l’invito per il calendario.
session-planned = Fissato. L’altra persona ha l’invito.
session-moved = Modificato. L’altra persona ha il nuovo invito.
session-canceled = Annullato. L’altra persona è stata avvisata.
session-logged = L’incontro è annotato.
session-logged-missed = Annotato: non c’è stato. Succede.
session-logged-already = Questo giorno è già annotato. Non hai perso nulla: salva di nuovo per aggiungere le tue parole a quell’incontro.
session-in-future = Scegli oggi o un giorno precedente.
session-before-start = Scegli un giorno da quando avete cominciato.
session-not-to-come = Scegli un momento che deve ancora venire, entro due anni.
session-third = Questo è il terzo incontro, o uno successivo, e al vostro piano manca ancora:
session-to-plan = Completa il piano
error-time = Scrivi un’ora come 14:30, per favore.
log-title = Annota un incontro con { $name }
log-shared = Condiviso con { $name }
log-shared-seen = Lo vedete entrambi e ognuno può aggiungere del suo. Le risorse umane non possono leggerlo.
log-talked = Di che cosa avete parlato?
log-more = Altro: imparato, sfide, che cosa è servito
log-learned = Che cosa hai imparato tu?
log-challenged = Dov’è stata la sfida per te?
log-used = Che cosa è servito?
log-private = Solo per te
log-private-seen = Nessun altro può leggerlo. Non { $name }, non le risorse umane, non il tuo responsabile, non chi gestisce Ithaca.
log-private-notes = Note private
log-save = Salva l’incontro
rhythm-title = Ritmo
rhythm-days = { $days ->
    [0] Vi siete visti oggi
    [one] È passato un giorno da quando vi siete visti
   *[other] Sono passati { $days } giorni da quando vi siete visti
}; il vostro ritmo è di { $agreed } giorni.
rhythm-over = { $n ->
    [0] Non vi siete incontrati
    [one] Vi siete incontrati una volta, il { $last }
   *[other] Vi siete incontrati { $n } volte, l’ultima il { $last }
}.
rhythm-not-yet = Non vi siete ancora visti. { $whose ->
    [pair] Il ritmo che avete concordato: { $often }.
   *[program] Finché non ne concordate uno vostro, vale il ritmo del programma: { $often }.
}
first-title = I primi trenta giorni
first-done = (fatto)
first-meet = Vedersi per la prima volta
first-meet-twice = Vedersi due volte
first-exchange = Raccontarsi le proprie storie
first-agree = Concordare come lavorare insieme
timeline-empty = Il primo incontro
timeline-empty-line = Ancora nulla di annotato. Fissate un primo incontro di un’ora; questo aiuta a riempirlo:
timeline-earlier = Incontri precedenti
timeline-change = Cambia
timeline-see = Vedi
timeline-no-goal = Ancora nessun obiettivo. Per cominciare ne basta uno.
timeline-next = Poi: { $what }
sessions-none = Ancora nessun incontro
sessions-none-line = Appena sarai in coppia con qualcuno, i vostri incontri saranno qui.
sessions-log-with = Annota un incontro con { $name }
agenda-title = Di che cosa potremmo parlare?
agenda-start-way = La strada che ciascuno ha fatto fin qui, in cinque minuti
agenda-start-rhythm = Ogni quanto, dove, e chi scrive per primo
agenda-start-limits = Che cosa resta tra voi, e dove finisce il mentoring
agenda-start-why = Perché proprio ora? Che cosa sarebbe diverso tra un anno?
agenda-start-first = Una piccola cosa da provare prima di rivedersi
agenda-build-since = Che cosa è successo dall’ultima volta, nel lavoro di entrambi
agenda-build-goal = Un obiettivo: che cosa lo rende difficile, e chi l’ha già risolto
agenda-build-story = Una storia del mentor sullo stesso tema, sconfitte comprese
agenda-build-try = Che cosa provare, entro quando, e come lo vedrete
agenda-build-back = Che cosa può insegnare in cambio il mentee
agenda-use-tried = Che cosa è stato provato, e che cosa ne è venuto
agenda-use-hard = La conversazione più difficile in arrivo, provata ad alta voce
agenda-use-who = Chi altro conoscere o a chi chiedere
agenda-use-decide = Una decisione in sospeso, e che cosa parla per ciascuna parte
agenda-use-back = Che cosa ha imparato finora il mentor
agenda-close-way = La strada fatta insieme, guardata dal primo incontro
agenda-close-done = Obiettivo per obiettivo: che cosa è fatto
agenda-close-improve = Che cosa poteva andare meglio, da entrambe le parti
agenda-close-next = I prossimi obiettivi del mentee, e chi lo aiuta
agenda-close-after = Se e come restare in contatto
calendar-title = Mentoring: { $mentor } e { $mentee }
calendar-description = Un incontro di mentoring. Quello che vi dite resta tra voi due.

### guidance
guidance-lede = Una domanda, un ascolto, una decisione su cui riflettere. La legge solo chi scegli tu.
guidance-ask = Chiedi un consiglio
guidance-ask-lede = Chiedere è un modo per dire a qualcuno che apprezzi ciò che sa.
guidance-none-title = Ancora nessuna domanda
guidance-none-advice = Se qualcosa ti occupa i pensieri, chiedi al tuo mentor o a chi ha già ricoperto il tuo ruolo. Bastano poche righe.
guidance-none-asked = Quando un mentee ti chiede qualcosa, la trovi qui finché non hai risposto.
guidance-waiting-for-me = In attesa della tua risposta
guidance-read-and-answer = Leggi e rispondi
guidance-mine = Le tue domande
guidance-helped = Domande rivolte a te
guidance-older = Meno recenti
guidance-wished-until = Risposta desiderata entro il { $date }
guidance-asked-on = Domanda del { $date }
guidance-state-open = In attesa di risposta
guidance-state-answered = Con risposta
guidance-state-scheduled = Se ne parlerà insieme
guidance-state-passed-on = Passata ad altri, in attesa
guidance-state-withdrawn = Ritirata
guidance-state-expired = Senza risposta in tempo
guidance-kind-listen = Ascoltami
guidance-kind-advise = Dammi un consiglio
guidance-kind-orient = Aiutami a orientarmi
guidance-kind-decide = Aiutami a decidere
guidance-kind = Che cosa ti aiuterebbe?
guidance-body = Di che cosa vorresti parlare?
guidance-body-hint = Bastano poche righe. Racconta che cosa hai già provato.
guidance-wished = Entro quando vorresti una risposta?
guidance-wished-hint = Puoi anche non indicarlo.
guidance-wished-range = Scegli un giorno da oggi in poi, entro un anno.
guidance-topic = Tema
guidance-topic-first = Di che cosa si tratta?
guidance-any-topic = Nessun tema in particolare
guidance-show-who = Mostra chi se ne intende
guidance-goal = Riguarda uno degli obiettivi del programma?
guidance-any-goal = Nessun obiettivo in particolare
guidance-to = A chi vorresti chiedere?
guidance-your-mentor = Ti accompagna in { $program }
guidance-to-others = A chi ha ricoperto il tuo ruolo o conosce il tema
guidance-to-others-hint = Scegli fino a tre persone qui sotto.
guidance-who-can = Persone che possono rispondere
guidance-who-can-hint = Nessuna di loro fa parte della tua linea gerarchica. La domanda arriva a loro solo se sopra scegli “chi ha ricoperto il tuo ruolo”.
guidance-choose-somebody = Scegli almeno una persona.
guidance-at-most = Chiedi al massimo a { $what } persone alla volta.
guidance-no-program = Puoi chiedere quando hai un posto come mentee in un programma.
guidance-no-place-title = Potrai chiedere quando sarai mentee
guidance-no-place-advice = I consigli fanno parte di un programma. Accetta un invito oppure chiedi alle risorse umane quale programma è aperto. Per ciò che va oltre il mentoring, questi contatti sono a tua disposizione già oggi.
guidance-why-held = Ha ricoperto il ruolo di { $role } ({ $years }), che oggi è { $who ->
    [you] il tuo
   *[other] quello di { $asker }
}
guidance-why-offers = Offre aiuto su { $topic }
guidance-why-proof = Dice: “{ $proof }”
guidance-outside = Oppure riguarda qualcosa al di fuori del mentoring?
guidance-outside-hint = In questo caso vedrai il contatto giusto. Nulla di ciò che hai scritto viene inviato o conservato, e nessun mentor ne è informato.
guidance-outside-hr = Contratto, stipendio, un conflitto
guidance-outside-health = Salute
guidance-outside-ethics = Condotta ed etica
guidance-outside-title = Qui può aiutarti meglio qualcun altro
guidance-outside-hr-about = Contratto, stipendio, orario di lavoro o un conflitto sono temi per le risorse umane. Un mentor non può deciderli.
guidance-outside-health-about = Un mentor non cura. Qui trovi persone preparate ad aiutarti e tenute alla riservatezza.
guidance-outside-ethics-about = Se qualcosa non va, chi lo segnala è tutelato. Non serve che sia un mentor a portarne il peso con te.
guidance-outside-contact = Il tuo contatto
guidance-outside-no-contact = La tua azienda non ha ancora indicato questo contatto. Rivolgiti alle risorse umane.
guidance-outside-seen = Nulla è stato inviato e nulla è stato conservato. Nessun mentor, nessun coordinatore e nessuno delle risorse umane vede che hai aperto questa pagina.
guidance-outside-back = Chiedi altro
guidance-seen = La tua domanda la legge solo chi scegli tu. Le risorse umane vedono che una domanda è stata fatta, non da chi né che cosa dice.
guidance-send = Invia la domanda
guidance-sent = La tua domanda è in viaggio.
guidance-request = Domanda
guidance-your-question = La tua domanda
guidance-question-of = Una domanda di { $name }
guidance-seen-by = Domanda rivolta a: { $names }. Leggono tutto solo queste persone e chi ha chiesto; nessun altro.
guidance-edit = Modifica la domanda
guidance-save = Salva la modifica
guidance-leave-it = Lascia com’è
guidance-changed = La tua domanda è stata modificata.
guidance-withdraw = Ritira la domanda
guidance-withdrawn = La tua domanda è stata ritirata.
guidance-answer-of = Risposta di { $name }
guidance-answer = La tua risposta
guidance-answer-more = Aggiungi qualcosa alla risposta
guidance-answer-label = Che cosa diresti?
guidance-answer-hint = Un esempio tuo, sconfitte comprese, spesso aiuta più di un consiglio.
guidance-answer-send = Invia la risposta
guidance-answered = La tua risposta è stata inviata.
guidance-schedule = Parliamone in un incontro
guidance-scheduled = Ora scegli un orario. La domanda risulta presa in carico.
guidance-pass-on-title = Qualcun altro ne sa di più?
guidance-pass-on = Passa la domanda
guidance-passed-on = Ora la domanda è nelle mani di { $what }.
guidance-ask-too-title = Chi altro può rispondere
guidance-ask-too = Chiedi anche
guidance-asked-too = Abbiamo chiesto anche a { $what }.
guidance-thank-title = Ti è stato d’aiuto?
guidance-thank-label = Una parola di ringraziamento
guidance-thank-hint = Chiude la domanda e fa sapere che il tempo dedicato è valso la pena.
guidance-thank = Ringrazia
guidance-thanked = Il tuo ringraziamento è stato inviato.
guidance-thanks-of = Grazie da { $name }

### feedback
close-title = Uno sguardo indietro
close-lede = { $program }, con { $other }. Circa dieci minuti.
close-until = C’è tempo fino al { $due }.
who-reads-this = Chi legge
close-who-reads = { $other } leggerà quando avrete consegnato entrambi, mai prima. Le risorse umane leggono solo ciò che indichi tu, e solo allora. Le tue valutazioni escono da questa pagina solo come totali di almeno cinque persone.
pair-names = { $one } e { $two }
close-goal-of = Obiettivo { $n } di { $all }
close-done = Che cosa è stato fatto?
close-improve = Che cosa si può migliorare?
close-next = E adesso?
close-next-hint = Chi è mentee lo porta con sé dopo la chiusura.
close-hr-may-read = Le risorse umane possono leggerlo
close-hr-may-read-goal = Ciò che hai scritto su questo obiettivo, con il tuo nome, quando entrambi avrete consegnato
close-hr-may-read-thanks = Il tuo ringraziamento, con il tuo nome, quando entrambi avrete consegnato
close-relationship = Com’è andata
close-thanks-title = Ultime parole
close-thanks = Per { $other }
close-hand-in = Consegna
close-hand-in-what = Ciò che consegni resta com’è. Lo leggerete nello stesso momento.
close-keep = Conserva la bozza
close-kept = La bozza è conservata. Non la legge nessun altro.
close-handed-in = La tua parte è consegnata, sigillata finché non arriva anche l’altra.
close-opened = Avete consegnato entrambi. Ora potete leggervi.
close-say-something = Per almeno un obiettivo, scrivi che cosa è stato fatto e che cosa si può migliorare.
close-both-in = Avete entrambi guardato indietro. State leggendo la stessa pagina.
close-mine-in = La tua parte è consegnata
close-waits-for = Resta sigillata finché non consegna anche { $other }.
close-without = Chiuso senza feedback
close-without-what = Il termine è passato prima che consegnaste entrambi. Ciò che è stato consegnato resta sigillato; qui lo legge solo chi l’ha scritto.
close-thanks-to = Le tue parole per { $name }
close-thanks-from = Da { $name } per te
close-seen = Questa pagina la leggete solo voi due. Le risorse umane leggono solo ciò che l’autore ha indicato.
ratings-seen = Le tue risposte sono solo tue. Contano nei totali di almeno cinque persone.
rate-1 = Per niente
rate-2 = Poco
rate-3 = In parte
rate-4 = In gran parte
rate-5 = Del tutto
rate-goal = Fin dove siete arrivati?
rate-trust = Abbiamo potuto parlare apertamente di difficoltà vere
rate-worth = I nostri incontri valgono il tempo che richiedono
rate-often = Abbiamo trovato il tempo di vederci abbastanza spesso
rate-learned = Abbiamo imparato qualcosa entrambi
rate-example = Gli esempi di vita vissuta hanno aiutato, sconfitte comprese
rate-again = Lo rifarei
rate-effective = Ha reso più facile il lavoro nel ruolo attuale
rate-progress = Ha avvicinato il prossimo ruolo
attitudes-title = Come ti vedi oggi
attitude-confidence = Ho fiducia in ciò che so fare
attitude-patience = So aspettare che le cose crescano
attitude-awareness = Mi accorgo di come appaio e del perché agisco così
attitude-limits = So accettare ciò che non riesco a fare
attitude-consulting = Mi piace chiedere agli altri prima di decidere
attitude-courage = Oso fare ciò che un po’ mi spaventa
attitude-enthusiasm = Guardo con gioia a ciò che verrà
attitude-resilience = Dopo una battuta d’arresto mi rialzo
look-back-title = Come va
next-goals-title = Che cosa porta con sé { $name }
check-in-start = A che punto sei all’inizio
check-in-day-30 = I primi trenta giorni
check-in-midway = A metà strada
check-in-lede = Pochi minuti per te e per voi due.
check-in-questions = Tre domande
check-in-seen = Lo legge { $other }. Nessun altro.
check-in-helps = Che cosa aiuta?
check-in-hinders = Che cosa ostacola?
check-in-wish = Che cosa dovrebbe cambiare, o restare così?
check-in-relationship = Come va tra voi due
check-in-theirs = Che cosa dice { $other }
check-in-keep = Salva
check-in-kept = Salvato.
check-in-say-something = Rispondi ad almeno una delle tre domande.

### reports
home-lede = { $n ->
    [0] Oggi non c’è nulla che ti aspetta. Tutto procede.
    [one] Oggi una cosa richiede la tua attenzione. Il resto procede.
   *[other] Oggi { $n } cose richiedono la tua attenzione. Il resto procede.
}
home-reads = Puoi leggere impostazioni, report e registro delle attività. Non ciò che le persone si scrivono.
home-first-lede = Tre passi, e si possono formare le prime coppie.
home-attention = Richiede la tua attenzione
home-in-mentoring-of = persone in un percorso di mentoring, su { $n }
home-in-mentoring = persone in un percorso di mentoring
home-pairs = coppie in cammino
home-held = incontri svolti in { $month }
home-kept = degli incontri previsti si è svolto
home-guidance = richieste di consiglio con risposta entro tre giorni
of-n = su { $n }
home-all-programs = Tutti i programmi
home-programs-caption = Programmi con fase, andamento e prossimo passo
home-phase = Fase
home-health = Andamento
home-not-started = Non ancora iniziato
home-health-words = { $ok } in linea, { $slow } in rallentamento, { $stop } ferme
home-gave-feedback = Feedback consegnati: { $n } su { $all }
home-next-start = Inizia il { $day }
home-next-close = Si chiude il { $day }
home-next-goes-on = Continua: si può entrare in ogni momento
hr-first-title = Per iniziare
hr-first-people = 1. Carica le persone
hr-first-people-what = Basta un foglio di calcolo dal tuo sistema HR. Vedi che cosa cambia prima di salvare.
hr-first-people-go = Carica le persone
hr-first-program = 2. Crea un programma
hr-first-program-what = Scegline uno già pronto e modifica ciò che vuoi. Ogni impostazione è spiegata.
hr-first-program-go = Crea un programma
hr-first-invite = 3. Invita le persone
hr-first-invite-what = Per ruolo, livello, reparto o una alla volta. Partecipare è volontario.
hr-first-invite-go = Scegli il programma
hr-todo-confided = { $n ->
    [one] Qualcuno ti ha confidato qualcosa
   *[other] { $n } persone ti hanno confidato qualcosa
}
hr-todo-confided-detail = Puoi leggerlo solo tu.
hr-todo-confided-go = Leggi
hr-todo-draft = { $n ->
    [one] Una coppia proposta è pronta da rivedere
   *[other] { $n } coppie proposte sono pronte da rivedere
}
hr-todo-draft-detail = { $without ->
    [0] { $program }. A ogni mentee è proposto un mentor.
    [one] { $program }. Una persona è senza mentor.
   *[other] { $program }. { $without } persone sono senza mentor.
}
hr-todo-draft-none = { $n ->
    [one] L’abbinamento non ha trovato un mentor per l’unico mentee
   *[other] L’abbinamento non ha trovato un mentor per nessuno dei { $n } mentee
}
hr-todo-draft-go = Rivedi gli abbinamenti
hr-todo-match = { $n ->
    [one] Un mentee è pronto per l’abbinamento
   *[other] { $n } mentee sono pronti per l’abbinamento
}
hr-todo-match-go = Abbina
hr-todo-without = { $n ->
    [one] Un mentee è senza mentor
   *[other] { $n } mentee sono senza mentor
}
hr-todo-without-detail = { $freed ->
    [0] { $program }
    [one] { $program }. Uno di loro aveva già un mentor.
   *[other] { $program }. { $freed } di loro avevano già un mentor.
}
hr-todo-applied = { $n ->
    [one] Una persona si è candidata e aspetta una risposta
   *[other] { $n } persone si sono candidate e aspettano una risposta
}
hr-todo-invited = { $n ->
    [one] Una persona è stata invitata da più di una settimana e non ha risposto
   *[other] { $n } persone sono state invitate da più di una settimana e non hanno risposto
}
hr-todo-people-go = Guarda chi
hr-todo-proposed = { $n ->
    [one] Una coppia proposta non ha ancora avuto risposta
   *[other] { $n } coppie proposte non hanno ancora avuto risposta
}
hr-todo-proposed-detail = { $program }. La prima risposta è attesa entro il { $due }.
hr-todo-pairs-go = Guarda le coppie
hr-todo-quiet = { $n ->
    [one] Una coppia non si incontra da più di sei settimane
   *[other] { $n } coppie non si incontrano da più di sei settimane
}
hr-todo-quiet-detail = { $program }: { $names }
hr-todo-quiet-go = Guarda che cosa è successo
hr-todo-open = { $program } è ancora una bozza
hr-todo-open-detail = Rivedi le impostazioni, poi aprilo.
hr-todo-close = { $program } ha superato l’ultimo giorno
hr-todo-close-detail = Avvia la chiusura, così le coppie possono guardare indietro insieme.
hr-todo-program-go = Apri il programma
figure-on-track = coppie in linea
figure-sessions = { $hours ->
    [one] incontri finora, un’ora
   *[other] incontri finora, { $hours } ore
}
figure-median = giorni dall’ultimo incontro di una coppia tipica
quiet-title = Potrebbero aver bisogno di una mano
quiet-none = Tutte le coppie si sono viste come concordato.
quiet-no-pairs = Nessuna coppia è ancora in cammino.
quiet-count = { $n ->
    [one] Una coppia non si vede da più tempo di quanto concordato
   *[other] { $n } coppie non si vedono da più tempo di quanto concordato
}
quiet-write = Scrivi a entrambi
quiet-all = Guardale tutte
pair-days-agreed = { $days } giorni dall’ultimo incontro; il ritmo è di { $agreed } giorni.
pair-never-met = Nessun incontro in { $days } giorni; il ritmo è di { $agreed } giorni.
pair-last-met = Ultimo incontro il { $day }.
pair-mentor-asked = In attesa del mentor
pair-mentee-asked = Il mentor ha detto sì, in attesa del mentee
pair-state-proposed = Proposta
pair-state-declined = Rifiutata
pair-state-expired = Senza risposta in tempo
pair-state-active = In cammino
pair-state-paused = In pausa
pair-state-closing = In chiusura
pair-state-completed = Conclusa con feedback
pair-state-without = Chiusa senza feedback
pair-state-ended = Terminata in anticipo
health-on-track = In linea
health-slowing = In rallentamento
health-stalled = Ferma
months-title = Incontri al mese
months-sum = { $held } svolti su { $planned } previsti
months-caption = Incontri svolti e previsti al mese
chart-as-table = Mostra come tabella
chart-month = Mese
chart-held = Svolti
chart-planned = Previsti
chart-strip = { $held } svolti, { $missed } non svolti, { $planned } previsti
goals-title = Che cosa serve a quale obiettivo
goals-what = Piani, incontri e feedback finale
goals-goal = Obiettivo del programma
goals-pairings = Coppie che ci lavorano
goals-sessions = Incontri che lo hanno toccato
goals-closings = Risposte finali
goals-steps = Dall’inizio a oggi
goals-none = Ancora nessuna attività
goals-climb = Da { $from } a { $now } su 5
goals-seen = Solo obiettivi professionali. Quelli personali restano tra i due.
family-work = Competenze di lavoro
family-social = Competenze con le persone
family-line = { $goals ->
    [one] { $family }: un obiettivo nei piani, raggiunti { $done } (coppie: { $pairings }).
   *[other] { $family }: { $goals } obiettivi nei piani, raggiunti { $done } (coppie: { $pairings }).
}
phases-title = Coppie per fase
phases-phase = Fase
guidance-facts = { $asked ->
    [0] Ancora nessuna richiesta di consiglio.
    [one] Consigli: una richiesta, { $answered } con risposta, { $quickly } entro tre giorni, { $waiting } in attesa, di cui { $long } da più di tre giorni.
   *[other] Consigli: { $asked } richieste, { $answered } con risposta, { $quickly } entro tre giorni, { $waiting } in attesa, di cui { $long } da più di tre giorni.
}
pulse-title = A metà percorso
rating-of-five = { $average } su 5
rating-hidden = Nascosto: meno di cinque risposte
rating-seen = Le risposte sono anonime. I valori compaiono quando hanno risposto cinque persone.
rating-goal-total = Fin dove sono arrivati: { $average } su 5, da { $people } risposte
pairs-name = Nome
pairs-show = Mostra
pairs-apply = Applica
pairs-under-way = In cammino, prima chi non si vede da più tempo
pairs-quiet = Lontane più a lungo di quanto concordato
pairs-proposed = Proposte, senza risposta
pairs-over = Concluse
pairs-none = Qui non ci sono coppie
pairs-none-what = Le coppie compaiono quando pubblichi gli abbinamenti. Oppure nulla corrisponde alla tua richiesta.
pairs-caption = Coppie con ritmo, ultimo e prossimo incontro e stato
pairs-rhythm = Ritmo
pairs-held = Svolti
pairs-held-of = { $held } su { $all }
pairs-last = Ultimo incontro
pairs-next = Prossimo
pairs-state = Stato
pairs-no-session = Ancora nessun incontro
pairs-never = Mai
pairs-no-date = Nessuna data
pairs-seen = Vedi che le persone si sono incontrate, mai che cosa si sono dette.
pairs-more = Pagina successiva
given-what = hanno dato un feedback: { $mentees } mentee, { $mentors } mentor
told-none = Nessuno ha ancora condiviso qualcosa con le risorse umane su questo obiettivo.
told-done = Che cosa è stato fatto
told-improve = Che cosa si può migliorare
told-next = Che cosa viene adesso
told-thanks = Ringraziamenti condivisi con le risorse umane
told-more = Pagina successiva
told-seen = Testi: solo ciò che l’autore ha condiviso, quando entrambi hanno consegnato. Valutazioni: totali di almeno cinque persone. La tua lettura è nel registro delle attività, dove l’autore la vede.
told-not-yours = Il feedback di questo programma lo legge solo chi lo gestisce.
rated-relationship = La relazione
rated-attitudes = Come si vedono i mentee
rated-statement = Affermazione
rated-start = Inizio
rated-midway = Metà
rated-end = Fine
audit-own-question = una domanda propria di un programma
own-title = Domande vostre
own-what = Al massimo dieci, durante il percorso e alla chiusura
own-none = Ancora nessuna. Le domande già pronte si fanno comunque.
own-kind-scale = Cinque gradini, da “per niente” a “del tutto”
own-kind-choice = Una tra più risposte
own-kind-text = A parole
own-version = Versione { $n }.
own-reword = Cambia le parole
own-reword-what = Crea la versione successiva. Le risposte già date restano con le vecchie parole.
own-reword-go = Chiedila così
own-words = Domanda
own-words-missing = Una domanda ha bisogno di parole.
own-kind = Come si risponde
own-options = Risposte possibili
own-options-hint = Solo per una scelta: da due a cinque, una per riga.
own-options-asks = Una scelta ha da due a cinque risposte, una per riga, ciascuna di non più di 80 caratteri.
own-moments = Quando si chiede
own-add = Aggiungi una domanda
own-add-go = Aggiungila
own-added = La domanda si chiede da ora in poi.
own-reworded = La domanda si chiede con le nuove parole.
own-retire = Non chiederla più
own-retired = La domanda non si chiede più. Le risposte già date restano nel rapporto.
own-retired-title = Chieste in passato
own-till = Fino al { $day }.
own-enough = Si chiedono già dieci domande, il massimo. Togline una prima di aggiungerne un’altra.
own-seen = Leggi medie, scelte e commenti senza nome, dopo che hanno risposto cinque persone.
own-form-title = Il tuo programma chiede anche
own-form-seen = Le risorse umane leggono le risposte senza nome, dopo che cinque persone ne hanno data una. Non scrivere ciò che solo tu potresti aver scritto.
own-totals-what = Senza nomi, da cinque persone
own-together = Altre, riunite perché scelte da pochi
audit-session = gli incontri di un programma
audit-report = il rapporto di un programma
audit-program-goal = gli obiettivi di un programma
report-title = Che cosa è venuto da { $program }
report-as-of = Al { $day }.
report-print = Stampa
next-title = Per la prossima edizione
next-what = Una copia del programma, come bozza
next-tick = Segna che cosa deve cambiare. Tutto il resto rimane com’è qui, e nulla comincia prima che tu la apra.
next-often = Un incontro ogni { $days } giorni
next-answer = { $days } giorni per rispondere a una proposta
next-longer = { $months } mesi per ogni coppia
next-welcome = I mentor scrivono perché vogliono lavorare con il loro mentee
next-now-days = Ora: { $days } giorni.
next-now-months = Ora: { $months } mesi.
next-now-free = Ora: come preferisce ogni mentor.
next-heard = “{ $words }”: { $average } su 5, da { $people } persone.
next-go = Prepara la prossima edizione
report-open = Rapporto
report-ended = coppie concluse prima, di comune accordo
report-goals = Obiettivi
report-goals-what = Che cosa è servito a ciascuno, e fin dove dicono di essere arrivati entrambi
report-far = Fin dove sono arrivati
report-of-answers = { $average } su 5, da { $people } persone
report-five = Entrambe le parti, almeno cinque persone. 1 è “per niente”, 5 è “del tutto”.
report-figures = In numeri
report-figure = Che cosa
report-value = Quanti
report-average = Media su 5
report-seen = Le medie sono somme di gruppi di almeno cinque persone che poi non cambiano più, uguali per chiunque le legga. Così nessuna differenza tra due rapporti, di oggi o di domani, rivela che cosa ha detto una persona.
growth-what = Le stesse persone all’inizio e alla fine
growth-people = Persone
growth-climb = Dall’inizio alla fine
growth-changed = Cambiamento
growth-change = { $change } (da { $low } a { $high })
growth-change-of = { $change } (le prime { $people } persone: da { $low } a { $high })
growth-low = Da
growth-high = A
growth-hidden = Nascosto: meno di cinque persone hanno risposto all’inizio e alla fine
growth-method = Gradini da 1 a 5, come si vedono i mentee. Tra parentesi, da venti persone in su, l’intervallo al 95% del cambiamento medio: percentili del bootstrap appaiato, calcolati su tutte le estrazioni (oltre 150 persone con la distribuzione normale). Dice quanto è sicura la media, non che cosa l’abbia causata.
fairness-title = Chi è stato servito e quanto bene
fairness-what = Mentee la cui coppia è iniziata
fairness-site = Per sede
fairness-function = Per funzione
fairness-generation = Per generazione
fairness-quality = Qualità dell’abbinamento, su 1.000
fairness-wished = Mentor desiderato
fairness-sessions = Incontri avvenuti, in media
fairness-decade = Carriera iniziata dal { $from } al { $till }
fairness-unknown = Non indicato
fairness-few = Nascosto: meno di cinque mentee
fairness-seen = I gruppi piccoli sono riuniti finché nessuna differenza tra due righe, di una tabella o di più, riguarda meno di cinque persone.
others-title = Accanto a chi non ha partecipato a nessun programma
others-what = Dal { $since }: { $mentees } mentee e { $others } altre persone dello stesso reparto, livello e anzianità
others-alike = Simili, in nessun programma
others-changed = Hanno cambiato ruolo
others-left = Hanno lasciato l’azienda
others-limits = Un confronto, non la prova di una causa: chi entra in un programma può differire in ciò che nessuna anagrafica contiene, come il desiderio di crescere. Gli altri sono pesati secondo la distribuzione dei mentee per reparto, livello e anzianità; i mentee senza nessuno di simile sono esclusi.
reports-feedback-asked = Feedback finale richiesto
pairs-began = Inizio
pairs-rhythm-days = Giorni concordati tra gli incontri
goals-from = Gradino all’inizio
goals-now = Gradino ora
goals-personal = Obiettivi personali (solo il numero)
reports-lede = Che cosa è in corso, che cosa ne è venuto e quanto è costato. Mai ciò che si è detto.
reports-none = Ancora nulla da riferire
reports-none-what = I rapporti compaiono quando un programma è aperto.
reports-pairs = coppie finora
reports-feedback = hanno dato un feedback finale
reports-programs = I programmi in numeri
reports-pairs-begun = Coppie finora
export-pairs = Coppie in cammino
export-kept = Incontri previsti che si sono svolti, in %
export-feedback = Feedback finali dati
reports-hours = Ore
reports-kept = Incontri previsti e avvenuti
reports-kept-of = il { $kept }% è avvenuto
reports-not-yet = Non ancora richiesto
reports-seen = Numeri da giorni, minuti e obiettivi degli incontri. Valutazioni e risposte contano in gruppi di almeno cinque persone.
hr-todo-met-once = { $n ->
    [one] Una coppia non si è incontrata una seconda volta nei primi 30 giorni
   *[other] { $n } coppie non si sono incontrate una seconda volta nei primi 30 giorni
}
hr-todo-newcomers = { $n ->
    [one] Una persona appena assunta non ha ancora uno sponsor
   *[other] { $n } persone appena assunte non hanno ancora uno sponsor
}
hr-todo-newcomers-detail = { $late ->
    [0] { $program }. Lo sponsor si trova entro il decimo giorno.
    [one] { $program }. Per una di loro il decimo giorno è passato.
   *[other] { $program }. Per { $late } di loro il decimo giorno è passato.
}
hr-todo-newcomers-go = Scegli i nuovi arrivati
hr-todo-import-wrong = { $n ->
    [one] Una riga dell’ultima importazione di persone è da correggere
   *[other] { $n } righe dell’ultima importazione di persone sono da correggere
}
hr-todo-import-waits = Un’importazione di persone attende che tu la guardi
hr-todo-import-detail = { $file }, caricato il { $day }. Non si salva nulla prima della tua conferma.
hr-todo-import-fix = Correggi le righe
hr-todo-import-look = Guardala
guidance-typical-hours = { $n ->
    [one] Una risposta tipica arriva entro un’ora.
   *[other] Una risposta tipica arriva in { $n } ore.
}
guidance-typical-days = { $n ->
    [one] Una risposta tipica arriva in un giorno.
   *[other] Una risposta tipica arriva in { $n } giorni.
}
guidance-counted = Le richieste si contano, non si leggono mai: restano tra chi chiede e chi risponde.
goals-evidence = Fatto, con riscontro
goals-told = { $done } su ciò che è stato fatto, { $improve } su ciò che va migliorato
goals-told-none = Nessuna aperta alle risorse umane
goals-trend-more = { $now } in 90 giorni, { $before } nei 90 precedenti: di più
goals-trend-same = { $now } in 90 giorni, altrettante nei 90 precedenti
goals-trend-less = { $now } in 90 giorni, { $before } nei 90 precedenti: di meno
pairs-met-once = Nessun secondo incontro entro il giorno 30
pairs-of-goal = Coppie il cui piano lavora su “{ $goal }”.
pairs-all-title = Tutte le coppie
pairs-see-all = Vedi tutte le coppie
pairs-all = Tutte le coppie
sessions-all = Tutti gli incontri
sessions-missed = Non avvenuti
sessions-any-goal = Qualsiasi obiettivo
sessions-list-none = Nessun incontro qui
sessions-list-none-what = Gli incontri compaiono appena le coppie li pianificano o li registrano. Oppure nulla corrisponde a ciò che hai chiesto.
sessions-caption = Incontri con giorno, coppia, modo, minuti e obiettivi
sessions-day = Giorno
sessions-kind = Modo
sessions-minutes = Minuti
sessions-goals = Obiettivi toccati
nav-reports = Rapporti
month-1 = gen
month-2 = feb
month-3 = mar
month-4 = apr
month-5 = mag
month-6 = giu
month-7 = lug
month-8 = ago
month-9 = set
month-10 = ott
month-11 = nov
month-12 = dic
home-hello = Buongiorno, { $name }
audit-when = Quando
audit-who = Chi
audit-what = Che cosa
audit-about = Su chi
audit-system = Ithaca stessa
audit-any = Tutto
audit-find-who = Nome di una delle due persone
audit-from = Dal
audit-until = Al
audit-show = Mostra
audit-none = Nel registro non c’è nulla di questo tipo.
audit-read = Letto
audit-listed = In un elenco
audit-left = Uscita: posti e abbinamenti terminati
audit-exported = Esportato
audit-created = Creato
audit-added = Aggiunto
audit-changed = Modificato
audit-removed = Tolto
audit-granted = Assegnato
audit-took = Revocato
audit-invited = Invitato
audit-reminded = Promemoria inviato
audit-named = Indicato
audit-approved = Approvato
audit-declined = Rifiutato
audit-confirmed = Confermato
audit-published = Pubblicato
audit-overrode = Modificato a mano
audit-corrected = Corretto
audit-dismissed = Messo da parte
audit-excepted = Ammesso con un’eccezione
audit-kept-as-preset = Conservato come modello
audit-merged = Unito a un altro
audit-moved-on = Chiusa per chiedere alla scelta successiva
audit-nominated = Candidato
audit-requested = Richiesto
audit-undid = Annullato
audit-withdrawn = Ritirato
audit-next-choice = Scelta successiva interpellata
audit-no-next-choice = Nessuna scelta successiva
audit-enrolling = Iscrizioni aperte
audit-matching = Abbinamento avviato
audit-running = Avviato
audit-closing = Chiusura iniziata
audit-closed = Chiuso
audit-archived = Archiviato
audit-person = i dati di una persona
audit-role = un ruolo in azienda
audit-company = le impostazioni dell’azienda
audit-topic = un tema
audit-job-role = una mansione
audit-program = un programma
audit-coordinator = chi coordina
audit-heir = un erede
audit-enrollment = una partecipazione
audit-pairing = una coppia
audit-match-run = una proposta di abbinamento
audit-feedback = il feedback finale
audit-import = un’importazione di persone
audit-nomination = una candidatura
audit-suggestion = un suggerimento
audit-preset = un modello dell’azienda
audit-people = persone dell’elenco
about-me-title = Che cosa è stato letto su di te
about-me-lede = Ogni volta che qualcuno con un incarico ha aperto o modificato i tuoi dati, sta qui.
about-me-none = Finora nessuno ha aperto i tuoi dati.
home-empty = Il porto è tranquillo
home-empty-line = Non partecipi ancora a nessun programma. Appena qualcuno ti invita, o si trova un mentor per te, lo vedrai qui.
home-next = Il tuo prossimo incontro
home-next-with = Con { $name }.
home-prepare = Prepara
home-todo = Da fare
home-waiting = Stai aspettando
home-waiting-for = Stai aspettando { $what }. Appena ci sono novità, le trovi qui.
home-mentees = I miei mentee
home-mentor = { $n ->
    [one] Il mio mentor
   *[other] I miei mentor
}
home-free = { $n ->
    [one] Un posto ancora libero
   *[other] { $n } posti ancora liberi
}
finished-title = Percorsi conclusi
finished-line = { $how ->
    [completed] Concluso con feedback il { $day }.
    [without] Chiuso senza feedback il { $day }.
   *[ended] Terminato il { $day }.
}
finished-together = Che cosa vi siete detti
finished-goals = Obiettivi e piano
finished-go-on = Continuare informalmente
home-asks = Chiedono un consiglio
home-open = { $n } in attesa
home-my-requests = Le mie richieste
home-ask = Chiedi un consiglio
home-rests = In pausa per ora.
home-met = { $days ->
    [0] Ultimo incontro oggi
    [one] Ultimo incontro ieri
   *[other] Ultimo incontro { $days } giorni fa
}; il vostro ritmo è di { $agreed } giorni.
home-not-met = Ancora nessun incontro; il vostro ritmo è di { $agreed } giorni.
todo-invited = Hai un invito per { $program }
todo-proposed = Ti proponiamo { $name }
todo-welcomed = { $name } vorrebbe lavorare con te
todo-by = { $program }. Rispondi entro il { $date }, per favore.
todo-until = Fino al { $date }.
todo-log = Hai visto { $name } il { $when }?
todo-story = Racconta a { $name } la tua storia
todo-write = Scrivi
todo-agree = Concorda con { $name } come lavorare insieme
todo-sign = { $name } ha firmato. Manca la tua firma
todo-open = Apri
todo-close = Guarda indietro al tempo con { $name }
waiting-answer = la risposta di { $name }
waiting-story = la storia di { $name }
waiting-match = un mentor in { $program }
quick-with = Con
quick-when = Quando
quick-today = Oggi
quick-yesterday = Ieri
quick-minutes = Per quanto, in minuti
quick-line = In una riga, per voi due
quick-more = Scrivi di più su { $name }, o una nota privata
hr-todo-suggested = { $n ->
    [one] C’è una persona da invitare al mentoring
   *[other] Ci sono { $n } persone da invitare al mentoring
}
hr-todo-suggested-detail = Nuovi arrivi, primo gruppo, trasferimenti o uscite
hr-todo-suggested-go = Guarda chi

### help

### the relationship, part two: passing on, messages, renewal, journal, the company's words

settings-guide = Cultura e temi degli incontri
guide-lede = Ciò che accompagna ogni coppia: i vostri valori, la vostra cultura e di che cosa si può parlare in ogni fase. Un punto per riga.
guide-lines = Un punto per riga
guide-values = I nostri valori
guide-values-hint = Tornano come domande per gli incontri e per la chiusura.
guide-culture = Il percorso della cultura
guide-culture-hint = Che cosa chi arriva dovrebbe sapere su come si fanno le cose qui. Il mentor spunta, il mentee conferma.
guide-start = Temi dell’avvio
guide-build = Temi mentre il rapporto cresce
guide-use = Temi mentre il rapporto dà frutti
guide-close = Temi della chiusura
guide-agenda-hint = Ogni incontro di questa fase si apre con questi punti. Svuota il campo per tornare a quelli già pronti.
guide-too-many = Usa al massimo { $what } righe.
guide-line-too-long = Resta sotto i { $what } caratteri per riga.
audit-guide = la cultura e i temi degli incontri
culture-decide = Come si decide qui, e chi si sente per primo
culture-disagree = Come si dissente, anche con un capo
culture-mistakes = Che cosa succede quando qualcosa va storto
culture-meetings = Quali riunioni contano, e che cosa si decide fuori
culture-praise = Come ci si accorge del buon lavoro
culture-help = A chi chiedere quando non si sa a chi chiedere
culture-unwritten = Una regola non scritta che avresti voluto conoscere prima
agenda-value = “{ $value }”: dove avete incontrato di recente questo valore?
pairing-tab-passing-on = Trasmettere
pairing-tab-messages = Messaggi
pairing-goes-on = si continua in modo informale
passing-on-seen = Lo leggete solo voi due.
know-how-title = Saper fare
know-how-lede = Ciò che uno di voi sa fare e l’altro sta imparando. È acquisito quando lo dite entrambi.
know-how-none = Ancora niente. Cominciate da qualcosa che è difficile mettere per iscritto.
know-how-generations = { $longer } ha cominciato a lavorare in un decennio precedente rispetto a { $shorter }. Verso il basso: { $down }. Verso l’alto: { $up }.
know-how-no-topics = L’azienda non ha ancora temi. Le risorse umane li aggiungono nelle Impostazioni.
know-how-add = Passare un tema
know-how-topic = Quale tema?
know-how-choose = Scegli un tema
know-how-who = Chi lo passa?
know-how-begin = Cominciamo
know-how-way = { $holder } lo passa a { $learner }
know-how-held = { $learner } lo sa fare da sé.
know-how-is-held = Acquisito
know-how-waits = { $name } non l’ha ancora detto.
know-how-other-says = { $name } dice di sì. E tu?
know-how-say = { $name } lo sa fare da sé
know-how-seen = Tutta l’azienda vede chi padroneggia un tema e chi lo impara, mai che cosa ne dite.
know-how-already = Questo tema lo avete già.
know-how-begun = Un tema è in cammino.
know-how-said = Annotato. Vale quando lo dite entrambi.
know-how-held-now = Passato: lo dite entrambi.
culture-title = Come si fanno le cose qui
culture-lede = { $mentor } spunta ciò di cui avete parlato, { $mentee } conferma. Vale quando lo fate entrambi.
culture-none = Le risorse umane non hanno ancora scritto il percorso della cultura.
culture-progress = { $n } su { $all } con entrambe le spunte
culture-both = Entrambi
culture-by = Spuntato da { $name }
culture-tick = Ne abbiamo parlato
culture-confirm = Sì, ora lo so
culture-ticked = Spuntato. Vale quando il mentee conferma.
culture-confirmed = Confermato. Vale quando anche il mentor l’ha spuntato.
chances-title = Occasioni
chances-lede = Un progetto, un contatto, un intervento. Possibile, non assicurato.
chances-none = Ancora nessuna. Può annotarla ciascuno di voi due.
chance-new = Che cosa si potrebbe tentare?
chance-hint = Scrivi ciò che è possibile. Il mentoring non assicura posti.
chance-note = Annota
chance-possible = Possibile
chance-taken = Colta
chance-let-go = Lasciata andare
chance-state = A che punto è?
chance-outcome = Che cosa ne è venuto?
chance-change = Che cosa ne è venuto?
chance-noted-by = Annotata da { $name } il { $date }
chance-noted = Annotata come possibile.
chance-changed = Salvato.
experiences-title = Esperienze
experiences-lede = Una situazione, che cosa hai fatto, che cosa faresti oggi. Resta tra voi, a meno che chi l’ha scritta la pubblichi.
experiences-none = Ancora nessuna. Una sconfitta è benvenuta quanto un successo.
experience-add = Scriverne una
experience-situation = La situazione
experience-did = Che cosa ho fatto
experience-now = Che cosa farei oggi
experience-by = { $name }, { $date }
experience-publish = Pubblica in { $program }
experience-is-published = Pubblicata
experience-take-back = Riprendila
experience-seen = La leggete voi due. Una volta pubblicata, la legge chi partecipa al programma; può pubblicarla solo chi l’ha scritta.
experience-noted = Salvata, tra voi due.
experience-published = Pubblicata per tutti i partecipanti.
experience-taken-back = Ripresa. Ora la leggete solo voi due.
experiences-of-program = Esperienze di questo programma
experiences-of-program-lede = Ciò che mentor e mentee hanno pubblicato per chi partecipa.
experiences-of-program-none = Nessuno ne ha ancora pubblicata una
topic-lede = Chi lo sa fare, e chi lo sta imparando.
topic-lede-tacit = Si passa fianco a fianco: guardando, facendo insieme, raccontando la storia.
topic-holders = Lo sanno fare
topic-no-holders = Nessuno l’ha ancora detto.
topic-learners = Lo stanno imparando
topic-no-learners = Nessuno al momento.
journal-title = Il mio diario
journal-lede = Per pensare ad alta voce. Nessuno lo chiede e nessuno lo conta.
journal-today = Che cosa hai in mente?
journal-seen = Lo leggi solo tu. Non il mentor o il mentee, non le risorse umane, in nessun rapporto.
journal-keep = Conserva
journal-kept = Conservato, solo per te.
journal-open = Apri il mio diario
journal-remove = Togli
journal-remove-what = Sparisce per sempre.
journal-remove-go = Toglilo
journal-removed = Tolto.
message-to = Scrivi a { $name }
message-add-files = Aggiungi file
message-files = File
message-files-hint = Al massimo tre, 10 MB ciascuno: PDF, immagini, testo semplice.
message-seen = Lo leggete solo voi due. Le risorse umane no.
message-send = Invia
message-sent = Inviato.
messages-none = Ancora nessun messaggio. Un breve “com’è andata?” è un buon inizio.
message-file-too-large = Scegli file di 10 MB al massimo.
message-file-empty = Questo file è vuoto.
message-files-too-many = Invia al massimo tre file alla volta.
message-file-kind = Si possono inviare solo PDF, immagini (PNG, JPEG, GIF, WebP) e testo semplice. Conta il contenuto, non il nome.
renewal-title = Continuare
renewal-line = Se vi serve più tempo, potete chiederlo. Dite sì entrambi, oppure resta come concordato.
renewal-months = Quanti mesi in più?
renewal-ask = Chiedi a { $name }
renewal-informal-line = Il programma è finito. Potete tenere questa pagina e vedervi quando volete: nessuno conta e nessuno ricorda.
renewal-informal-ask = Chiedi a { $name } di continuare in modo informale
renewal-informal-since = Continuate in modo informale dal { $date }. Nessuno conta e nessuno ricorda.
renewal-asks-months = { $n ->
    [one] { $name } chiede un mese in più.
   *[other] { $name } chiede { $n } mesi in più.
}
renewal-asks-informal = { $name } chiede di continuare in modo informale.
renewal-waits = { $name } non ha ancora risposto
renewal-take-back = Ritira la domanda
renewal-yes = Sì, volentieri
renewal-no = No, va bene così
renewal-asked = Chiesto. Risponde l’altra persona.
renewal-agreed = D’accordo. Si continua.
renewal-left = Resta com’era.
exchange-change = Cambia le mie parole
exchange-change-keeps = Ciò che avevi scritto prima resta leggibile per entrambi.
exchange-changed = Cambiato. Le parole di prima sono qui sotto.
exchange-earlier = { $n ->
    [one] Che cosa c’era prima di una modifica
   *[other] Che cosa c’era prima di { $n } modifiche
}
notice-message-written = { $other } ti ha scritto
notice-message-written-go = Leggi
notice-renewal-asked = { $other } chiede se continuate
notice-renewal-asked-go = Rispondi
notice-renewal-answered = { $other } ha risposto alla tua domanda se continuare
draft-kept = È tornato ciò che avevi scritto qui su questo dispositivo. Lo leggi solo tu; sparisce quando salvi o esci.
draft-forget = Butta via
link-done-title = Questo link ha fatto il suo lavoro
link-done-line = L’incontro è annotato, oppure il link ha più di tre giorni. Accedi per leggere, correggere o aggiungere.
link-done-go = Accedi
notice-session-to-log = Hai incontrato { $other }: { $when }. Quattro tocchi ed è annotato
session-meets-then = A quell’ora incontri { $what }. Scegli un’altra ora, oppure salva di nuovo per tenere questa.
session-other-busy = A quell’ora { $what } ha già un impegno. Scegli un’altra ora, oppure salva di nuovo se vi siete già accordati.
session-their-time = Ora di { $name }: { $when }.
notice-observer-asked = { $other } chiede come vedi le sue competenze sociali
notice-observer-asked-go = Guarda
skills-title = Competenze sociali, prima e dopo
skills-open = Guardale
skills-line = Come ti vedi tu, e come ti vede una persona che scegli.
skills-back = Con { $name }
skills-lede = Di’ a che punto sei all’inizio e alla fine. Può dirlo anche una persona che ti vede al lavoro.
skills-none = Tra i temi dell’azienda non ci sono ancora competenze sociali. Le risorse umane le aggiungono nelle Impostazioni.
skills-before = All’inizio
skills-after = Alla fine
skills-seen = Tu leggi tutto. Chi ti osserva legge solo ciò che ha scritto. Mentor e risorse umane non leggono nulla.
skills-kept = Salvato.
skills-compare = Fianco a fianco
skills-skill = Competenza
skills-you-before = Tu, inizio
skills-you-after = Tu, fine
skills-they-before = Chi ti osserva, inizio
skills-they-after = Chi ti osserva, fine
observer-title = Chi altro ti vede al lavoro?
observer-line = Scegli una persona. Le si chiedono le stesse competenze, una volta ora e una alla fine.
observer-email = La sua email di lavoro
observer-hint = Non il mentor: qualcuno che ti vede nelle riunioni.
observer-ask = Chiedi
observer-change = Scegli un’altra persona
observer-asked = Abbiamo chiesto a { $what }.
observer-unknown = Nessuno in azienda che possa osservare ha questa email.
observing-title = Come vedi { $name }?
observing-lede = { $name } ha scelto te. Di’ ciò che vedi, in cinque parole semplici.
observing-when = Quando
observing-seen = Lo leggete solo tu e { $name }.
belonging-title = Quanto ti senti a casa qui
belonging-whom-to-ask = So a chi chiedere quando sono in difficoltà
belonging-be-myself = Qui posso mostrarmi come sono
belonging-belong = Sento di farne parte
values-title = I nostri valori
rate-value = Abbiamo vissuto questo valore: { $value }
belonging-totals = Appartenenza, al giorno 30, a metà e alla fine
belonging-day-30 = Giorno 30
certificate-title = Attestato
certificate-line = { $mentor } e { $mentee } hanno imparato insieme, come mentor e mentee.
certificate-time = Il loro percorso è durato dal { $from } al { $till }.
certificate-figures = { $sessions ->
    [one] Un incontro
   *[other] { $sessions } incontri
}, { $hours ->
    [one] un’ora
   *[other] { $hours } ore
} insieme
certificate-back = Torna alla chiusura
certificate-print = Stampalo dal menu del browser.
way-title = Tutto fin qui
way-open = Tutto fin qui, non solo gli incontri
way-filter = Mostra solo
way-all = Tutto
way-together = Insieme
way-none = Ancora nulla di questo tipo.
way-step = { $kind ->
    [began] Avete cominciato
    [welcomed] { $who } ha scritto perché
    [agreed] Avete firmato entrambi un accordo
    [stories-opened] Le vostre storie si sono aperte a entrambi
    [checked-in] { $who } ha guardato come va
    [renewed] Avete detto entrambi di continuare
    [closed] Avete consegnato entrambi le parole di chiusura
    [ended] Il percorso è finito
    [session-held] Vi siete incontrati
    [session-missed] Un incontro non si è tenuto
    [session-planned] Vi incontrerete
    [goal-set] { $who } ha fissato un obiettivo: { $what }
    [action-done] { $who } ha fatto: { $what }
    [know-how-begun] { $who } ha cominciato a passare: { $what }
    [know-how-held] { $who } lo sa fare da sé: { $what }
    [culture] Lo sapete entrambi: { $what }
    [chance-noted] { $who } ha annotato un’occasione: { $what }
    [chance-taken] Un’occasione è stata colta: { $what }
    [experience] { $who } ha scritto un’esperienza: { $what }
   *[message] { $who } ha scritto: { $what }
}
first-steps-title = Cinque schermate brevi
first-steps-line = È la prima volta? Che cos’è il mentoring, che cosa non è e chi legge che cosa.
first-steps-open = Comincia
first-steps-go-on = Continua da { $n } di { $all }
first-steps-of = { $n } di { $all }
first-steps-skip = Salta
first-steps-back = Indietro
first-steps-next = Avanti
first-steps-done = Alla mia pagina
first-steps-1 = Due persone, una strada
first-steps-1-text = Una ha già percorso un tratto. L’altra sta per farlo. Vi incontrate con regolarità, parlate apertamente e imparate l’una dall’altra per qualche mese.
first-steps-2 = Un ritmo concordato
first-steps-2-text = Nei primi trenta giorni vi incontrate due volte, vi scambiate le vostre storie e concordate quanto spesso e dove vedervi. Dopo un incontro bastano quattro tocchi e una riga.
first-steps-3 = Si dà e si impara in due
first-steps-3-text = Ciascuno scrive che cosa può insegnare all’altro. Chi fa da mentor ascolta, consiglia, orienta e aiuta a decidere, e non decide al posto tuo.
first-steps-4 = Che cosa non è
first-steps-4-text = Il mentoring non cura e non assicura posti. Per la salute, o se qualcosa non va, ogni pagina di coppia nomina qualcun altro a cui rivolgersi. Ognuno dei due può lasciare senza dire perché.
first-steps-5 = Che cosa resta tra voi
first-steps-5-text = Le risorse umane vedono che vi siete incontrati, per quanto tempo, e i vostri obiettivi professionali. Mai ciò che vi scrivete. Ciò che è segnato come privato lo leggi solo tu.
guidance-ask-again = Chiedi ancora una volta
# The question to a quiet pair, and what time does
lull-title = Come va tra voi due?
lull-lede = Sono passati { $days } giorni dall’ultimo incontro con { $name }; il vostro ritmo è di { $agreed } giorni. Può andare bene così. Che cosa succede?
lull-question = Che cosa descrive meglio la situazione?
lull-met = Ci siamo visti
lull-met-what = Scrivi quando, in un minuto.
lull-paused = Ci prendiamo una pausa
lull-paused-what = La coppia resta in pausa finché uno di voi non riprende. Intanto nessuno chiede del ritmo.
lull-finished = Abbiamo finito
lull-finished-what = Tu e { $name } fate un bilancio, e la coppia si chiude bene.
lull-stuck = È tutto fermo
lull-stuck-what = Raggiungi qualcuno a cui dirlo in confidenza. { $name } non ne viene a sapere nulla.
lull-seen = La tua risposta non viene conservata. La scelta fa solo ciò che sta scritto accanto.
lull-go = Avanti
lull-later = Non ora

# What mail repeats, its rules and its words
notice-session-place = Dove: { $place }
topic-of-program = Programmi e inviti
topic-of-pairing = Mentor e mentee
topic-of-session = Incontri
topic-of-guidance = Consigli
topic-of-feedback = Feedback e momenti di bilancio
topic-of-duty = Compiti di chi segue il mentoring
inbox-filter-show = Mostra
inbox-filter-all = Tutto
inbox-filter-open = Ancora da fare
inbox-filter-about = Riguardo a
inbox-filter-anything = Qualsiasi cosa
inbox-filter-none = Qui non c’è nulla di questo tipo.
inbox-filter-reset = Mostra tutto
choices-title = Email per te
choices-lede = Gli avvisi in Ithaca fanno fede; le email li ripetono, al massimo { $n } in sette giorni. Ciò che non ci sta arriva in un riepilogo.
choices-bounces = Il server di posta non accetta email per il tuo indirizzo. Chiedi alle risorse umane di controllarlo nell’elenco delle persone.
choices-repeats = Mandami email
choices-calendar = Se un incontro viene fissato, spostato o annullato lo sai subito, salvo che le email sugli incontri siano spente.
choices-digest = Il riepilogo di ciò che è stato trattenuto
choices-weekly = Il lunedì
choices-daily = Ogni giorno, se c’è qualcosa
mail-way-now = Subito
mail-way-digest = Nel riepilogo
mail-way-never = Non per email
mail-digest-title = { $n ->
    [one] C’è una novità per te
   *[other] Ci sono { $n } novità per te
 }
mail-digest-line = Per mandarti meno email, questa riunisce ciò che si è raccolto tra i tuoi avvisi.
mail-digest-go = Apri Ithaca
settings-mail = Email
settings-working-days = Giorni lavorativi
mail-cap-title = Quanta posta
mail-cap-line = Ciò che arriva troppo spesso viene spento. I cambiamenti di un incontro non aspettano mai; il resto attende il riepilogo.
mail-cap = Email a una persona in sette giorni, al massimo
mail-cap-hint = Tre è quanto la maggior parte delle persone sopporta.
mail-hours-title = Quando
mail-hours-line = Le email partono mentre la sede di chi le legge lavora, nel suo fuso orario.
mail-bounces = Indirizzi che non accettano email
mail-bounces-line = Lì non parte nulla finché l’indirizzo non cambia nell’elenco delle persone o non fai riprovare.
mail-bounces-none = Ogni indirizzo ha accettato la sua ultima email.
mail-bounce-try = Riprova
mail-bounce-again = La prossima email partirà di nuovo.
wording-title = Che cosa dicono le email
wording-line = Ogni frase è l’oggetto di un’email e una riga degli avvisi. Puoi dirla come si usa nella tua azienda.
wording-go = Cambia le parole
wording-change = Cambia
wording-changed = parole vostre
wording-one-title = Cambia una frase
wording-preview = Si leggerà così:
wording-sentence = La vostra frase
wording-hint = Puoi usare: { $names }
wording-look = Prima guardala
wording-reset = Torna alle parole di Ithaca
wording-saved = Da ora è detto con le vostre parole.
wording-was-reset = È di nuovo detto con le parole di Ithaca.
wording-one-line = Scrivila su una riga sola.
wording-unknown = In questa frase non c’è nulla da mettere al posto di { $what }.
working-days-lede = I “tre giorni lavorativi” si contano con il calendario della sede da cui si attende la risposta, e le email riposano quando riposano le persone.
working-days-everywhere = Tutta l’azienda
working-days-sites = Sedi
working-days-own = proprio
working-days-week = Giorni della settimana
working-days-holidays = Giorni di chiusura
working-days-holidays-hint = Una data per riga, come 2026-12-25.
working-days-from = Email dalle (ora)
working-days-till = Email fino alle (ora)
working-days-mail-hint = Nel fuso orario di chi le legge. Da 0 a 24.
working-days-none = Scegli almeno un giorno.
working-days-bad = “{ $what }” non è una data. Scrivila come 2026-12-25.
working-days-many = Al massimo { $what } giorni di chiusura.
working-days-hours = L’ultima ora viene dopo la prima.

# The calendar to subscribe to
feed-title = Il tuo calendario
feed-lede = Abbonati una volta nel tuo programma di calendario: i tuoi incontri vi compaiono, si spostano e spariscono da soli.
feed-address = Il tuo indirizzo privato
feed-once = Copialo ora: viene mostrato solo questa volta. Chi lo possiede può leggere quando e dove vi incontrate.
feed-subscribe = Apri in un programma di calendario
feed-is-there = Hai un indirizzo privato
feed-is-not = Non hai ancora un indirizzo privato
feed-made = Creato il { $date }.
feed-read = Un programma di calendario l’ha letto l’ultima volta { $when }.
feed-unread = Nessun programma di calendario l’ha ancora letto.
feed-seen = Mostra chi si incontra, quando e dove. Mai di che cosa parlate.
feed-make = Crea un indirizzo
feed-anew = Creane uno nuovo; il vecchio finisce
feed-remove = Toglilo
feed-removed = L’indirizzo non c’è più. I programmi di calendario che lo usavano non trovano nulla.
feed-name = Mentoring

# The rehearsal of a program's mail
tab-rehearsal = Email
rehearsal-title = Ogni email dei primi 90 giorni
rehearsal-lede = Prima che qualcuno ne riceva una: per giorno e per persona, come apparirà, con il limite settimanale applicato. Non parte nulla.
rehearsal-go = Prova le email
rehearsal-again = Prova di nuovo
rehearsal-none = Non ancora provato
rehearsal-none-line = Ithaca fa scorrere il programma dal primo giorno con le persone che vi partecipano, e poi annulla tutto.
rehearsal-playing = Stanno scorrendo novanta giorni. Ci vuole un momento.
rehearsal-look-again = Guarda di nuovo
rehearsal-mails = { $n ->
    [one] email a una persona e a chi segue il programma
   *[other] email a { $n } persone e a chi segue il programma
 }
rehearsal-most = email in sette giorni è il massimo che riceve una persona, inviti agli incontri a parte
rehearsal-gathered = avvisi arrivano in un riepilogo o restano solo in Ithaca
rehearsal-assumes = Provato dal { $from } supponendo che tutti gli invitati partecipino, che i mentor dicano di sì il secondo giorno e i mentee il terzo, che le coppie si incontrino con il ritmo concordato e che una coppia su cinque si fermi dopo il primo incontro. Chi è abbinato a chi è solo un esempio. Ciò che le persone si scrivono non si può prevedere.
rehearsal-who = Persona
rehearsal-day = Giorno
rehearsal-nothing = Qui non c’è nessuna email.
rehearsal-look = Come apparirà
rehearsal-next = Le successive
