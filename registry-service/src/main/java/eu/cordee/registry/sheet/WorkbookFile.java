package eu.cordee.registry.sheet;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.sheet.SheetView.SheetRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook as spreadsheets write it (XLSX). */
final class WorkbookFile {

  /** Of what a small file may become when it is unpacked: a bomb becomes more. */
  private static final long MOST_UNPACKED = 64L * 1024 * 1024;

  private WorkbookFile() {}

  /** Every ZIP begins like this. */
  static boolean isOne(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /**
   * Its rows.
   *
   * @throws ProblemException 400 when it is no workbook
   */
  static SheetView read(byte[] file) {
    try {
      refuseBomb(file);
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
          Stream<Row> rows = workbook.getFirstSheet().openStream()) {
        return sheet(rows.limit(Sheets.MOST_ROWS + 2L).toList());
      }
    } catch (IOException | ExcelReaderException | IllegalStateException e) {
      throw ProblemException.badField("file", "is no workbook that can be read");
    }
  }

  private static void refuseBomb(byte[] file) throws IOException {
    long unpacked = 0;
    byte[] buffer = new byte[8192];
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          unpacked += count(content, buffer, MOST_UNPACKED - unpacked);
        }
      }
    }
  }

  private static long count(InputStream entry, byte[] buffer, long most) throws IOException {
    long count = 0;
    for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
      count += read;
      if (count > most) {
        throw ProblemException.badField("file", "is too large when it is unpacked");
      }
    }
    return count;
  }

  private static SheetView sheet(List<Row> rows) {
    List<Row> filled = rows.stream().filter(row -> !isEmpty(row)).toList();
    if (filled.isEmpty()) {
      throw ProblemException.badField("file", "has no heading");
    }
    List<String> columns = new ArrayList<>(cells(filled.getFirst(), width(filled.getFirst())));
    while (!columns.isEmpty() && columns.getLast().isEmpty()) {
      columns.removeLast();
    }
    return new SheetView(
        List.copyOf(columns),
        filled.stream()
            .skip(1)
            .map(row -> new SheetRow(row.getRowNum(), cells(row, columns.size())))
            .toList());
  }

  private static boolean isEmpty(Row row) {
    return cells(row, width(row)).stream().allMatch(String::isEmpty);
  }

  private static int width(Row row) {
    return Math.min(row.getCellCount(), Sheets.MOST_COLUMNS + 1);
  }

  private static List<String> cells(Row row, int width) {
    return IntStream.range(0, width)
        .mapToObj(column -> row.getOptionalCell(column).map(WorkbookFile::text).orElse(""))
        .toList();
  }

  /** Numbers as people write them, without an exponent or a zero behind the point. */
  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      return number.stripTrailingZeros().toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : Cells.read(text.strip());
  }
}
