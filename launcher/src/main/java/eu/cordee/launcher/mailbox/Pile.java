package eu.cordee.launcher.mailbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The newest of what was taken, as long as the process lives. */
final class Pile {

  /** A few tens of kilobytes each. */
  static final int MOST = 1_000;

  private final Deque<Taken> mails = new ArrayDeque<>();
  private long last;

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
}
