package eu.cordee.kit.note;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A listener stopped in the middle, inside its transaction. */
public final class HeldUp {

  private final String text;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  HeldUp(String text) {
    this.text = text;
  }

  /** Waits until the listener has come so far. */
  public void awaitReached() throws InterruptedException {
    if (!reached.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the listener never came to " + text);
    }
  }

  /** Lets it go on, and never stops it again. */
  public void go() {
    go.countDown();
  }

  void at(String current) {
    if (!current.equals(text)) {
      return;
    }
    reached.countDown();
    try {
      if (!go.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody let it go");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
