package eu.cordee.event.cafeprint;

import eu.cordee.event.finding.PublishedFindings;
import eu.cordee.event.harvest.HarvestLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The report on paper: findings first, dissent beside each, then the harvest by table and round.
 */
final class ReportPages {

  private static final float LEFT = 22;
  private static final float WIDTH = Sheet.WIDTH - 2 * LEFT;
  private static final float FIRST = 28;
  private static final float LAST = 275;

  private final Sheet sheet;
  private final ReportWords words;
  private float line = FIRST;

  private ReportPages(Sheet sheet, ReportWords words) {
    this.sheet = sheet;
    this.words = words;
  }

  static byte[] print(Report report, ReportWords words) {
    try (Sheet sheet = new Sheet()) {
      sheet.newPage();
      ReportPages pages = new ReportPages(sheet, words);
      pages.write(report.title(), 22, 0, 12);
      pages.findings(report);
      pages.harvest(report);
      return sheet.bytes();
    }
  }

  private void findings(Report report) {
    if (report.findings().isEmpty()) {
      return;
    }
    write(words.findings, 15, 0, 8);
    for (PublishedFindings.Line finding : report.findings()) {
      write(finding.statement(), 12, 0, 1);
      write(about(finding), 9, 0, 1);
      for (String dissent : finding.dissent()) {
        write(words.dissent + ": " + dissent, 10, 6, 1);
      }
      line += 4;
    }
    line += 4;
  }

  private String about(PublishedFindings.Line finding) {
    List<String> about = new ArrayList<>(finding.themes());
    about.addFirst(words.instrument(finding.instrument()));
    about.add(finding.votes() + " " + words.votes);
    about.removeIf(String::isEmpty);
    return String.join(" · ", about);
  }

  private void harvest(Report report) {
    write(words.harvest, 15, 0, 4);
    List<HarvestLines.Line> sorted =
        report.lines().stream()
            .sorted(
                Comparator.comparingInt(HarvestLines.Line::round)
                    .thenComparingInt(HarvestLines.Line::tableNumber))
            .toList();
    int round = 0;
    int table = 0;
    for (HarvestLines.Line one : sorted) {
      if (one.round() != round) {
        round = one.round();
        table = 0;
        line += 4;
        write(words.round + " " + round + "  " + report.question(round), 12, 0, 1);
      }
      if (one.tableNumber() != table) {
        table = one.tableNumber();
        line += 2;
        String place = words.table + " " + report.tableLabel(table) + "  " + report.theme(table);
        write(place, 10, 3, 1);
      }
      entry(one);
    }
  }

  private void entry(HarvestLines.Line one) {
    if (!one.text().isEmpty()) {
      String votes = one.votes() > 0 ? "  (" + one.votes() + " " + words.votes + ")" : "";
      write("– " + one.text() + votes, 10, 6, 0.5f);
    }
    for (String other : one.others()) {
      write("– " + other + "  (" + words.beside + ")", 10, 6, 0.5f);
    }
  }

  private void write(String text, float size, float indent, float gap) {
    for (String part : sheet.wrapped(text, size, WIDTH - indent)) {
      if (line > LAST) {
        sheet.newPage();
        line = FIRST;
      }
      sheet.text(LEFT + indent, line, size, part);
      line += size * 0.48f;
    }
    line += gap;
  }
}
