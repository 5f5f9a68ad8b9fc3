package eu.cordee.gateway.notice.push;

import com.interaso.webpush.WebPush;
import eu.cordee.gateway.notice.mail.MailSettings;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.UnknownHostException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Hands over to push services what only the device can read (RFC 8291), signed by this house (RFC
 * 8292). It connects to the address that was looked at, and follows no redirect.
 */
@ApplicationScoped
class PushService {

  private static final Logger LOG = Logger.getLogger(PushService.class);
  private static final int CONNECT_MILLIS = 3_000;

  /** After a day it is no news. */
  private static final int SECONDS_OF_LIFE = 86_400;

  private final PushSettings settings;
  private final Optional<WebPush> house;
  private final HttpClient http;

  PushService(PushSettings settings, PushKeys keys, MailSettings mail, Vertx vertx) {
    this.settings = settings;
    this.house = keys.pair().map(pair -> new WebPush(subject(mail.from()), pair));
    this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
  }

  /** What has become of it. */
  enum Outcome {
    TAKEN,
    /** There is no such device any more. */
    GONE,
    FAILED
  }

  Outcome push(Devices.Reached device, byte[] text) {
    try {
      PushAddress address = PushAddress.of(device.endpoint(), settings.loopback());
      WebPush sender = house.orElseThrow();
      byte[] body = sender.getBody(text, bytes(device.p256dh()), bytes(device.auth()));
      RequestOptions request = request(address);
      sender
          .getHeaders(device.endpoint(), SECONDS_OF_LIFE, null, WebPush.Urgency.Normal)
          .forEach(request::putHeader);
      int status =
          http.request(request)
              .compose(ready -> ready.send(Buffer.buffer(body)))
              .map(HttpClientResponse::statusCode)
              .toCompletionStage()
              .toCompletableFuture()
              .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
      return outcome(status);
    } catch (UnknownHostException | ExecutionException | TimeoutException away) {
      LOG.debug("A push service does not answer", away);
      return Outcome.FAILED;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Outcome.FAILED;
    } catch (RuntimeException unreadable) {
      // Keys that are none: nobody reads there.
      LOG.debug("A device cannot be pushed to", unreadable);
      return Outcome.GONE;
    }
  }

  private static Outcome outcome(int status) {
    return switch (status) {
      case 404, 410 -> Outcome.GONE;
      default -> status >= 200 && status < 300 ? Outcome.TAKEN : Outcome.FAILED;
    };
  }

  private RequestOptions request(PushAddress address) throws UnknownHostException {
    String path = address.uri().getRawPath();
    String query = address.uri().getRawQuery();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(
            SocketAddress.inetSocketAddress(address.port(), address.resolved().getHostAddress()))
        .setHost(address.host())
        .setPort(address.port())
        .setSsl(address.isEncrypted())
        .setURI((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query))
        .setFollowRedirects(false)
        .setTimeout(settings.patience().toMillis());
  }

  /** Whom a push service writes to where something is wrong: who mails are from. */
  private static String subject(String from) {
    try {
      return "mailto:" + new InternetAddress(from).getAddress();
    } catch (AddressException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  @PreDestroy
  void close() {
    http.close();
  }
}
