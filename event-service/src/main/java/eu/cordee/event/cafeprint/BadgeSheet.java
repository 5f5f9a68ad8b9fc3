package eu.cordee.event.cafeprint;

import eu.cordee.event.cafe.route.RouteView.Stop;
import java.awt.Color;
import java.util.List;

/**
 * Badges to cut out, eight on a page: the event, a name to be read across a table, the way through
 * the café, and a code that opens it on the phone. Numbers, times and tables only, so that every
 * language reads them.
 */
final class BadgeSheet {

  private static final int COLUMNS = 2;
  private static final int ROWS = 4;
  private static final float WIDTH = 95;
  private static final float HEIGHT = 68;
  private static final float LEFT = (Sheet.WIDTH - COLUMNS * WIDTH) / 2;
  private static final float TOP = (Sheet.HEIGHT - ROWS * HEIGHT) / 2;
  private static final float MARGIN = 6;
  private static final float INSIDE = WIDTH - 2 * MARGIN;
  private static final float CODE = 20;
  private static final float LOGO = 7;
  private static final Color QUIET = new Color(0x55656b);

  /** From the top of a badge to where its parts begin. */
  private static final float NAME = 14;

  private static final float NAME_HEIGHT = 17;
  private static final float ORGANISATION = NAME + NAME_HEIGHT + 4;
  private static final float ROUTE = ORGANISATION + 6;
  private static final float ROUTE_HEIGHT = HEIGHT - MARGIN - ROUTE - 2;

  /** Who hosts stays; the typeface has this sign, and no star. */
  private static final String HOME = "⌂ ";

  private final Sheet sheet;
  private final PrintedEvent event;

  private BadgeSheet(Sheet sheet, PrintedEvent event) {
    this.sheet = sheet;
    this.event = event;
  }

  static byte[] print(List<Badge> badges, PrintedEvent event) {
    try (Sheet sheet = new Sheet()) {
      BadgeSheet all = new BadgeSheet(sheet, event);
      for (int index = 0; index < badges.size(); index++) {
        int place = index % (COLUMNS * ROWS);
        if (place == 0) {
          sheet.newPage();
        }
        float left = LEFT + place % COLUMNS * WIDTH;
        float top = TOP + place / COLUMNS * HEIGHT;
        all.print(left, top, badges.get(index));
      }
      return sheet.bytes();
    }
  }

  private void print(float left, float top, Badge badge) {
    sheet.frame(left, top, WIDTH, HEIGHT);
    head(left + MARGIN, top + MARGIN);
    name(left + MARGIN, top + NAME, badge.name());
    sheet.text(
        left + MARGIN,
        top + ORGANISATION,
        11,
        QUIET,
        sheet.typeface().fitted(badge.organisation(), 11, INSIDE));
    sheet.qrCode(left + WIDTH - MARGIN - CODE, top + HEIGHT - MARGIN - CODE, CODE, badge.address());
    String title = badge.route().title() + " · " + badge.route().planNumber();
    sheet.text(
        left + MARGIN,
        top + HEIGHT - MARGIN,
        7,
        QUIET,
        sheet.typeface().fitted(title, 7, INSIDE - CODE - 3));
    route(left + MARGIN, top + ROUTE, badge.route().stops());
  }

  private void head(float left, float top) {
    sheet.logo(left, top - 2, LOGO);
    float beside = INSIDE - LOGO - 2;
    sheet.text(left + LOGO + 2, top + 1.2f, 9, sheet.typeface().fitted(event.title(), 9, beside));
    sheet.text(
        left + LOGO + 2,
        top + 4.8f,
        7,
        QUIET,
        sheet.typeface().fitted(event.whenAndWhere(), 7, beside));
  }

  /** Never cut: as large as it can be in one line, else in two, else smaller. */
  private void name(float left, float top, String name) {
    LargestText largest = LargestText.of(sheet.typeface(), name, INSIDE, NAME_HEIGHT);
    float line = top + largest.lineHeight();
    for (String part : largest.lines()) {
      sheet.text(left, line, largest.size(), part);
      line += largest.lineHeight();
    }
  }

  private void route(float left, float top, List<Stop> stops) {
    float step = Math.min(6f, ROUTE_HEIGHT / Math.max(1, stops.size()));
    float size = Math.min(12, step * 2);
    for (int index = 0; index < stops.size(); index++) {
      Stop stop = stops.get(index);
      float line = top + 2 + index * step;
      sheet.text(left, line, size * 0.8f, stop.round() + "  " + event.clock(stop.startsAt()));
      String table = (stop.host() ? HOME : "") + stop.tableLabel();
      sheet.text(left + 18, line, size, sheet.typeface().fitted(table, size, 17));
      // The code stands beside.
      sheet.text(
          left + 36,
          line,
          size * 0.7f,
          sheet.typeface().fitted(stop.theme(), size * 0.7f, INSIDE - CODE - 38));
    }
  }
}
