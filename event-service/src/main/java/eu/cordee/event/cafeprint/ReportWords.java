package eu.cordee.event.cafeprint;

import eu.cordee.event.finding.Instrument;
import java.util.Arrays;
import java.util.List;

/** The few words of a report, in the languages of the web client. */
enum ReportWords {
  EN(
      "Findings",
      "Harvest",
      "Table",
      "Round",
      "Dissent",
      "votes",
      "at the same time",
      "It stands on",
      "Photo",
      "to be seen on the wall only",
      "Pilot actions",
      "Cross-border promotion",
      "Internationalisation strategy",
      "Events",
      "Training"),
  DE(
      "Erkenntnisse",
      "Ernte",
      "Tisch",
      "Runde",
      "Widerspruch",
      "Stimmen",
      "gleichzeitig",
      "Sie stützt sich auf",
      "Foto",
      "nur an der Wand zu sehen",
      "Pilotaktionen",
      "Grenzüberschreitende Förderung",
      "Internationalisierungsstrategie",
      "Veranstaltungen",
      "Schulung"),
  FR(
      "Constats",
      "Récolte",
      "Table",
      "Tour",
      "Désaccord",
      "voix",
      "en même temps",
      "Il s’appuie sur",
      "Photo",
      "visible sur le mur seulement",
      "Actions pilotes",
      "Promotion transfrontalière",
      "Stratégie d’internationalisation",
      "Événements",
      "Formation"),
  IT(
      "Risultati",
      "Raccolto",
      "Tavolo",
      "Turno",
      "Dissenso",
      "voti",
      "nello stesso momento",
      "Si basa su",
      "Foto",
      "si vede solo alla parete",
      "Azioni pilota",
      "Promozione transfrontaliera",
      "Strategia di internazionalizzazione",
      "Eventi",
      "Formazione"),
  SL(
      "Ugotovitve",
      "Pridelek",
      "Miza",
      "Krog",
      "Nestrinjanje",
      "glasov",
      "hkrati",
      "Temelji na",
      "Fotografija",
      "na ogled samo na steni",
      "Pilotni ukrepi",
      "Čezmejna promocija",
      "Strategija internacionalizacije",
      "Dogodki",
      "Usposabljanje");

  final String findings;
  final String harvest;
  final String table;
  final String round;
  final String dissent;
  final String votes;
  final String beside;
  final String standsOn;
  final String photo;
  final String onTheWall;
  private final List<String> instruments;

  ReportWords(
      String findings,
      String harvest,
      String table,
      String round,
      String dissent,
      String votes,
      String beside,
      String standsOn,
      String photo,
      String onTheWall,
      String... instruments) {
    this.findings = findings;
    this.harvest = harvest;
    this.table = table;
    this.round = round;
    this.dissent = dissent;
    this.votes = votes;
    this.beside = beside;
    this.standsOn = standsOn;
    this.photo = photo;
    this.onTheWall = onTheWall;
    this.instruments = List.of(instruments);
  }

  /** By its stable name, or nothing for none. */
  String instrument(String name) {
    return name.isEmpty() ? "" : instruments.get(Instrument.valueOf(name).ordinal());
  }

  /** English for everything else. */
  static ReportWords of(String language) {
    return Arrays.stream(values())
        .filter(words -> words.name().equalsIgnoreCase(language))
        .findFirst()
        .orElse(EN);
  }
}
