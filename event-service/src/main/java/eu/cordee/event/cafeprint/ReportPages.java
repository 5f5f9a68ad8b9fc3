package eu.cordee.event.cafeprint;

import eu.cordee.event.finding.PublishedFindings;
import eu.cordee.event.harvest.HarvestLines;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The report on paper: findings first, with the lines each stands on and dissent beside it, then
 * the harvest by round and table.
 */
final class ReportPages {

  private final ReportColumn column;
  private final ReportPictures pictures;
  private final CafeReport report;
  private final ReportWords words;

  private ReportPages(
      ReportColumn column, ReportPictures pictures, CafeReport report, ReportWords words) {
    this.column = column;
    this.pictures = pictures;
    this.report = report;
    this.words = words;
  }

  /**
   * Prints.
   *
   * @param photos by their ids, as JPEG; nothing where one cannot be printed
   */
  static byte[] print(
      CafeReport report, ReportWords words, Function<UUID, Optional<byte[]>> photos) {
    try (Sheet sheet = new Sheet()) {
      ReportColumn column = new ReportColumn(sheet, report.title());
      ReportPages pages =
          new ReportPages(column, new ReportPictures(sheet, column, photos), report, words);
      column.masthead(report.event());
      column.write(report.title(), 22, 0, ReportColumn.ACCENT, 10);
      pages.findings();
      pages.harvest();
      return sheet.bytes();
    }
  }

  private void findings() {
    if (report.findings().isEmpty()) {
      return;
    }
    column.heading(words.findings, 30);
    for (PublishedFindings.Line finding : report.findings()) {
      column.keepTogether(24);
      column.write(finding.statement(), 12.5f, 0, Color.BLACK, 0.5f);
      column.write(about(finding), 9, 0, ReportColumn.QUIET, 1.5f);
      stands(finding.supports());
      for (HarvestLines.Line dissent : finding.dissents()) {
        String said = dissent.text().isEmpty() ? words.photo : dissent.text();
        column.item(words.dissent + ": " + said, placeOf(dissent), ReportColumn.DISSENT);
        pictures.row(photosOf(List.of(dissent)), 3, line -> "");
      }
      column.gap(5);
    }
    column.gap(3);
  }

  private void stands(List<HarvestLines.Line> supports) {
    if (supports.isEmpty()) {
      return;
    }
    column.write(words.standsOn, 9, 4, ReportColumn.QUIET, 0.5f);
    for (HarvestLines.Line line : supports) {
      if (!line.text().isEmpty()) {
        column.item(line.text(), placeOf(line), Color.BLACK);
      }
    }
    List<HarvestLines.Line> shown = photosOf(supports);
    pictures.row(shown, 3, this::placeOf);
    missing(shown);
  }

  private static List<HarvestLines.Line> photosOf(List<HarvestLines.Line> lines) {
    return lines.stream().filter(line -> line.photoId() != null).toList();
  }

  /** A photo that cannot be printed is said to be there. */
  private void missing(List<HarvestLines.Line> photos) {
    for (HarvestLines.Line line : photos) {
      if (!pictures.has(line)) {
        column.item(words.photo + ": " + words.onTheWall, placeOf(line), ReportColumn.QUIET);
      }
    }
  }

  private String placeOf(HarvestLines.Line line) {
    String place =
        words.table + " " + report.tableLabel(line.tableNumber()) + ", " + words.round + " ";
    return place + line.round() + votes(line);
  }

  private String votes(HarvestLines.Line line) {
    return line.votes() > 0 ? " · " + line.votes() + " " + words.votes : "";
  }

  private String about(PublishedFindings.Line finding) {
    List<String> about = new ArrayList<>(finding.themes());
    about.addFirst(words.instrument(finding.instrument()));
    about.add(finding.votes() + " " + words.votes);
    about.removeIf(String::isEmpty);
    return String.join(" · ", about);
  }

  private void harvest() {
    column.heading(words.harvest, 40);
    int round = 0;
    for (List<HarvestLines.Line> table : byRoundAndTable()) {
      HarvestLines.Line first = table.getFirst();
      if (first.round() != round) {
        round = first.round();
        column.gap(3);
        column.keepTogether(26);
        column.write(
            words.round + " " + round + "  " + report.question(round),
            12,
            0,
            ReportColumn.ACCENT,
            1);
      }
      column.gap(1.5f);
      column.keepTogether(14);
      String place =
          words.table
              + " "
              + report.tableLabel(first.tableNumber())
              + "  "
              + report.theme(first.tableNumber());
      column.write(place, 10, 2, ReportColumn.QUIET, 1);
      table.forEach(this::entry);
      List<HarvestLines.Line> shown = photosOf(table);
      pictures.row(shown, 2, HarvestLines.Line::text);
      missing(shown);
    }
  }

  private List<List<HarvestLines.Line>> byRoundAndTable() {
    List<List<HarvestLines.Line>> groups = new ArrayList<>();
    report.lines().stream()
        .sorted(
            Comparator.comparingInt(HarvestLines.Line::round)
                .thenComparingInt(HarvestLines.Line::tableNumber))
        .forEach(
            line -> {
              if (groups.isEmpty() || !isAtTheSameTable(groups.getLast().getFirst(), line)) {
                groups.add(new ArrayList<>());
              }
              groups.getLast().add(line);
            });
    return groups;
  }

  private static boolean isAtTheSameTable(HarvestLines.Line one, HarvestLines.Line other) {
    return one.round() == other.round() && one.tableNumber() == other.tableNumber();
  }

  private void entry(HarvestLines.Line one) {
    // What was written to a photo stands below it.
    if (!one.text().isEmpty() && !pictures.has(one)) {
      String votes = one.votes() > 0 ? one.votes() + " " + words.votes : "";
      column.item(one.text(), votes, Color.BLACK);
    }
    for (String other : one.others()) {
      if (!other.isEmpty()) {
        column.item(other, words.beside, Color.BLACK);
      }
    }
  }
}
