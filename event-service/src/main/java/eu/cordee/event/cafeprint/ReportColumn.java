package eu.cordee.event.cafeprint;

import java.awt.Color;

/** The column in which a report is written, from page to page. */
final class ReportColumn {

  static final Color ACCENT = new Color(0x1b5c3b);
  static final Color QUIET = new Color(0x55656b);
  static final Color DISSENT = new Color(0x9a3b12);

  static final float LEFT = 22;
  static final float WIDTH = Sheet.WIDTH - 2 * LEFT;

  private static final float FIRST = 26;
  private static final float LAST = 275;
  private static final float FOOT = 287;
  private static final float LOGO = 12;

  /** Millimetres from line to line, for each point of size. */
  private static final float LEADING = 0.49f;

  private final Sheet sheet;
  private final String title;
  private float line;
  private int page;

  ReportColumn(Sheet sheet, String title) {
    this.sheet = sheet;
    this.title = title;
    turn();
  }

  private void turn() {
    sheet.newPage();
    page++;
    line = FIRST;
    String foot = sheet.typeface().fitted(title, 8, WIDTH - 20);
    sheet.text(LEFT, FOOT, 8, QUIET, foot);
    sheet.text(LEFT + WIDTH - 5, FOOT, 8, QUIET, String.valueOf(page));
  }

  /** Whose report it is: the event, when and where, beside the logo. */
  void masthead(PrintedEvent event) {
    sheet.logo(LEFT, line - 7, LOGO);
    float beside = LEFT + LOGO + 4;
    float width = WIDTH - LOGO - 4;
    sheet.text(beside, line - 1.5f, 11, sheet.typeface().fitted(event.title(), 11, width));
    String about = sheet.typeface().fitted(event.whenAndWhere(), 9, width);
    sheet.text(beside, line + 3, 9, QUIET, about);
    gap(18);
  }

  float line() {
    return line;
  }

  void gap(float height) {
    line += height;
  }

  /** So that a heading never stands alone at the foot of a page. */
  void keepTogether(float height) {
    if (line + height > LAST && line > FIRST) {
      turn();
    }
  }

  void heading(String text, float with) {
    keepTogether(with);
    sheet.rule(LEFT, line - 4, WIDTH);
    gap(4);
    write(text, 15, 0, ACCENT, 3);
  }

  /** A line of the harvest, with what is to be known of it beside, more quietly. */
  void item(String text, String about, Color color) {
    keepTogether(6);
    sheet.text(LEFT + 4, line, 10, color, "–");
    write(text, 10, 8, color, 0);
    if (!about.isEmpty()) {
      line -= 0.4f;
      write(about, 8, 8, QUIET, 0);
    }
    gap(1.4f);
  }

  void write(String text, float size, float indent, Color color, float gap) {
    for (String part : sheet.typeface().wrapped(text, size, WIDTH - indent)) {
      if (line > LAST) {
        turn();
      }
      sheet.text(LEFT + indent, line, size, color, part);
      line += size * LEADING;
    }
    line += gap;
  }
}
