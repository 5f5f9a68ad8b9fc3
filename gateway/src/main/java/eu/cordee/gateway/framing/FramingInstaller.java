package eu.cordee.gateway.framing;

import eu.cordee.gateway.GatewayConfig;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Iterator;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Puts the guard in front of the decoder of every connection that is accepted.
 *
 * <p>Vert.x offers no place before its decoder. Netty's own hook for that
 * (ChannelInitializerExtension) is off unless a system property is set before the first socket of
 * the process, and finds nothing where Netty and the application have different class loaders. So
 * the accepting channel is found on Vert.x' acceptor loop. Until then, and if it ever fails, the
 * front door serves nothing.
 */
@Readiness
@ApplicationScoped
class FramingInstaller implements HealthCheck {
  private final VertxInternal vertx;
  private final Duration headersWithin;
  private final ConnectionsOfAddress connections;
  private volatile boolean installed;

  FramingInstaller(Vertx vertx, GatewayConfig config) {
    this.vertx = (VertxInternal) vertx;
    this.headersWithin = config.times().headers();
    this.connections = new ConnectionsOfAddress(config.limits().addressConnections());
  }

  void install(@ObservesAsync HttpServerStart started) {
    int port = started.options().getPort();
    for (EventExecutor loop : vertx.getAcceptorEventLoopGroup()) {
      loop.execute(() -> installOn((SingleThreadEventLoop) loop, port));
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("framing guard").status(installed).build();
  }

  private void installOn(SingleThreadEventLoop loop, int port) {
    for (Iterator<Channel> channels = loop.registeredChannelsIterator(); channels.hasNext(); ) {
      Channel channel = channels.next();
      if (channel instanceof ServerChannel
          && channel.localAddress() instanceof InetSocketAddress address
          && (port == 0 || address.getPort() == port)) {
        channel.pipeline().addFirst("framingGuards", new Doorkeeper());
        installed = true;
        Log.debugf("Framing guard in place at %s", address);
      }
    }
  }

  /** Sees each accepted connection before Vert.x does. */
  private final class Doorkeeper extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
      Channel channel = (Channel) accepted;
      if (!connections.admit(channel)) {
        channel.unsafe().closeForcibly();
        return;
      }
      channel.pipeline().addFirst("framingGuard", new FramingGuard(headersWithin));
      context.fireChannelRead(accepted);
    }
  }
}
