package eu.cordee.launcher.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tables below one heading of a page.
 *
 * @param rows cells of each row, without the headings and without backticks
 */
record MarkdownTable(List<List<String>> rows) {

  /**
   * @param page text in Markdown
   * @param heading as it stands there, for instance {@code ## Topics}
   * @throws IllegalArgumentException if there is no such heading, or no table below it; a table may
   *     be empty
   */
  static MarkdownTable below(String page, String heading) {
    List<String> lines = page.lines().toList();
    int start = lines.indexOf(heading);
    if (start < 0) {
      throw new IllegalArgumentException("There is no heading \"" + heading + "\".");
    }
    List<List<String>> rows = new ArrayList<>();
    boolean table = false;
    for (int i = start + 1; i < lines.size() && !lines.get(i).startsWith("## "); i++) {
      boolean title = i + 1 < lines.size() && lines.get(i + 1).startsWith("|--");
      table |= title;
      if (lines.get(i).startsWith("| ") && !title) {
        rows.add(cells(lines.get(i)));
      }
    }
    if (!table) {
      throw new IllegalArgumentException("There is no table below \"" + heading + "\".");
    }
    return new MarkdownTable(rows);
  }

  /** One column, counted from 0. */
  List<String> column(int index) {
    return rows.stream().map(row -> row.get(index)).toList();
  }

  private static List<String> cells(String line) {
    String inside = line.strip().substring(1);
    return Arrays.stream(inside.substring(0, inside.lastIndexOf('|')).split("\\|", -1))
        .map(cell -> cell.replace("`", "").strip())
        .toList();
  }
}
