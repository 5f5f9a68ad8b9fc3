package eu.cordee.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes to and from a socket: what no well-behaved client would send. */
public final class Raw implements AutoCloseable {
  private final Socket socket;

  public Raw(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(4_000);
  }

  public static String exchange(int port, String request) throws IOException {
    try (Raw raw = new Raw(port)) {
      raw.send(request);
      return raw.read();
    }
  }

  public void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** What comes until the other side closes, or stays silent for long. */
  public String read() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    try {
      for (int octet = in.read(); octet >= 0; octet = in.read()) {
        all.write(octet);
      }
    } catch (SocketTimeoutException silence) {
      all.writeBytes("<silence>".getBytes(StandardCharsets.ISO_8859_1));
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** What comes up to and including this text. */
  public String readUntil(String end) throws IOException {
    StringBuilder all = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (all.indexOf(end) < 0) {
      int octet = in.read();
      if (octet < 0) {
        throw new IOException("closed after: " + all);
      }
      all.append((char) octet);
    }
    return all.toString();
  }

  /** Resets the connection, as a phone that loses the network or a process that ends. */
  public void hangUp() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
