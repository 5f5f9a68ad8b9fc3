package eu.cordee.gateway.framing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedCodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "br;q=0, gzip          | gzip",
        "br;q=0.000,gzip;q=1   | gzip",
        "gzip;q=1, br;q=0.1    | gzip",
        "gzip, deflate, br     | br",
        "BR                    | br",
        "*                     | br",
        "br;q=0, *             | gzip",
        "*;q=0                 | identity",
        "gzip ; q=0.5          | gzip",
        "gzip;q=much           | identity",
        "zstd                  | identity",
        "identity, gzip;q=0    | identity",
        "brotli                | identity",
        "''                    | identity"
      })
  void theOneThatTheClientLikesBest(String accepted, String coding) {
    assertThat(AcceptedCoding.of(accepted)).isEqualTo(coding);
  }

  @Test
  void whoSaysNothingGetsItAsItIs() {
    assertThat(AcceptedCoding.of(null)).isEqualTo(AcceptedCoding.IDENTITY);
  }
}
