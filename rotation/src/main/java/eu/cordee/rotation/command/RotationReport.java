package eu.cordee.rotation.command;

import eu.cordee.rotation.check.RotationBounds;
import eu.cordee.rotation.check.RotationFigures;
import eu.cordee.rotation.check.RotationResult;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A rotation as text for people, or as one JSON document; participants are numbered from 1. */
record RotationReport(
    Cafe cafe, WishesFile wishes, RotationResult result, long seed, long milliseconds) {

  String json() {
    RotationFigures figures = result.figures();
    RotationBounds bounds = result.bounds();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("people", cafe.people());
    document.put("tables", cafe.tables().size());
    document.put("hosts", cafe.hosted() ? "fixed" : "none");
    document.put("seed", seed);
    document.put("rounds", numbered());
    document.put("questions", cafe.questions());
    document.put("repeats", figures.repeats());
    document.put("bound", result.repeatsBound());
    document.put("optimal", result.optimal());
    document.put("mostMeetings", figures.mostMeetings());
    document.put("repeatFreeRoundsBound", bounds.repeatFreeRounds());
    document.put(
        "regions", mixing(figures.sameRegion(), bounds.sameRegion(), result.regionMixing()));
    document.put("kinds", mixing(figures.sameKind(), bounds.sameKind(), result.kindMixing()));
    document.put(
        "themes", Map.of("reached", figures.themesReached(), "bound", bounds.themesReached()));
    document.put("tableThemes", tableThemes());
    document.put("wishes", wishes.all().stream().map(this::outcome).toList());
    document.put("unmetWishes", figures.unmet());
    document.put("method", result.method());
    document.put("milliseconds", milliseconds);
    document.put("names", cafe.participants().stream().map(CafeParticipant::id).toList());
    return JsonText.write(document);
  }

  /** By table; none where tables are alike. */
  private List<String> tableThemes() {
    return cafe.themed()
        ? cafe.tables().stream()
            .map(table -> Objects.requireNonNullElse(table.theme(), ""))
            .toList()
        : List.of();
  }

  private Map<String, Object> outcome(WishesFile.Wish wish) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("one", wish.pair().first() + 1);
    outcome.put("other", wish.pair().second() + 1);
    outcome.put("together", wish.together());
    outcome.put("kept", wish.isKeptBy(result.rotation()));
    return outcome;
  }

  private static Map<String, Object> mixing(long same, long bound, double share) {
    Map<String, Object> mixing = new LinkedHashMap<>();
    mixing.put("pairsWithin", same);
    mixing.put("bound", bound);
    mixing.put("share", share);
    mixing.put("optimal", same == bound);
    return mixing;
  }

  private List<List<List<Integer>>> numbered() {
    return result.rotation().rounds().stream()
        .map(
            round ->
                round.stream()
                    .map(table -> table.stream().map(person -> person + 1).toList())
                    .toList())
        .toList();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (List<List<Integer>> round : numbered()) {
      String question = cafe.question(number - 1);
      text.append("Round ").append(number++);
      text.append(question.isEmpty() ? "\n" : ": " + question + "\n");
      for (int table = 0; table < round.size(); table++) {
        String people =
            round.get(table).stream().map(String::valueOf).collect(Collectors.joining(" "));
        String theme = cafe.tables().get(table).theme();
        text.append("  table ").append(table + 1).append(theme == null ? "" : " (" + theme + ")");
        text.append(": ").append(people).append('\n');
      }
    }
    return text.append(wished()).append(figures()).toString();
  }

  private String wished() {
    StringBuilder text = new StringBuilder();
    for (WishesFile.Wish wish : wishes.all()) {
      text.append(wish.pair().first() + 1)
          .append(wish.together() ? " and " : " apart from ")
          .append(wish.pair().second() + 1)
          .append(wish.isKeptBy(result.rotation()) ? ": kept\n" : ": not kept\n");
    }
    return text.toString();
  }

  private String figures() {
    RotationFigures figures = result.figures();
    return "%d repeats (no rotation has fewer than %d%s), the same pair at most %d times%n"
            .formatted(
                figures.repeats(),
                result.repeatsBound(),
                result.optimal() ? ": optimal" : "",
                figures.mostMeetings())
        + String.format(
            Locale.ROOT,
            "across regions %.1f %%, across kinds %.1f %% of what can be%n",
            100 * result.regionMixing(),
            100 * result.kindMixing())
        + "different tables or themes: %d of at most %d%nmade by %s in %d ms"
            .formatted(
                figures.themesReached(),
                result.bounds().themesReached(),
                result.method(),
                milliseconds);
  }
}
