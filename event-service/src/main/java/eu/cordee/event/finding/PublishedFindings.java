package eu.cordee.event.finding;

import eu.cordee.event.harvest.HarvestLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
   * @param dissent texts of the entries that disagree
   */
  public record Line(
      String statement, String instrument, List<String> themes, List<String> dissent, long votes) {}

  public List<Line> of(UUID cafeId) {
    Map<UUID, Cited> entries = Cited.of(harvest.of(cafeId));
    return findings.published(cafeId).stream().map(one -> line(one, entries)).toList();
  }

  private static Line line(Finding finding, Map<UUID, Cited> entries) {
    Instrument instrument = finding.instrument();
    return new Line(
        finding.statement(),
        instrument == null ? "" : instrument.name(),
        finding.themes(),
        Cited.dissent(finding, entries),
        Cited.votes(finding, entries));
  }
}
