package eu.cordee.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,town\nAda,Sion\n",
        "\uFEFFName; Town\r\n\r\n Ada ;Sion\r\n;\n",
        "\uFEFFNAME\tTOWN\r\nAda\tSion\r\n",
        "\r\n\r\nName;Town\r\nAda;Sion\r\n",
        "sep=;\r\nName;Town\r\nAda;Sion\r\n",
        "SEP=\t\r\n\"Name\"\t\"Town\"\r\nAda\tSion\r\n",
        "\"Name\";\"Town\"\r\nAda;Sion\r\n"
      })
  void readsWhatSpreadsheetsWrite(String text) {
    // Given / When
    CsvTable table = CsvTable.of(text);

    // Then
    assertThat(table.columns()).containsExactly("name", "town");
    assertThat(table.rows().getFirst().cells()).isEqualTo(Map.of("name", "Ada", "town", "Sion"));
  }

  /** Trimmed, they would be cells of nothing, and their row would be gone without a word. */
  @Test
  void whatIsNoTextIsRefusedWhereItStands() {
    assertThatThrownBy(() -> CsvTable.of("a,b\n1,2\n\u0000,\u0001\n"))
        .isInstanceOfSatisfying(CsvException.class, no -> assertThat(no.line()).isEqualTo(3))
        .hasMessageContaining("no text");
  }

  @Test
  void whatStandsInQuotesOfTheHeadingDividesNothing() {
    assertThat(CsvTable.of("\"a;b;c\",town\n1,2\n").columns()).containsExactly("a;b;c", "town");
  }

  @Test
  void keepsTheHeadingAsItIsWritten() {
    // Given / When
    CsvTable table = CsvTable.of("Innovation Voucher; COUNT\n1;2\n");

    // Then
    assertThat(table.headings()).containsExactly("Innovation Voucher", "COUNT");
    assertThat(table.columns()).containsExactly("innovation voucher", "count");
  }

  @Test
  void countsLinesAsTheFileDoes() {
    // Given / When
    CsvTable table =
        CsvTable.of("sep=;\r\n\r\nName;Said\r\n\r\nAda;\"one\r\ntwo\"\r\n;\r\nBen;x\r\n");

    // Then
    assertThat(table.rows()).extracting(CsvRow::line).containsExactly(6, 8);
  }

  @Test
  void keepsWhatIsQuotedAndCountsItsLines() {
    // Given / When
    CsvTable table = CsvTable.of("name,said\n\"Ada, of Sion\",\"one\ntwo\"\"\"\nBen,\n");

    // Then
    assertThat(table.rows())
        .containsExactly(
            new CsvRow(3, Map.of("name", "Ada, of Sion", "said", "one\ntwo\""), 0),
            new CsvRow(4, Map.of("name", "Ben"), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "name\n\"Ada\n"})
  void refusesWhatIsNoTable(String text) {
    assertThatThrownBy(() -> CsvTable.of(text)).isInstanceOf(CsvException.class);
  }

  static List<Arguments> badQuotes() {
    return List.of(
        Arguments.of("id,region\n\"x,r1\nb,r", 2, "the quotes that begin here do not end"),
        Arguments.of(
            "id,region\na,b\n\"r1\"z,x", 3, "something stands between quotes and the next cell"));
  }

  @ParameterizedTest
  @MethodSource("badQuotes")
  void namesTheLineOfQuotesThatAreWrong(String text, int line, String reason) {
    assertThatThrownBy(() -> CsvTable.of(text))
        .isInstanceOfSatisfying(
            CsvException.class,
            wrong -> {
              assertThat(wrong.line()).isEqualTo(line);
              assertThat(wrong).hasMessage(reason);
            });
  }

  @Test
  void emptyColumnsAndCellsAtTheEndAreNone() {
    CsvTable table =
        CsvTable.of("id;region;;\na;r1;;\nb;r2;;;;\n").allowOnly(List.of("id", "region"));
    assertThat(table.rows()).map(row -> row.text("region")).containsExactly("r1", "r2");
  }

  @Test
  void aFilledCellBelowNoNameIsRefused() {
    CsvTable table = CsvTable.of("id;region;\na;r1;x\n");
    assertThatThrownBy(() -> table.allowOnly(List.of("id", "region")))
        .isInstanceOf(CsvException.class);
  }

  @Test
  void refusesAColumnThatStandsTwice() {
    assertThatThrownBy(() -> CsvTable.of("sep=,\nName,town, NAME \nAda,Sion,Ben\n"))
        .isInstanceOfSatisfying(CsvException.class, wrong -> assertThat(wrong.line()).isEqualTo(2))
        .hasMessage("there are two columns 'name'");
  }

  @Test
  void columnsWithoutANameMayBeMany() {
    assertThat(CsvTable.of("name,,\nAda,,\n").columns()).containsExactly("name", "", "");
  }

  @Test
  void namesTheColumnsThatAreMissingOrUnknown() {
    CsvTable table = CsvTable.of("name,twon\nAda,Sion");

    assertThatThrownBy(() -> table.requireAll(List.of("name", "town")))
        .hasMessage("the heading lacks town; it has name, twon");
    assertThatThrownBy(() -> table.allowOnly(List.of("name", "town")))
        .hasMessage("there is no column 'twon'; known are name, town");
    assertThat(table.requireAll(List.of("twon")).allowOnly(List.of("twon", "name")))
        .isSameAs(table);
  }

  @Test
  void namesTheLineWithTooManyCells() {
    CsvTable table = CsvTable.of("name\nAda\nBen,Sion");

    assertThat(table.rows()).extracting(CsvRow::surplus).containsExactly(0, 1);
    assertThatThrownBy(() -> table.allowOnly(List.of("name")))
        .isInstanceOfSatisfying(CsvException.class, wrong -> assertThat(wrong.line()).isEqualTo(3));
  }

  @Test
  void readsNumbersWithinBounds() {
    CsvRow row = CsvTable.of("seats,rounds,tables\n4,x,\n").rows().getFirst();

    assertThat(row.number("seats", 9, 1, 4)).isEqualTo(4);
    assertThat(row.number("seats", 9, 4, 6)).isEqualTo(4);
    assertThat(row.number("tables", 9, 1, 4)).isEqualTo(9);
    assertThatThrownBy(() -> row.number("seats", 9, 5, 6))
        .hasMessage("'seats' is between 5 and 6, not 4");
    assertThatThrownBy(() -> row.number("rounds", 9, 1, 4)).hasMessage("'x' is not a whole number");
  }

  @Test
  void tellsAnEmptyCellFromAFilledOne() {
    CsvRow row = CsvTable.of("name,town\nAda,\n").rows().getFirst();

    assertThat(row.cell("town")).isNull();
    assertThat(row.text("town")).isEmpty();
    assertThat(row.text("name")).isEqualTo("Ada");
    assertThat(row.filled("name")).isEqualTo("Ada");
    assertThatThrownBy(() -> row.filled("town")).hasMessage("the cell 'town' is empty");
  }
}
