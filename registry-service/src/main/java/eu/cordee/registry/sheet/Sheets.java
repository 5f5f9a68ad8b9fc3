package eu.cordee.registry.sheet;

import eu.cordee.csv.CsvException;
import eu.cordee.csv.CsvTable;
import eu.cordee.csv.CsvText;
import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.sheet.SheetView.SheetRow;
import java.util.List;

/** Reads a file of rows, whichever program wrote it. */
final class Sheets {

  /** Of one file; more are several imports. */
  static final int MOST_ROWS = 10_000;

  static final int MOST_COLUMNS = 100;

  private Sheets() {}

  /**
   * The rows of a CSV file in any usual encoding, or of the first sheet of a workbook.
   *
   * @throws ProblemException 400 that names the line
   */
  static SheetView read(byte[] file) {
    SheetView sheet = WorkbookFile.isOne(file) ? WorkbookFile.read(file) : csv(file);
    if (sheet.rows().size() > MOST_ROWS) {
      throw ProblemException.badField("file", "has more than " + MOST_ROWS + " rows");
    }
    if (sheet.columns().size() > MOST_COLUMNS) {
      throw ProblemException.badField("file", "has more than " + MOST_COLUMNS + " columns");
    }
    return sheet;
  }

  private static SheetView csv(byte[] file) {
    try {
      CsvTable table = CsvTable.of(CsvText.of(file));
      return new SheetView(
          table.headings(),
          table.rows().stream()
              .map(
                  row ->
                      new SheetRow(
                          row.line(),
                          table.columns().stream().map(row::text).map(Cells::read).toList()))
              .toList());
    } catch (CsvException e) {
      throw ProblemException.badLines(List.of(new Line(e.line(), String.valueOf(e.getMessage()))));
    }
  }
}
