package eu.cordee.gateway.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.gateway.problem.Refusal;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestReaderTest {
  static Stream<Map.Entry<String, String>> hostile() {
    return Corpus.hostile().entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesEveryRequestThatCanBeReadInTwoWays(Map.Entry<String, String> request) {
    RequestReader reader = new RequestReader(16_384);

    assertThatThrownBy(() -> reader.read(bytes(request.getValue()))).isInstanceOf(Refusal.class);
  }

  @Test
  void sabotagedByLeavingTheDecoderAloneMuchOfTheCorpusPasses() {
    long accepted = hostile().filter(request -> acceptedByDecoderAlone(request.getValue())).count();

    assertThat(accepted).as("requests that only the guard refuses").isGreaterThan(10);
  }

  private static boolean acceptedByDecoderAlone(String request) {
    EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestDecoder());
    channel.writeInbound(bytes(request));
    for (Object read = channel.readInbound(); read != null; read = channel.readInbound()) {
      if (read instanceof HttpMessage message && message.decoderResult().isSuccess()) {
        return true;
      }
    }
    return false;
  }

  private static io.netty.buffer.ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
  }
}
