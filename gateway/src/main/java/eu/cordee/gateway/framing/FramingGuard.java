package eu.cordee.gateway.framing;

import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The first to see a connection's bytes: nothing malformed and no trickle of headers gets past it.
 */
public final class FramingGuard extends ChannelInboundHandlerAdapter {
  /** A request line of 16 KiB, and as much of headers; the decoder behind limits each by itself. */
  private static final int LONGEST_HEAD = 32 * 1024;

  private final RequestReader reader = new RequestReader(LONGEST_HEAD);
  private final Duration headersWithin;
  private @Nullable ScheduledFuture<?> headTimer;
  private long answered;
  private boolean refused;

  FramingGuard(Duration headersWithin) {
    this.headersWithin = headersWithin;
  }

  /** The guard of this connection, or null where it is missing, which must never be served. */
  public static @Nullable FramingGuard of(HttpConnection connection) {
    return ((ConnectionBase) connection).channel().pipeline().get(FramingGuard.class);
  }

  /** To be told of each complete answer, so that a refusal never cuts into one. */
  public void answered() {
    answered++;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    if (refused) {
      bytes.release();
      return;
    }
    long before = reader.heads();
    try {
      reader.read(bytes);
    } catch (Refusal problem) {
      bytes.release();
      refuse(context, problem, before);
      return;
    }
    watchTheHead(context);
    chooseCodings(context);
    context.fireChannelRead(bytes);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    stopTimer();
    context.fireChannelInactive();
  }

  /** Only now is there what decodes requests, which stands before what compresses answers. */
  private void chooseCodings(ChannelHandlerContext context) {
    ChannelHandlerContext decoder = context.pipeline().context(HttpRequestDecoder.class);
    if (decoder != null && context.pipeline().get(CodingChoice.class) == null) {
      context.pipeline().addAfter(decoder.name(), "codingChoice", new CodingChoice());
    }
  }

  private void watchTheHead(ChannelHandlerContext context) {
    if (!reader.isInsideHead()) {
      stopTimer();
    } else if (headTimer == null) {
      headTimer =
          context
              .executor()
              .schedule(
                  () -> refuse(context, late(), reader.heads()),
                  headersWithin.toMillis(),
                  TimeUnit.MILLISECONDS);
    }
  }

  private void stopTimer() {
    if (headTimer != null) {
      headTimer.cancel(false);
      headTimer = null;
    }
  }

  private void refuse(ChannelHandlerContext context, Refusal refusal, long requestsBefore) {
    refused = true;
    stopTimer();
    if (requestsBefore > answered) {
      // An earlier answer on this connection is under way: this text must not land in the middle of
      // it.
      var unused = context.close();
      return;
    }
    context.writeAndFlush(answer(refusal)).addListener(ChannelFutureListener.CLOSE);
  }

  private static Refusal late() {
    return new Refusal(GatewayProblem.REQUEST_TIMEOUT, "The headers did not arrive in time.");
  }

  private static ByteBuf answer(Refusal refusal) {
    GatewayProblem problem = refusal.problem();
    String body = problem.json(refusal.detail());
    String head =
        """
        HTTP/1.1 %d %s
        Content-Type: application/problem+json
        Content-Length: %d
        Cache-Control: no-store
        X-Content-Type-Options: nosniff
        Connection: close

        """
            .formatted(problem.status(), problem.name(), body.length())
            .replace("\n", "\r\n");
    return Unpooled.copiedBuffer(head + body, StandardCharsets.US_ASCII);
  }
}
