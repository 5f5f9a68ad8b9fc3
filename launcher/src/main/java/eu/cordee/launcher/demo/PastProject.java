package eu.cordee.launcher.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A past project that never was. What it used decides about what it is worth, with some chance:
 * pilots the most, training the least.
 *
 * @param number counts them from 0
 * @param place which instrument it used first, by the order that is to come out
 */
record PastProject(int number, int place, String nuts) {

  private static final int MANY = 72;
  private static final List<String> INSTRUMENTS =
      List.of("PILOT", "PROMOTION", "STRATEGY", "EVENT", "TRAINING");
  private static final List<String> CRITERIA =
      List.of("EFFECTIVENESS", "SUSTAINABILITY", "TRANSFERABILITY");
  private static final List<String> TITLES =
      List.of(
          "A shared test line for micro-optics",
          "Vouchers for a first visit abroad",
          "Where to grow: a strategy of the members",
          "Roadshow of alpine precision",
          "Engineers change places");

  /** As many as the real study had, region by region in turn. */
  static List<PastProject> all(List<String> regions) {
    return IntStream.range(0, MANY)
        .mapToObj(n -> new PastProject(n, n % INSTRUMENTS.size(), regions.get(n % regions.size())))
        .toList();
  }

  String reference() {
    return "ALP-%03d".formatted(number + 1);
  }

  Map<String, Object> row() {
    List<String> used = new ArrayList<>(List.of(INSTRUMENTS.get(place)));
    if (number % 4 == 3) {
      used.add(INSTRUMENTS.get((place + 1) % INSTRUMENTS.size()));
    }
    Map<String, Object> row = new HashMap<>();
    row.put("reference", reference());
    row.put("title", TITLES.get(place) + " (" + (number / INSTRUMENTS.size() + 1) + ")");
    row.put("programme", number % 3 == 0 ? "Alpine Space 2007–2013" : "Interreg IV A");
    row.put(
        "summary", "Made up for the demonstration. Firms of two regions worked on it together.");
    row.put("nuts", nuts);
    row.put("startYear", 2005 + number % 5);
    row.put("endYear", 2007 + number % 5);
    row.put("budget", 250_000 + 37_500L * (number % 17));
    row.put("instruments", used);
    row.put("partners", List.of(Map.of("name", "A partner of its day")));
    return row;
  }

  /** Of one of two reviewers, who mostly agree. */
  List<Map<String, Object>> marks(int seat) {
    SplittableRandom chance = new SplittableRandom(number);
    List<Map<String, Object>> marks = new ArrayList<>();
    for (String criterion : CRITERIA) {
      double worth = 3.6 - 0.6 * place + chance.nextDouble(-0.7, 0.7);
      boolean differs = chance.nextInt(12) == 0;
      int agreed = Math.clamp(Math.round(worth), 0, 4);
      int mark = differs && seat == 1 ? (agreed == 0 ? 1 : agreed - 1) : agreed;
      marks.add(Map.of("criterion", criterion, "mark", mark));
    }
    return marks;
  }
}
