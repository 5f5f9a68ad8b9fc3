package eu.cordee.gateway.framing;

import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import io.netty.buffer.ByteBuf;

/**
 * Follows the bytes of one connection and refuses whatever is not the plainest form of HTTP/1.1
 * (RFC 9112).
 *
 * <p>Request smuggling lives on two readers that disagree. This one is deliberately narrower than
 * any other: one way to end a line, one way to state a length, no obsolete folding, no chunk
 * extensions, no trailers. What it lets through has only one reading, so the decoder behind it
 * cannot differ.
 */
final class RequestReader {
  private enum At {
    METHOD,
    TARGET,
    VERSION,
    VERSION_LF,
    NAME,
    VALUE,
    VALUE_LF,
    HEAD_LF,
    BODY,
    CHUNK_SIZE,
    CHUNK_SIZE_LF,
    CHUNK_DATA,
    CHUNK_CR,
    CHUNK_LF,
    LAST_CR,
    LAST_LF
  }

  private static final String VERSION = "HTTP/1.1";
  private static final int LONGEST_METHOD = 16;

  private final int longestHead;
  private final HeaderLine line = new HeaderLine();
  private At at = At.METHOD;
  private int headBytes;
  private int position;
  private boolean inQuery;
  private long remaining;
  private BodyLength length = new BodyLength();
  private long heads;

  RequestReader(int longestHead) {
    this.longestHead = longestHead;
  }

  /** Whether a request has begun whose headers are not complete. */
  boolean isInsideHead() {
    return headBytes > 0;
  }

  /** How many requests have had complete headers. */
  long heads() {
    return heads;
  }

  /**
   * Looks at the readable bytes without consuming them.
   *
   * @throws Refusal if they are not acceptable; the connection is then beyond repair
   */
  void read(ByteBuf bytes) {
    int index = bytes.readerIndex();
    int end = bytes.writerIndex();
    while (index < end) {
      if (at == At.BODY || at == At.CHUNK_DATA) {
        long skipped = Math.min(remaining, end - index);
        remaining -= skipped;
        index += (int) skipped;
        if (remaining == 0) {
          at = at == At.BODY ? At.METHOD : At.CHUNK_CR;
        }
      } else {
        step(bytes.getByte(index++) & 0xff);
      }
    }
  }

  private void step(int octet) {
    if (at.compareTo(At.HEAD_LF) <= 0 && ++headBytes > longestHead) {
      throw new Refusal(GatewayProblem.HEADERS_TOO_LARGE, "Send shorter headers.");
    }
    switch (at) {
      case METHOD -> method(octet);
      case TARGET -> target(octet);
      case VERSION -> version(octet);
      case VERSION_LF, VALUE_LF -> expect(octet, '\n', At.NAME);
      case NAME -> name(octet);
      case VALUE -> value(octet);
      case HEAD_LF -> endOfHead(octet);
      case CHUNK_SIZE -> chunkSize(octet);
      case CHUNK_SIZE_LF -> endOfChunkSize(octet);
      case CHUNK_CR -> expect(octet, '\r', At.CHUNK_LF);
      case CHUNK_LF -> {
        expect(octet, '\n', At.CHUNK_SIZE);
        position = 0;
      }
      case LAST_CR -> expect(octet, '\r', At.LAST_LF);
      case LAST_LF -> expect(octet, '\n', At.METHOD);
      case BODY, CHUNK_DATA -> throw new IllegalStateException("skipped in bulk");
    }
  }

  private void method(int octet) {
    if (octet == ' ' && position > 0) {
      at = At.TARGET;
      position = 0;
    } else if (!Octets.isToken(octet) || ++position > LONGEST_METHOD) {
      throw malformed("The request line does not begin with a method.");
    }
  }

  private void target(int octet) {
    if (position == 0 && octet != '/') {
      throw malformed("The request target must be a path.");
    }
    if (octet == ' ') {
      at = At.VERSION;
      inQuery = false;
      position = 0;
    } else if (octet <= ' ' || octet >= 0x7f) {
      throw malformed("The request target has a character that must be encoded.");
    } else if (octet == '\\' && !inQuery) {
      throw new Refusal(GatewayProblem.AMBIGUOUS_PATH, "Write the path plainly.");
    } else {
      inQuery |= octet == '?';
      position++;
    }
  }

  private void version(int octet) {
    if (position == VERSION.length()) {
      expect(octet, '\r', At.VERSION_LF);
      position = 0;
      return;
    }
    if (octet != VERSION.charAt(position)) {
      boolean otherVersion =
          position >= "HTTP/".length() && (octet == '.' || Character.isDigit(octet));
      throw otherVersion
          ? new Refusal(GatewayProblem.VERSION_NOT_SUPPORTED, "Use HTTP/1.1.")
          : malformed("The request line does not end with the version.");
    }
    position++;
  }

  private void name(int octet) {
    if (octet == ':' && line.hasName()) {
      at = At.VALUE;
    } else if (octet == '\r' && !line.hasName()) {
      at = At.HEAD_LF;
    } else if (Octets.isToken(octet)) {
      line.name(octet);
    } else {
      throw malformed("A header name has a character that is not allowed, or a line is folded.");
    }
  }

  private void value(int octet) {
    if (octet == '\r') {
      at = At.VALUE_LF;
      length.take(line);
      line.clear();
    } else if (octet != '\t' && (octet < ' ' || octet == 0x7f)) {
      throw malformed("A header value has a control character.");
    } else {
      line.value(octet);
    }
  }

  private void endOfHead(int octet) {
    expect(octet, '\n', At.METHOD);
    length.check();
    headBytes = 0;
    position = 0;
    heads++;
    if (length.isChunked()) {
      at = At.CHUNK_SIZE;
    } else if (length.bytes() > 0) {
      remaining = length.bytes();
      at = At.BODY;
    }
    length = new BodyLength();
  }

  private void chunkSize(int octet) {
    int digit = Character.digit(octet, 16);
    if (digit >= 0 && position < 8) {
      remaining = (position == 0 ? 0 : remaining * 16) + digit;
      position++;
    } else if (octet == '\r' && position > 0) {
      at = At.CHUNK_SIZE_LF;
    } else {
      throw malformed("A chunk does not begin with its plain size.");
    }
  }

  private void endOfChunkSize(int octet) {
    expect(octet, '\n', remaining == 0 ? At.LAST_CR : At.CHUNK_DATA);
    position = 0;
  }

  private void expect(int octet, char wanted, At next) {
    if (octet != wanted) {
      throw malformed("A line does not end with carriage return and line feed.");
    }
    at = next;
  }

  static Refusal malformed(String detail) {
    return new Refusal(GatewayProblem.MALFORMED_REQUEST, detail);
  }
}
