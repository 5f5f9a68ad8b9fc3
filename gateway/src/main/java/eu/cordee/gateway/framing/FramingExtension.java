package eu.cordee.gateway.framing;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;

/**
 * Netty's own hook puts the guard in front of the decoder of every connection this process accepts.
 */
public final class FramingExtension extends ChannelInitializerExtension {
  // Netty creates this class itself, so its one setting cannot be injected.
  private static volatile Duration headersWithin = Duration.ofSeconds(5);

  static void headersWithin(Duration duration) {
    headersWithin = duration;
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.pipeline().addFirst("framingGuard", new FramingGuard(headersWithin));
  }
}
