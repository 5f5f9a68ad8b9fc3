package eu.cordee.registry.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.sheet.SheetView.SheetRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as spreadsheets of all countries write them (rapidpro#91, nextcloud/contacts#493). */
class SheetsTest {

  @Test
  void readsWhatExcelWritesInWesternEurope() {
    // Given
    byte[] file =
        "Name;Nummer\r\nMüller & Söhne;01234\r\n\r\n\"zwei\nZeilen; und \"\"mehr\"\"\";7\r\n"
            .getBytes(Charset.forName("windows-1252"));
    // When
    SheetView sheet = Sheets.read(file);
    // Then
    assertThat(sheet.columns()).containsExactly("Name", "Nummer");
    assertThat(sheet.rows())
        .containsExactly(
            new SheetRow(2, List.of("Müller & Söhne", "01234")),
            new SheetRow(5, List.of("zwei\nZeilen; und \"mehr\"", "7")));
  }

  @Test
  void readsUtf8AndUtf16WithTheirMarks() {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      // When
      SheetView sheet = Sheets.read("\uFEFFName,Kraj\nČevljarna,Ž\n".getBytes(charset));
      // Then
      assertThat(sheet.columns()).containsExactly("Name", "Kraj");
      assertThat(sheet.rows().getFirst().cells()).containsExactly("Čevljarna", "Ž");
    }
  }

  @Test
  void readsTheFirstSheetOfAWorkbook() throws IOException {
    // Given
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Members");
      sheet.value(0, 0, "Name");
      sheet.value(0, 1, "Number");
      sheet.value(0, 2, "Code");
      sheet.value(2, 0, "Čevljarna");
      sheet.value(2, 1, 1_234_567);
      sheet.value(2, 2, "01234");
      sheet.value(3, 1, 0.5);
      workbook.newWorksheet("Other").value(0, 0, "nothing");
    }
    // When
    SheetView read = Sheets.read(file.toByteArray());
    // Then
    assertThat(read.columns()).containsExactly("Name", "Number", "Code");
    assertThat(read.rows())
        .containsExactly(
            new SheetRow(3, List.of("Čevljarna", "1234567", "01234")),
            new SheetRow(4, List.of("", "0.5", "")));
  }

  @Test
  void saysInWhichLineAFileIsWrong() {
    assertThatThrownBy(() -> Sheets.read("a,b\n1,\"2\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.body().lines().getFirst().line()).isEqualTo(2));
  }

  @Test
  void refusesWhatIsNoWorkbookAndWhatIsABomb() throws IOException {
    // Given
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 70; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    // Then
    assertThatThrownBy(() -> Sheets.read(bomb.toByteArray()))
        .hasMessageContaining("too large when it is unpacked");
    assertThatThrownBy(() -> Sheets.read(new byte[] {'P', 'K', 3, 4, 0, 0}))
        .hasMessageContaining("no workbook");
    assertThatThrownBy(() -> Sheets.read(new byte[0])).isInstanceOf(ProblemException.class);
  }

  /** What spreadsheets never write, and whoever means ill does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<v>1</v>         | <v>1E999999999</v> | is no workbook",
        "<v>1</v>         | <v>1E-999999999</v>| is no workbook",
        "r=\"B2\"       | r=\"ZZZZZZ2\"   | has more columns",
        "<sheetData>      | <!DOCTYPE a><sheetData> | is no workbook",
      })
  void aCellThatWouldFillTheMemoryIsRefused(String written, String instead, String answer)
      throws IOException {
    // Given
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Members");
      sheet.value(0, 0, "Name");
      sheet.value(1, 0, "one");
      sheet.value(0, 1, "Number");
      sheet.value(1, 1, 1);
    }
    byte[] changed = rewritten(file.toByteArray(), written, instead);
    // Then
    assertThatThrownBy(() -> Sheets.read(changed)).hasMessageContaining(answer);
  }

  private static byte[] rewritten(byte[] workbook, String written, String instead)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    boolean isChanged = false;
    try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
        String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sheet1.xml")) {
          isChanged = text.contains(written);
          text = text.replace(written, instead);
        }
        to.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(isChanged).as("a workbook holds %s", written).isTrue();
    return file.toByteArray();
  }

  /** A million cells may refer to one text of the file. */
  @Test
  void refusesATextThatIsReferredToTooOften() throws IOException {
    // Given
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Members");
      sheet.value(0, 0, "Name");
      for (int row = 1; row < 1_000; row++) {
        sheet.value(row, 0, "long ".repeat(6_000));
      }
    }
    // Then
    assertThatThrownBy(() -> Sheets.read(file.toByteArray()))
        .hasMessageContaining("too large when it is unpacked");
  }

  @Test
  void refusesMoreRowsThanOneImportTakes() {
    assertThatThrownBy(
            () -> Sheets.read(("a\n" + "1\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("10000");
  }

  @Test
  void noCellIsAFormula() {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1")) {
      assertThat(Cells.written(formula)).startsWith("'");
    }
    assertThat(Cells.written("O'Neill - Söhne")).isEqualTo("O'Neill - Söhne");
  }

  @Property
  void whatIsWrittenIsReadAgain(@ForAll @StringLength(max = 6) String text) {
    assertThat(Cells.read(Cells.written(text))).isEqualTo(text);
  }

  @Property(tries = 200)
  void aFileThatIsWrittenIsReadAgain(@ForAll("cells") String cell) {
    // Given
    SheetFile file = new SheetFile(List.of("a", "b"), List.of(List.of(cell, "x")));
    // Then
    assertThat(Sheets.read(file.csv()).rows().getFirst().cells().getFirst()).isEqualTo(cell);
    assertThat(Sheets.read(file.workbook("Test")).rows().getFirst().cells().getFirst())
        .isEqualTo(cell);
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings().withChars("=+-@'\"a;,0ž1 ").ofMaxLength(8).map(String::strip);
  }
}
