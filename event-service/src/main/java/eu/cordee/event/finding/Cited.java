package eu.cordee.event.finding;

import eu.cordee.event.harvest.HarvestLines;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What findings cite of an entry. */
record Cited(String text, long votes) {

  static Map<UUID, Cited> of(List<HarvestLines.Line> lines) {
    return lines.stream()
        .collect(
            Collectors.toMap(
                HarvestLines.Line::entryId, line -> new Cited(line.text(), line.votes())));
  }

  static long votes(Finding finding, Map<UUID, Cited> entries) {
    return finding.entries(Stance.SUPPORTS).stream()
        .map(entries::get)
        .filter(Objects::nonNull)
        .mapToLong(Cited::votes)
        .sum();
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
