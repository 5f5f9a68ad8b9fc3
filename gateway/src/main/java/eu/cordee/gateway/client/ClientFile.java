package eu.cordee.gateway.client;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file of the web client, compressed when it was built.
 *
 * @param type of its content
 * @param tag of its content, without quotes
 * @param isHashed whether its name says what is in it, so that it may be kept for good
 * @param compressed by the name of the coding
 */
record ClientFile(
    Buffer plain, String type, String tag, boolean isHashed, Map<String, Buffer> compressed) {

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  /** Kept, but asked for at each use: an upgrade shows at the next one. */
  private static final String ASKED_FOR = "no-cache";

  private static final int NOT_MODIFIED = 304;

  void answer(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    String coding = coding(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    String tagged = coding == null ? tag : tag + "-" + coding;
    response.putHeader(HttpHeaders.CACHE_CONTROL, isHashed ? FOR_GOOD : ASKED_FOR);
    response.putHeader(HttpHeaders.ETAG, '"' + tagged + '"');
    // The server would compress it anew at every answer, unless it is told that this was done.
    response.putHeader(HttpHeaderNames.CONTENT_ENCODING, coding == null ? "identity" : coding);
    if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.headers().remove(HttpHeaderNames.CONTENT_ENCODING);
      response.setStatusCode(NOT_MODIFIED).end();
      return;
    }
    Buffer content = coding == null ? plain : compressed.get(coding);
    response.putHeader(HttpHeaders.CONTENT_TYPE, type);
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(content.length())).end();
    } else {
      response.end(content);
    }
  }

  private boolean isKnown(@Nullable String tags) {
    return tags != null && tags.contains(tag);
  }

  /** Of those accepted, the best alone was left in the header. */
  private @Nullable String coding(@Nullable String accepted) {
    return accepted != null && compressed.containsKey(accepted) ? accepted : null;
  }
}
