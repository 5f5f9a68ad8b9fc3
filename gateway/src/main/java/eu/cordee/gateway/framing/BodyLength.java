package eu.cordee.gateway.framing;

/** What the headers of one request say about where it ends and whom it is for. */
final class BodyLength {
  private static final int LONGEST_NUMBER = 15;

  private int hosts;
  private int lengths;
  private int encodings;
  private long bytes;

  void take(HeaderLine line) {
    if (line.isNamed("host")) {
      hosts++;
      if (line.value().isEmpty()) {
        throw RequestReader.malformed("The Host header is empty.");
      }
    } else if (line.isNamed("content-length")) {
      lengths++;
      bytes = number(line.value());
    } else if (line.isNamed("transfer-encoding")) {
      encodings++;
      if (!line.value().equalsIgnoreCase("chunked")) {
        throw RequestReader.malformed("The only transfer encoding taken is chunked.");
      }
    }
  }

  void check() {
    if (hosts != 1) {
      throw RequestReader.malformed("Exactly one Host header is needed.");
    }
    if (lengths + encodings > 1) {
      throw RequestReader.malformed("The length of the body is stated more than once.");
    }
  }

  boolean isChunked() {
    return encodings == 1;
  }

  long bytes() {
    return bytes;
  }

  private static long number(String digits) {
    boolean plain = !digits.isEmpty() && digits.length() <= LONGEST_NUMBER;
    if (!plain || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      throw RequestReader.malformed("Content-Length is not a plain number.");
    }
    return Long.parseLong(digits);
  }
}
