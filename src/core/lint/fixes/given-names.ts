// Given names that are common somewhere: a hint that "for Sam" means a colleague, where the journal knows nobody.
// Names that are also words or companies ("Mark", "Grant", "Will", "Siemens") are left out.

const NAMES =
  'Aaron Abdul Adam Adriana Ahmed Aisha Akira Alan Alejandro Alex Alexander Ali Alice Alicia Alina Amara Amina Amir Amy Ana ' +
  'Anders Andrea Andreas Andrew Andrzej Angela Anita Anja Ann Anna Anne Annika Antonio Anya Arjun Arun Ayesha Barbara Ben ' +
  'Benjamin Bianca Björn Brian Bruno Camila Carla Carlos Carmen Caroline Catherine Charlotte Chen Chloe Chris Christian ' +
  'Christina Claire Clara Claudia Dana Daniel Daniela David Deborah Deepa Diana Diego Dimitri Divya Dmitri Eduardo Elena Eleni ' +
  'Elif Elizabeth Ella Emily Emma Eric Erik Esra Eva Fatima Felix Femi Fernando Fiona Francesca Frida Gabriel Gabriela Giulia ' +
  'Greta Hana Hannah Hans Harald Hassan Helen Helena Hiroshi Hugo Ian Ibrahim Ines Ingrid Irina Isabel Ivan Jakub James Jan ' +
  'Jane Javier Jennifer Jens Jessica Jing Joanna John Jonas Jonathan Jorge José Joseph Juan Julia Jürgen Kaito Karen Karim ' +
  'Katarzyna Kate Katja Kavya Keiko Kenji Kevin Khalid Klaus Kofi Kwame Lars Laura Lea Leah Lena Leon Leticia Li Liam Lina Linda ' +
  'Lisa Louise Luca Lucas Lucia Luis Magdalena Maja Malik Marco Marek Margaret Maria María Mariana Marie Marta Martin Mateo ' +
  'Mathilde Matt Matteo Max Maya Mei Mehmet Mia Michael Miguel Mohamed Monika Nadia Naomi Natalia Natasha Neha Niamh Nicole ' +
  'Nikhil Nina Noah Noor Nora Olga Oliver Olivia Olu Omar Oscar Otto Pablo Patricia Patrick Paul Paula Pedro Peter Petra Piotr ' +
  'Priya Rachel Rafael Rahul Raj Rebecca Ravi Ricardo Richard Robert Roberto Rosa Ruth Ryan Sabine Salma Sam Samir Samuel Sandra ' +
  'Sara Sarah Sofia Sofie Sophie Stefan Stephanie Steve Sunita Susan Sven Svetlana Tanja Tariq Thabo Thomas Tim Tobias Tom Tomasz ' +
  'Ursula Valentina Vera Victoria Viktor Vikram Wei Xin Yara Yuki Yusuf Zainab Zoë Zoe';

const names = new Set(NAMES.split(' '));

const COLLEAGUE = [
  /(?:^|\s)(?:for|instead of) (?<name>\p{Lu}[\p{L}\p{M}]+)(?![\p{L}\p{M}’'-])/u,
  /(?:^|\s)(?<name>\p{Lu}[\p{L}\p{M}]+)['’]s (?:\S+ )?(?:account|call|customer|deal|deck|demo|discovery|meeting|opp|opportunity|pipeline|pitch|proposal|prospect|quote|renewal|territory)s?\b/u,
  /^(?:if|when|unless|since|because|before|once|until) (?<name>\p{Lu}[\p{L}\p{M}]+) /iu,
];

/** The one colleague whom a sentence seems to name as the owner of the deal; a guess, to be confirmed by the user. */
export function guessRep(sentence: string): string | undefined {
  const found = COLLEAGUE.flatMap((pattern) => pattern.exec(sentence)?.groups?.['name'] ?? []);
  const likely = new Set(found.filter((name) => names.has(name)));
  return likely.size === 1 ? [...likely][0] : undefined;
}
