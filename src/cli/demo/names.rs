//! Invented people and places of Nordlicht Energy.

/// Given names, as they meet in a company with seven sites.
pub const GIVEN: &[&str] = &[
    "Aisha", "Alessandro", "Amara", "Anneliese", "Anton", "Astrid", "Beatriz", "Bjarne", "Carla", "Chiara", "Clara", "Dieter", "Elif", "Elin",
    "Emeka", "Emil", "Fatou", "Federica", "Finn", "Francesca", "Frieda", "Giovanni", "Greta", "Hannah", "Hanno", "Helena", "Ines", "Ingrid",
    "Jakob", "Joao", "Johanna", "Jonas", "Karim", "Katarzyna", "Kerstin", "Lars", "Laura", "Leila", "Levke", "Linnea", "Lorenzo", "Lotte",
    "Lucia", "Magnus", "Maja", "Malte", "Marek", "Margarida", "Marta", "Mateusz", "Matilde", "Mehmet", "Merle", "Mikkel", "Minh Anh", "Nadia",
    "Nele", "Nikolai", "Nomvula", "Olga", "Oluwaseun", "Paolo", "Pedro", "Petra", "Piotr", "Rafael", "Rania", "Robin", "Rosa", "Samir", "Sara",
    "Sebastiano", "Selin", "Sofia", "Stefan", "Svenja", "Tarek", "Thea", "Tiago", "Tobias", "Tomas", "Ursula", "Valentina", "Viktor", "Wiebke",
    "Yusuf", "Zofia", "Zuzanna",
];

/// Family names.
pub const FAMILY: &[&str] = &[
    "Adeyemi", "Alvarez", "Andersen", "Antunes", "Bauer", "Behrens", "Benali", "Bernardi", "Bianchi", "Boateng", "Brandt", "Carvalho",
    "Castelnuovo", "Claussen", "Conti", "Dahl", "Demir", "Diallo", "Dlamini", "Eriksen", "Esposito", "Falk", "Ferreira", "Ferrero", "Fischer",
    "Garcia", "Grossmann", "Hansen", "Harms", "Hedlund", "Hoffmann", "Ivanova", "Jansen", "Jensen", "Johansson", "Kaya", "Keller", "Kowalski",
    "Kristensen", "Krueger", "Larsen", "Lehmann", "Lindqvist", "Lombardi", "Lopes", "Lorenzen", "Lund", "Marino", "Martins", "Matthiesen",
    "Meyer", "Moreau", "Mueller", "Nguyen", "Nielsen", "Novak", "Nowak", "Nwosu", "Okafor", "Olsen", "Oliveira", "Paulsen", "Pereira",
    "Petersen", "Popescu", "Rahman", "Ribeiro", "Ricci", "Romano", "Rossi", "Santos", "Sauer", "Schmidt", "Schwarz", "Silva", "Simonsen",
    "Soerensen", "Sousa", "Steiner", "Strand", "Svensson", "Thomsen", "Tran", "Vogt", "Wagner", "Weiss", "Winter", "Wisniewska", "Wolf", "Yildiz",
];

/// A place of work: site, country, time zone, the language most people speak there.
pub struct Place(pub &'static str, pub &'static str, pub &'static str, pub &'static str);

/// The sites, most people first.
pub const PLACES: &[Place] = &[
    Place("Hamburg", "DE", "Europe/Berlin", "de"),
    Place("Hamburg", "DE", "Europe/Berlin", "de"),
    Place("Husum", "DE", "Europe/Berlin", "de"),
    Place("Berlin", "DE", "Europe/Berlin", "de"),
    Place("Milan", "IT", "Europe/Rome", "it"),
    Place("Porto", "PT", "Europe/Lisbon", "pt"),
    Place("Gothenburg", "SE", "Europe/Stockholm", "sv"),
    Place("Esbjerg", "DK", "Europe/Copenhagen", "da"),
];

/// A department with its ladder of job roles, from the first to the head.
pub struct Ladder {
    pub department: &'static str,
    pub roles: [&'static str; 6],
}

/// The departments. From the fourth step on people lead people.
pub const LADDERS: &[Ladder] = &[
    Ladder { department: "Offshore Wind", roles: ["Turbine Technician", "Planner", "Site Engineer", "Site Manager", "Head of Offshore Operations", "Vice President Offshore"] },
    Ladder { department: "Grid and Storage", roles: ["Grid Technician", "Grid Engineer", "Senior Grid Engineer", "Grid Team Lead", "Head of Grid Planning", "Director Grid and Storage"] },
    Ladder { department: "Sales and Trading", roles: ["Trading Analyst", "Trader", "Senior Trader", "Desk Manager", "Head of Trading", "Vice President Trading"] },
    Ladder { department: "Customer Service", roles: ["Service Agent", "Key Account Manager", "Senior Account Manager", "Service Team Lead", "Head of Customer Service", "Vice President Customer Products"] },
    Ladder { department: "Digital Products", roles: ["Data Engineer", "Software Engineer", "Senior Software Engineer", "Engineering Manager", "Head of Digital Products", "Chief Digital Officer"] },
    Ladder { department: "Operations", roles: ["Maintenance Planner", "Maintenance Lead", "Asset Manager", "Operations Manager", "Plant Director", "Vice President Operations"] },
    Ladder { department: "Finance", roles: ["Commercial Analyst", "Financial Controller", "Senior Controller", "Finance Team Lead", "Plant Controller", "Finance Director"] },
    Ladder { department: "People and Culture", roles: ["HR Assistant", "HR Specialist", "HR Business Partner", "HR Manager", "Head of Talent", "Chief People Officer"] },
];
