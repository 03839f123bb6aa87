//! The names of columns: the word of each field, its text, and what exports call it in English, German and Italian.

use super::columns::Field;

/// The word in forms and in the stored mapping.
pub fn word(field: Field) -> &'static str {
    match field {
        Field::EmployeeNumber => "employee_number",
        Field::GivenName => "given_name",
        Field::FamilyName => "family_name",
        Field::FullName => "full_name",
        Field::Email => "email",
        Field::JobTitle => "job_title",
        Field::Level => "level",
        Field::Department => "department",
        Field::Site => "site",
        Field::Country => "country",
        Field::HomeCountry => "home_country",
        Field::TimeZone => "time_zone",
        Field::Languages => "languages",
        Field::Manager => "manager",
        Field::HireDate => "hire_date",
        Field::CareerStart => "career_start",
        Field::LeavingDate => "leaving_date",
        Field::Employer => "employer",
        Field::StartedOn => "started_on",
        Field::EndedOn => "ended_on",
    }
}

/// The key of its name for people.
pub fn label(field: Field) -> &'static str {
    match field {
        Field::EmployeeNumber => "person-employee-number",
        Field::GivenName => "person-given-name",
        Field::FamilyName => "person-family-name",
        Field::FullName => "person-full-name",
        Field::Email => "person-email",
        Field::JobTitle => "person-job-role",
        Field::Level => "person-level",
        Field::Department => "person-department",
        Field::Site => "person-site",
        Field::Country => "person-country",
        Field::HomeCountry => "person-home-country",
        Field::TimeZone => "person-time-zone",
        Field::Languages => "person-languages",
        Field::Manager => "person-manager",
        Field::HireDate => "person-hire-date",
        Field::CareerStart => "person-career-start",
        Field::LeavingDate => "person-leaving-date",
        Field::Employer => "person-employer",
        Field::StartedOn => "person-started-on",
        Field::EndedOn => "person-ended-on",
    }
}

/// What exports call it, folded to small letters and digits.
pub fn known(field: Field) -> impl Iterator<Item = &'static str> {
    let names = match field {
        Field::EmployeeNumber => {
            "employeenumber employeeid employeeno staffnumber staffid staffno personnelnumber personnelid \
             personnelno empno empid workerid id personalnummer personalnr persnr mitarbeiternummer \
             mitarbeiternr mitarbeiterid matricola numeromatricola codicedipendente iddipendente \
             numerodipendente matricoladipendente"
        }
        Field::GivenName => "firstname givenname forename vorname rufname nome",
        Field::FamilyName => "lastname familyname surname nachname familienname zuname cognome",
        Field::FullName => {
            "name fullname employeename displayname employee nachnamevorname vornamenachname namevorname \
             vollername mitarbeiter mitarbeitername nomecompleto nominativo cognomenome nomecognome \
             cognomeenome nomeecognome dipendente"
        }
        Field::Email => {
            "email emailaddress workemail mail mailaddress businessemail emailadresse mailadresse \
             dienstlicheemail geschaftlicheemail indirizzoemail emailaziendale indirizzomail postaelettronica"
        }
        Field::JobTitle => {
            "jobtitle title position role currentrole job jobrole positiontitle stelle stellenbezeichnung \
             aktuellestellenbezeichnung positionsbezeichnung funktion rolle berufsbezeichnung mansione ruolo \
             ruoloattuale qualifica posizione titolo incarico"
        }
        Field::Level => {
            "level grade joblevel jobgrade careerlevel stufe ebene karrierestufe livello grado inquadramento"
        }
        Field::Department => {
            "department dept division businessunit orgunit organizationalunit organisationalunit abteilung \
             bereich organisationseinheit reparto dipartimento unitaorganizzativa area direzione settore"
        }
        Field::Site => {
            "site location office worklocation city workplace standort arbeitsort dienstort ort sede \
             sededilavoro luogodilavoro ufficio citta stabilimento"
        }
        Field::Country => {
            "country workcountry countrycode countryofwork land arbeitsland landercode paese nazione \
             paesedilavoro"
        }
        Field::HomeCountry => "homecountry countryoforigin heimatland herkunftsland paesediorigine paesedorigine",
        Field::TimeZone => "timezone tz zeitzone fusoorario",
        Field::Languages => {
            "languages language spokenlanguages languagesspoken sprachen sprache sprachkenntnisse lingue \
             lingua lingueparlate lingueconosciute"
        }
        Field::Manager => {
            "manager manageremployeenumber manageremployeeid managernumber managerid manageremail managername \
             linemanager supervisor supervisorid reportsto vorgesetzter vorgesetzte vorgesetzteperson \
             vorgesetztenr fuhrungskraft fuehrungskraft personalnummervorgesetzter responsabile \
             responsabilediretto superiore matricolaresponsabile emailresponsabile capo"
        }
        Field::HireDate => {
            "hiredate hiredon datehired dateofhire joined joinedon joiningdate dateofjoining employmentstart \
             employmentstartdate eintrittsdatum eintritt eintrittam einstellungsdatum dataassunzione \
             datadiassunzione assunzione datadiingresso dataingresso"
        }
        Field::CareerStart => {
            "careerstartyear careerstart careersince workingsince berufseinstieg berufsstart \
             berufseinstiegjahr iniziocarriera annoiniziocarriera annodiiniziocarriera"
        }
        Field::LeavingDate => {
            "leavingdate leavedate terminationdate exitdate lastday lastworkingday lefton leaveson \
             austrittsdatum austritt austrittam letzterarbeitstag datacessazione datadicessazione cessazione \
             datauscita datadiuscita datafinerapporto"
        }
        Field::Employer => {
            "employer company organization organisation arbeitgeber firma unternehmen azienda datoredilavoro \
             societa"
        }
        Field::StartedOn => {
            "startedon startdate from fromdate start started validfrom von beginn ab startdatum gultigab seit \
             dal datainizio inizio da datadiinizio"
        }
        Field::EndedOn => {
            "endedon enddate to todate until end ended validto bis ende enddatum gultigbis al datafine fine a \
             datadifine"
        }
    };
    names.split(' ')
}
