package eu.cordee.launcher.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The newest of what was taken, as long as the process lives. */
final class Pile {

  /** A few tens of kilobytes each. */
  static final int MOST = 1_000;

  /** Of so many mails it is known whether they come again. */
  private static final int MOST_REMEMBERED = 50_000;

  private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>\\r\\n]*>)");

  private final Deque<Taken> mails = new ArrayDeque<>();
  private final SequencedSet<String> remembered = new LinkedHashSet<>();
  private long last;
  private long repeated;

  /**
   * A mail as it came.
   *
   * @param id in the order of coming, from 1 on
   * @param receiver the address on the envelope
   * @param source headers and body
   */
  record Taken(long id, Instant at, String receiver, byte[] source) {}

  synchronized void add(String receiver, byte[] source) {
    last++;
    if (!remembered.add(messageId(source) + " " + receiver)) {
      repeated++;
    }
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.removeFirst();
    }
    mails.addFirst(new Taken(last, Instant.now(), receiver, source));
    if (mails.size() > MOST) {
      mails.removeLast();
    }
  }

  /** The newest first. */
  synchronized List<Taken> all() {
    return new ArrayList<>(mails);
  }

  Optional<Taken> byId(long id) {
    return all().stream().filter(mail -> mail.id() == id).findFirst();
  }

  /** How many there were, also those that are gone. */
  synchronized long count() {
    return last;
  }

  /** How many of them were one of before once more: the same Message-ID to the same receiver. */
  synchronized long repeated() {
    return repeated;
  }

  private static String messageId(byte[] source) {
    Matcher found = MESSAGE_ID.matcher(new String(source, StandardCharsets.ISO_8859_1));
    return found.find() ? found.group(1) : UUID.randomUUID().toString();
  }
}
