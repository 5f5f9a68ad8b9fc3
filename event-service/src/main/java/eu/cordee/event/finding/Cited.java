package eu.cordee.event.finding;

import eu.cordee.contracts.FindingMessage;
import eu.cordee.event.harvest.HarvestLines;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What findings cite of an entry. */
record Cited(int table, int round, String text, long votes) {

  private static final int MOST_LINES = 50;

  static Map<UUID, Cited> of(List<HarvestLines.Line> lines) {
    return lines.stream()
        .collect(
            Collectors.toMap(
                HarvestLines.Line::entryId,
                line -> new Cited(line.tableNumber(), line.round(), line.text(), line.votes())));
  }

  static long votes(Finding finding, Map<UUID, Cited> entries) {
    return finding.entries(Stance.SUPPORTS).stream()
        .map(entries::get)
        .filter(Objects::nonNull)
        .mapToLong(Cited::votes)
        .sum();
  }

  /** What tables wrote that says so; a photo without words is none of it. */
  static List<FindingMessage.Line> lines(Finding finding, Map<UUID, Cited> entries) {
    return finding.entries(Stance.SUPPORTS).stream()
        .map(entries::get)
        .filter(Objects::nonNull)
        .filter(entry -> !entry.text().isEmpty())
        .limit(MOST_LINES)
        .map(entry -> new FindingMessage.Line(entry.table(), entry.round(), entry.text()))
        .toList();
  }

  static List<String> dissent(Finding finding, Map<UUID, Cited> entries) {
    return finding.entries(Stance.DISSENTS).stream()
        .map(entries::get)
        .filter(Objects::nonNull)
        .map(Cited::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
