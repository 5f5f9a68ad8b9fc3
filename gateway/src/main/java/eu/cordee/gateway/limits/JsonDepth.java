package eu.cordee.gateway.limits;

import io.vertx.core.buffer.Buffer;

/** Counts open brackets of a JSON document as it passes, without reading it as one. */
public final class JsonDepth {
  private final int deepest;
  private int depth;
  private boolean inString;
  private boolean escaped;

  public JsonDepth(int deepest) {
    this.deepest = deepest;
  }

  /** Whether the document, as far as it has come, stays within the limit. */
  public boolean accepts(Buffer part) {
    for (int index = 0; index < part.length(); index++) {
      accept(part.getByte(index));
      if (depth > deepest) {
        return false;
      }
    }
    return true;
  }

  private void accept(byte octet) {
    if (inString) {
      inString = escaped || octet != '"';
      escaped = !escaped && octet == '\\';
      return;
    }
    switch (octet) {
      case '"' -> inString = true;
      case '{', '[' -> depth++;
      case '}', ']' -> depth--;
      default -> {}
    }
  }
}
