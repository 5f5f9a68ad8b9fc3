package eu.cordee.event.cafeprint;

import eu.cordee.event.finding.PublishedFindings;
import eu.cordee.event.harvest.HarvestLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The report for spreadsheets: one line per finding and per line of the harvest. */
final class ReportTable {

  private static final List<String> HEADINGS =
      List.of(
          "section",
          "table",
          "theme",
          "round",
          "question",
          "kind",
          "text",
          "votes",
          "instrument",
          "themes",
          "dissent",
          "stands on",
          "photo");

  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private ReportTable() {}

  static byte[] print(CafeReport report) {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(HEADINGS);
      for (PublishedFindings.Line finding : report.findings()) {
        finding(csv, report, finding);
      }
      for (HarvestLines.Line line : report.lines()) {
        harvest(csv, report, line, line.text());
        for (String other : line.others()) {
          harvest(csv, report, line, other);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void finding(CSVPrinter csv, CafeReport report, PublishedFindings.Line finding)
      throws IOException {
    csv.printRecord(
        "finding",
        "",
        "",
        "",
        "",
        "",
        safe(finding.statement()),
        finding.votes(),
        finding.instrument(),
        safe(String.join("; ", finding.themes())),
        safe(String.join("; ", texts(finding.dissents()))),
        safe(places(report, finding.supports())),
        "");
  }

  private static void harvest(
      CSVPrinter csv, CafeReport report, HarvestLines.Line line, String text) throws IOException {
    csv.printRecord(
        "harvest",
        safe(report.tableLabel(line.tableNumber())),
        safe(report.theme(line.tableNumber())),
        line.round(),
        safe(report.question(line.round())),
        line.kind(),
        safe(text),
        line.votes(),
        "",
        "",
        "",
        "",
        line.photoId() == null ? "" : report.photoAddress(line.photoId()));
  }

  private static List<String> texts(List<HarvestLines.Line> lines) {
    return lines.stream().map(HarvestLines.Line::text).filter(text -> !text.isEmpty()).toList();
  }

  /** Each with its table and round, so that the line can be found below. */
  private static String places(CafeReport report, List<HarvestLines.Line> lines) {
    return lines.stream()
        .map(
            line ->
                "["
                    + report.tableLabel(line.tableNumber())
                    + ", "
                    + line.round()
                    + "] "
                    + said(line))
        .collect(Collectors.joining("; "));
  }

  private static String said(HarvestLines.Line line) {
    return line.text().isEmpty() ? line.kind().name() : line.text();
  }

  /** A spreadsheet would run what begins like a formula, and anybody at the café wrote it. */
  private static String safe(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
