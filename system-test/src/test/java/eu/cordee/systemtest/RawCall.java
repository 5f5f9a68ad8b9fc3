package eu.cordee.systemtest;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Requests written by hand, for no client library sends hostile paths as they are. */
final class RawCall {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int TRIES = 60;

  private final URI gateway;

  RawCall(URI gateway) {
    this.gateway = gateway;
  }

  /**
   * What came back.
   *
   * @param head status line and headers, in lower case
   * @param body of refusals only: some answers have no end
   */
  record Answer(int status, String head, String body) {

    /** Something of the API, and neither a refusal nor the web client's page. */
    boolean isLetIn() {
      return status < 300 && !head.contains("content-type: text/html");
    }

    /** Neither anything of the API nor a failure. */
    boolean isRefused() {
      return !isLetIn() && status < 500;
    }
  }

  /** The address limits its callers; who is told to wait does so. */
  Answer send(String method, String path, String token, String body, String... headers)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      Answer answer = exchange(request(method, path, token, body, headers));
      if (answer.status != 429 || attempt == TRIES) {
        return answer;
      }
      rest();
    }
  }

  private String request(String method, String path, String token, String body, String... headers) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(gateway.getAuthority()).append("\r\nConnection: close\r\n");
    head.append("Idempotency-Key: ").append(UUID.randomUUID()).append("\r\nIf-Match: *\r\n");
    if (!token.isEmpty()) {
      head.append("Authorization: Bearer ").append(token).append("\r\n");
    }
    if (!body.isEmpty()) {
      int length = body.getBytes(StandardCharsets.UTF_8).length;
      head.append("Content-Type: application/json\r\nContent-Length: ").append(length);
      head.append("\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").append(body).toString();
  }

  private Answer exchange(String request) throws IOException {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      for (int octet = in.read();
          octet >= 0 && head.indexOf("\r\n\r\n") < 0;
          octet = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1) {
        head.append((char) octet);
      }
      if (head.length() < 12) {
        return new Answer(400, "closed without an answer", "");
      }
      int status = Integer.parseInt(head.substring(9, 12));
      String body = status >= 400 ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : "";
      return new Answer(status, head.toString().toLowerCase(Locale.ROOT), body);
    }
  }

  static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
