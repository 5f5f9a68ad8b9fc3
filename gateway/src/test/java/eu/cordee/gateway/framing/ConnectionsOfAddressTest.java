package eu.cordee.gateway.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsOfAddressTest {
  private static final int PHONES = 1_000;
  private static final int CONNECTIONS_OF_A_PHONE = 6;
  private static final int AS_DELIVERED = 8_000;

  @Test
  void aHallOfPhonesFindsRoomBehindOneAddress() {
    ConnectionsOfAddress connections = new ConnectionsOfAddress(AS_DELIVERED);

    assertThat(admitted(connections, "198.51.100.7", PHONES * CONNECTIONS_OF_A_PHONE))
        .hasSize(PHONES * CONNECTIONS_OF_A_PHONE);
  }

  @Test
  void oneAddressNeverHasAllThereAre() {
    ConnectionsOfAddress connections = new ConnectionsOfAddress(10);

    List<EmbeddedChannel> greedy = admitted(connections, "198.51.100.7", 30);

    assertThat(greedy).hasSize(10);
    assertThat(admitted(connections, "198.51.100.8", 3)).hasSize(3);
    greedy.forEach(EmbeddedChannel::finish);
    assertThat(admitted(connections, "198.51.100.7", 30)).hasSize(10);
  }

  private static List<EmbeddedChannel> admitted(
      ConnectionsOfAddress connections, String address, int count) {
    List<EmbeddedChannel> admitted = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EmbeddedChannel channel = from(address);
      if (connections.admit(channel)) {
        admitted.add(channel);
      }
    }
    return admitted;
  }

  private static EmbeddedChannel from(String address) {
    return new EmbeddedChannel() {
      @Override
      protected SocketAddress remoteAddress0() {
        return new InetSocketAddress(address, 40_000);
      }
    };
  }
}
