package eu.cordee.gateway.routing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Names for requests: unique across replicas, and cheap, since every request gets one. */
final class RequestIds {
  private final String process = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
  private final AtomicLong count = new AtomicLong();

  String next() {
    return process + "-" + Long.toHexString(count.incrementAndGet());
  }
}
