package eu.cordee.gateway.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.cordee.gateway.problem.Refusal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Apart from {@link RequestReaderTest}: reports of a class that two engines run overwrite each
 * other.
 */
class RequestReaderPropertiesTest {
  private static final String PLAIN =
      "POST /api/events/1?x=%20 HTTP/1.1\r\nHost: localhost:8080\r\nContent-Length: 4\r\nAccept: */*\r\n\r\n{\r\n}";
  private static final String CHUNKED =
      "POST / HTTP/1.1\r\nHost: a\r\ntransfer-encoding: Chunked\r\n\r\n2\r\n{}\r\nA\r\n0123456789\r\n0\r\n\r\n";

  @Property(tries = 300)
  void readsPipelinedRequestsHoweverTheyAreCut(@ForAll @IntRange(min = 1, max = 40) int piece) {
    // Given
    RequestReader reader = new RequestReader(16_384);
    String all = Corpus.GOOD + PLAIN + CHUNKED + PLAIN + Corpus.GOOD;

    // When
    for (int from = 0; from < all.length(); from += piece) {
      reader.read(bytes(all.substring(from, Math.min(all.length(), from + piece))));
    }

    // Then
    assertThat(reader.heads()).isEqualTo(5);
    assertThat(reader.isInsideHead()).isFalse();
  }

  @Property(tries = 2_000)
  void neverThrowsAnythingButARefusal(
      @ForAll byte[] noise, @ForAll @IntRange(min = 0, max = 90) int at) {
    RequestReader reader = new RequestReader(16_384);
    String broken =
        PLAIN.substring(0, at)
            + new String(noise, StandardCharsets.ISO_8859_1)
            + PLAIN.substring(at);

    assertThatCode(
            () -> {
              try {
                reader.read(bytes(broken));
              } catch (Refusal refusal) {
                assertThat(refusal.detail()).isNotEmpty();
              }
            })
        .doesNotThrowAnyException();
  }

  private static ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
  }
}
