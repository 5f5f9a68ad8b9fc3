package eu.cordee.gateway.framing;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many connections one network address has open, so that it never has all there are. */
final class ConnectionsOfAddress {
  private final int most;
  private final Map<InetAddress, Integer> open = new ConcurrentHashMap<>();

  ConnectionsOfAddress(int most) {
    this.most = most;
  }

  /** Counts a connection until it closes, or says that its address has enough. */
  boolean admit(Channel channel) {
    if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) {
      return true;
    }
    InetAddress address = remote.getAddress();
    if (open.merge(address, 1, Integer::sum) > most) {
      leave(address);
      return false;
    }
    channel.closeFuture().addListener(closed -> leave(address));
    return true;
  }

  private void leave(InetAddress address) {
    open.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
  }
}
