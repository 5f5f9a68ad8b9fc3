package eu.cordee.event.cafeprint;

import eu.cordee.event.cafe.route.RouteView.Stop;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Badges to cut out, eight on a page: name, way through the café, and a code that opens it on the
 * phone. Numbers, times and tables only, so that every language reads them.
 */
final class BadgeSheet {

  private static final int COLUMNS = 2;
  private static final int ROWS = 4;
  private static final float WIDTH = 95;
  private static final float HEIGHT = 68;
  private static final float LEFT = (Sheet.WIDTH - COLUMNS * WIDTH) / 2;
  private static final float TOP = (Sheet.HEIGHT - ROWS * HEIGHT) / 2;
  private static final float MARGIN = 6;
  private static final float CODE = 22;

  /** Who hosts stays; the typeface has this sign, and no star. */
  private static final String HOME = "⌂ ";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private BadgeSheet() {}

  static byte[] print(List<Badge> badges, ZoneId zone) {
    try (Sheet sheet = new Sheet()) {
      for (int index = 0; index < badges.size(); index++) {
        int place = index % (COLUMNS * ROWS);
        if (place == 0) {
          sheet.newPage();
        }
        int column = place % COLUMNS;
        int row = place / COLUMNS;
        float left = LEFT + column * WIDTH;
        float top = TOP + row * HEIGHT;
        print(sheet, left, top, badges.get(index), zone);
      }
      return sheet.bytes();
    }
  }

  private static void print(Sheet sheet, float left, float top, Badge badge, ZoneId zone) {
    float inside = WIDTH - 2 * MARGIN;
    sheet.frame(left, top, WIDTH, HEIGHT);
    sheet.text(left + MARGIN, top + 11, 17, sheet.typeface().fitted(badge.name(), 17, inside));
    sheet.text(
        left + MARGIN, top + 17, 10, sheet.typeface().fitted(badge.organisation(), 10, inside));
    sheet.qrCode(left + WIDTH - MARGIN - CODE, top + HEIGHT - MARGIN - CODE, CODE, badge.address());
    String title = badge.route().title() + " · " + badge.route().planNumber();
    sheet.text(
        left + MARGIN,
        top + HEIGHT - MARGIN,
        7,
        sheet.typeface().fitted(title, 7, inside - CODE - 3));
    route(sheet, left + MARGIN, top + 23, badge.route().stops(), zone);
  }

  private static void route(Sheet sheet, float left, float top, List<Stop> stops, ZoneId zone) {
    float step = Math.min(6.4f, 36f / Math.max(1, stops.size()));
    float size = Math.min(13, step * 2);
    for (int index = 0; index < stops.size(); index++) {
      Stop stop = stops.get(index);
      float line = top + 2 + index * step;
      // Beside the code there is less room.
      float width = line > top + 15 ? WIDTH - 2 * MARGIN - CODE - 3 : WIDTH - 2 * MARGIN;
      sheet.text(
          left, line, size * 0.8f, stop.round() + "  " + TIME.format(stop.startsAt().atZone(zone)));
      String table = (stop.host() ? HOME : "") + stop.tableLabel();
      sheet.text(left + 21, line, size, sheet.typeface().fitted(table, size, 21));
      sheet.text(
          left + 44,
          line,
          size * 0.7f,
          sheet.typeface().fitted(stop.theme(), size * 0.7f, width - 44));
    }
  }
}
