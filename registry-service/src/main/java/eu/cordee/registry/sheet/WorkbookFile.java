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
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook as spreadsheets write it (XLSX). */
final class WorkbookFile {

  /** Of what a small file may become when it is unpacked: a bomb becomes more. */
  private static final long MOST_UNPACKED = 64L * 1024 * 1024;

  /** Digits before or behind the point, of what spreadsheets can hold; more would fill memory. */
  private static final int LONGEST_NUMBER = 400;

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

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
        return sheet(rows);
      }
    } catch (IOException
        | ExcelReaderException
        | IllegalStateException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NullPointerException e) {
      // The library checks neither what a cell refers to nor whether there is a sheet.
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
        if (entry.getName().endsWith(".xml")) {
          try (InputStream content = zip.getInputStream(entry)) {
            refuseFarCells(content);
          }
        }
      }
    }
  }

  /** The library makes a place for every column before a cell: there are 16,384 of them at most. */
  private static void refuseFarCells(InputStream xml) throws IOException {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(xml);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("c")
            && isFar(reader.getAttributeValue(null, "r"))) {
          throw ProblemException.badField("file", "has more columns than a workbook can have");
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static boolean isFar(@Nullable String cell) {
    return cell != null && cell.chars().takeWhile(Character::isLetter).count() > 3;
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

  private static SheetView sheet(Stream<Row> rows) {
    // Only the texts of a row are kept: the library fills it up to its last cell.
    List<SheetRow> filled =
        rows.map(row -> new SheetRow(row.getRowNum(), cells(row)))
            .filter(row -> !row.cells().stream().allMatch(String::isEmpty))
            .limit(Sheets.MOST_ROWS + 2L)
            .toList();
    if (filled.isEmpty()) {
      throw ProblemException.badField("file", "has no heading");
    }
    refuseMoreTextThanAFileHas(filled);
    List<String> columns = new ArrayList<>(filled.getFirst().cells());
    while (!columns.isEmpty() && columns.getLast().isEmpty()) {
      columns.removeLast();
    }
    return new SheetView(
        List.copyOf(columns),
        filled.stream()
            .skip(1)
            .map(row -> new SheetRow(row.line(), width(row.cells(), columns.size())))
            .toList());
  }

  /** One long text that many cells refer to is read once and answered many times. */
  private static void refuseMoreTextThanAFileHas(List<SheetRow> rows) {
    if (rows.stream().flatMap(row -> row.cells().stream()).mapToLong(String::length).sum()
        > MOST_UNPACKED / 4) {
      throw ProblemException.badField("file", "is too large when it is unpacked");
    }
  }

  private static List<String> width(List<String> cells, int width) {
    return IntStream.range(0, width)
        .mapToObj(column -> column < cells.size() ? cells.get(column) : "")
        .toList();
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, Math.min(row.getCellCount(), Sheets.MOST_COLUMNS + 1))
        .mapToObj(column -> row.getOptionalCell(column).map(WorkbookFile::text).orElse(""))
        .toList();
  }

  /** Numbers as people write them, without an exponent or a zero behind the point. */
  private static String text(Cell cell) {
    if (cell.getValue() instanceof BigDecimal number
        && Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
      return number.stripTrailingZeros().toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : Cells.read(text.strip());
  }
}
