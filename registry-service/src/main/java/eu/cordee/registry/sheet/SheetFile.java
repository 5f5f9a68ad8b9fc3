package eu.cordee.registry.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Rows as a file that spreadsheets open; no cell of it is ever computed.
 *
 * @param columns the heading
 * @param rows each with one cell for each column
 */
public record SheetFile(List<String> columns, List<List<String>> rows) {

  /** So that spreadsheets believe that it is UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** As CSV (RFC 4180) in UTF-8. */
  public byte[] csv() {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(Cells::written).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As a workbook (XLSX): every cell is a text. */
  public byte[] workbook(String title) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Cordee", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(title);
      write(sheet, 0, columns);
      for (int row = 0; row < rows.size(); row++) {
        write(sheet, row + 1, rows.get(row).stream().map(Cells::written).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cells.get(column));
    }
  }
}
