package eu.cordee.scheduling.brokerage;

import java.util.function.IntPredicate;

/** Cuts MiniZinc data into tokens: names, texts, whole numbers and punctuation. Comments vanish. */
final class DznTokens {

  private static final String[] DOUBLE = {"[|", "|]", ".."};

  private final String text;
  private int position;
  private int line = 1;
  private String token = "";
  private int tokenLine = 1;

  DznTokens(String text) throws MalformedEventException {
    this.text = text;
    advance();
  }

  /** The current token; empty at the end of the text. */
  String token() {
    return token;
  }

  int line() {
    return tokenLine;
  }

  boolean atEnd() {
    return token.isEmpty();
  }

  boolean atName() {
    return !atEnd() && Character.isLetter(token.charAt(0));
  }

  /** A text in quotes or a truth value: nothing that instances need. */
  boolean atWord() {
    return token.startsWith("\"") || token.equals("true") || token.equals("false");
  }

  boolean atNumber() {
    return !atEnd() && Character.isDigit(token.charAt(token.length() - 1)) && !atName();
  }

  boolean skip(String expected) throws MalformedEventException {
    boolean found = token.equals(expected);
    if (found) {
      advance();
    }
    return found;
  }

  void expect(String expected, String where) throws MalformedEventException {
    if (!skip(expected)) {
      throw unexpected("'" + expected + "' " + where);
    }
  }

  MalformedEventException unexpected(String wanted) {
    String found = atEnd() ? "the file ends" : "'" + token + "' stands";
    return new MalformedEventException(tokenLine, found + " where " + wanted + " should be");
  }

  void advance() throws MalformedEventException {
    skipBlanksAndComments();
    tokenLine = line;
    int start = position;
    if (position < text.length()) {
      position += lengthAt(position);
    }
    token = text.substring(start, position);
  }

  private void skipBlanksAndComments() throws MalformedEventException {
    while (position < text.length()) {
      char next = text.charAt(position);
      if (next == '%') {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", position)) {
        skipBlockComment();
      } else if (Character.isWhitespace(next) || next == '\uFEFF') {
        line += next == '\n' ? 1 : 0;
        position++;
      } else {
        return;
      }
    }
  }

  private void skipBlockComment() throws MalformedEventException {
    int end = text.indexOf("*/", position + 2);
    if (end < 0) {
      throw new MalformedEventException(line, "this comment never ends");
    }
    line += (int) text.substring(position, end).chars().filter(c -> c == '\n').count();
    position = end + 2;
  }

  private int lengthAt(int start) throws MalformedEventException {
    char first = text.charAt(start);
    if (Character.isLetter(first)) {
      return run(start, c -> Character.isLetterOrDigit(c) || c == '_');
    }
    if (isDigit(first)) {
      return run(start, DznTokens::isDigit);
    }
    if (first == '-' && start + 1 < text.length() && isDigit(text.charAt(start + 1))) {
      return 1 + run(start + 1, DznTokens::isDigit);
    }
    if (first == '"') {
      return quoted(start);
    }
    for (String two : DOUBLE) {
      if (text.startsWith(two, start)) {
        return 2;
      }
    }
    if ("[]{}(),;=|".indexOf(first) < 0) {
      throw new MalformedEventException(line, "the character '" + first + "' has no meaning here");
    }
    return 1;
  }

  private int quoted(int start) throws MalformedEventException {
    int end = text.indexOf('"', start + 1);
    int lineEnd = text.indexOf('\n', start);
    if (end < 0 || (lineEnd >= 0 && lineEnd < end)) {
      throw new MalformedEventException(line, "this text never ends");
    }
    return end + 1 - start;
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private int run(int start, IntPredicate belongs) {
    int end = start;
    while (end < text.length() && belongs.test(text.charAt(end))) {
      end++;
    }
    return end - start;
  }
}
