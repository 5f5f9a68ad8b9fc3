package eu.cordee.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  private static final String TEXT = "Name;Straße\nAndré Müller;Größe – 5 €\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16BE", "UTF-16LE"})
  void readsWhatSpreadsheetsWrite(String encoding) {
    assertThat(CsvText.of(TEXT.getBytes(Charset.forName(encoding)))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\uFEFFid;region\n"})
  void changesNothingOfUtf8(String text) {
    assertThat(CsvText.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }
}
