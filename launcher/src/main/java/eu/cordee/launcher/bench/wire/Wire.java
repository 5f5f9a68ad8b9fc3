package eu.cordee.launcher.bench.wire;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection with as little work per request as possible: on two cores a
 * comfortable client would cost as much as what it measures.
 */
public final class Wire implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Socket socket = new Socket();
  private final BufferedInputStream in;

  /** Connects from one of the loopback addresses, {@code 127.0.0.1} being the usual one. */
  public Wire(InetAddress from, int port) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.bind(new InetSocketAddress(from, 0));
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    socket.connect(new InetSocketAddress(loopback, port), (int) PATIENCE.toMillis());
    in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
  }

  /** Sends a whole request, reads the whole answer, and gives its status. */
  public int exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().substring(9, 12));
    long length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
    }
    if (chunked) {
      skipChunks();
    } else {
      in.skipNBytes(length);
    }
    return status;
  }

  private void skipChunks() throws IOException {
    long length;
    do {
      length = Long.parseLong(line().strip(), 16);
      in.skipNBytes(length + 2);
    } while (length > 0);
  }

  private String line() throws IOException {
    StringBuilder text = new StringBuilder(64);
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException("The connection was closed.");
      }
      if (octet != '\r') {
        text.append((char) octet);
      }
    }
    return text.toString();
  }

  /** One request as it is sent. */
  public static byte[] request(int port, String method, String path, String headers, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String length = content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n";
    return (method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\n"
            + headers
            + length
            + "\r\n"
            + body)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
