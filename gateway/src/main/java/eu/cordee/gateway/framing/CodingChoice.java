package eu.cordee.gateway.framing;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Leaves of the codings that a client accepts the one that it gets, before what compresses answers
 * reads them.
 */
final class CodingChoice extends ChannelInboundHandlerAdapter {

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      String accepted = String.join(",", request.headers().getAll(HttpHeaderNames.ACCEPT_ENCODING));
      if (!accepted.isEmpty()) {
        request.headers().set(HttpHeaderNames.ACCEPT_ENCODING, AcceptedCoding.of(accepted));
      }
    }
    context.fireChannelRead(message);
  }
}
