package eu.cordee.event.cafeprint;

import java.util.Arrays;

/** The few words of a report, in the languages of the web client. */
enum ReportWords {
  EN("Findings", "Harvest", "Table", "Round", "Dissent", "votes", "at the same time"),
  DE("Erkenntnisse", "Ernte", "Tisch", "Runde", "Widerspruch", "Stimmen", "gleichzeitig"),
  FR("Constats", "Récolte", "Table", "Tour", "Désaccord", "voix", "en même temps"),
  IT("Risultati", "Raccolto", "Tavolo", "Turno", "Dissenso", "voti", "nello stesso momento"),
  SL("Ugotovitve", "Pridelek", "Miza", "Krog", "Nestrinjanje", "glasov", "hkrati");

  final String findings;
  final String harvest;
  final String table;
  final String round;
  final String dissent;
  final String votes;
  final String beside;

  ReportWords(
      String findings,
      String harvest,
      String table,
      String round,
      String dissent,
      String votes,
      String beside) {
    this.findings = findings;
    this.harvest = harvest;
    this.table = table;
    this.round = round;
    this.dissent = dissent;
    this.votes = votes;
    this.beside = beside;
  }

  /** English for everything else. */
  static ReportWords of(String language) {
    return Arrays.stream(values())
        .filter(words -> words.name().equalsIgnoreCase(language))
        .findFirst()
        .orElse(EN);
  }
}
