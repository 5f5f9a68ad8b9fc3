package eu.cordee.event.finding;

import eu.cordee.event.harvest.HarvestLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Published findings as a report shows them. */
@ApplicationScoped
public class PublishedFindings {

  private final FindingRepository findings;
  private final HarvestLines harvest;

  PublishedFindings(FindingRepository findings, HarvestLines harvest) {
    this.findings = findings;
    this.harvest = harvest;
  }

  /**
   * A finding.
   *
   * @param instrument its stable name, or empty
   * @param supports the entries it stands on, those that were not taken back
   * @param dissents the entries that disagree
   */
  public record Line(
      String statement,
      String instrument,
      List<String> themes,
      List<HarvestLines.Line> supports,
      List<HarvestLines.Line> dissents,
      long votes) {}

  public List<Line> of(UUID cafeId) {
    Map<UUID, HarvestLines.Line> entries =
        harvest.of(cafeId).stream()
            .collect(Collectors.toMap(HarvestLines.Line::entryId, Function.identity()));
    return findings.published(cafeId).stream().map(one -> line(one, entries)).toList();
  }

  private static Line line(Finding finding, Map<UUID, HarvestLines.Line> entries) {
    Instrument instrument = finding.instrument();
    List<HarvestLines.Line> supports = cited(finding, Stance.SUPPORTS, entries);
    return new Line(
        finding.statement(),
        instrument == null ? "" : instrument.name(),
        finding.themes(),
        supports,
        cited(finding, Stance.DISSENTS, entries),
        supports.stream().mapToLong(HarvestLines.Line::votes).sum());
  }

  private static List<HarvestLines.Line> cited(
      Finding finding, Stance stance, Map<UUID, HarvestLines.Line> entries) {
    return finding.entries(stance).stream()
        .map(entries::get)
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparingInt(HarvestLines.Line::round)
                .thenComparingInt(HarvestLines.Line::tableNumber))
        .toList();
  }
}
