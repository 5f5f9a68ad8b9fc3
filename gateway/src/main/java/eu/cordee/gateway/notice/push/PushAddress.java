package eu.cordee.gateway.notice.push;

import eu.cordee.kit.http.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where a device is reached, as its browser says: an address that clients choose, so nothing within
 * the house may ever be asked through it.
 *
 * @param host a name, never numbers
 */
record PushAddress(URI uri, String host, int port, boolean isEncrypted) {

  private static final int HTTPS = 443;

  /**
   * Reads one.
   *
   * @param mayBeHere whether it may be on this machine
   * @throws ProblemException 400 where it is none
   */
  static PushAddress of(String endpoint, boolean mayBeHere) {
    URI uri = parsed(endpoint);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    boolean isHere = mayBeHere && host.equals("127.0.0.1");
    boolean isEncrypted = "https".equals(uri.getScheme());
    if (!isHere
            && (!isEncrypted || !isName(host) || (uri.getPort() != -1 && uri.getPort() != HTTPS))
        || uri.getRawUserInfo() != null) {
      throw ProblemException.badField("endpoint", "is not the https address of a push service");
    }
    return new PushAddress(uri, host, uri.getPort() == -1 ? HTTPS : uri.getPort(), isEncrypted);
  }

  /**
   * Where to connect to, asked once: what a name stands for may change between looking and
   * connecting.
   *
   * @throws UnknownHostException where the name stands for nothing, or for anything within a house
   */
  InetAddress resolved() throws UnknownHostException {
    InetAddress[] all = InetAddress.getAllByName(host);
    if (isEncrypted && Arrays.stream(all).anyMatch(InnerAddresses::isInner)) {
      throw new UnknownHostException("an inner address");
    }
    return all[0];
  }

  private static URI parsed(String endpoint) {
    try {
      return URI.create(endpoint);
    } catch (IllegalArgumentException unreadable) {
      throw ProblemException.badField("endpoint", "is not the https address of a push service");
    }
  }

  /** No numbers in any writing: the last part of a name begins with a letter. */
  private static boolean isName(String host) {
    int dot = host.lastIndexOf('.');
    return dot > 0 && dot < host.length() - 1 && Character.isLetter(host.charAt(dot + 1));
  }
}
