package eu.cordee.event.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * At a full event many leave in the same moment, newcomers ask for places, and those who wait take
 * what they are offered. Looks at the books all the time.
 */
final class WaitlistRush {

  private final Door door;
  private final ConcurrentLinkedQueue<Books> troubles = new ConcurrentLinkedQueue<>();

  WaitlistRush(Door door) {
    this.door = door;
  }

  /** What has the places. */
  interface Door {

    void leave(UUID person) throws Exception;

    /** Whether somebody who has not waited got a place. */
    boolean enter(UUID newcomer) throws Exception;

    /** Takes what is offered, if anything is. */
    void take(UUID waiting) throws Exception;

    /** All as of one moment. */
    Books books() throws Exception;
  }

  /** Places there are, that people have, and that are offered. */
  record Books(int capacity, int taken, int offered) {
    boolean balance() {
      return taken + offered <= capacity;
    }
  }

  /**
   * Fails if at any moment more was taken and offered than there is, if somebody came before those
   * who wait, or if a place is left over.
   */
  void run(List<UUID> leaving, List<UUID> newcomers, List<UUID> waiting) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    AtomicBoolean open = new AtomicBoolean(true);
    List<Future<Boolean>> entering = new ArrayList<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> auditor = crowd.submit(() -> audit(open));
      List<Future<?>> others = new ArrayList<>();
      for (UUID one : leaving) {
        others.add(crowd.submit(at(start, () -> door.leave(one))));
      }
      for (UUID one : waiting) {
        others.add(crowd.submit(at(start, () -> door.take(one))));
      }
      for (UUID one : newcomers) {
        entering.add(
            crowd.submit(
                () -> {
                  start.await();
                  return door.enter(one);
                }));
      }
      start.countDown();
      for (Future<?> one : others) {
        one.get();
      }
      for (Future<Boolean> one : entering) {
        assertThat(one.get()).as("comes before those who wait").isFalse();
      }
      open.set(false);
      auditor.get();
    }
    Books books = door.books();
    assertThat(troubles).as("at every moment").isEmpty();
    assertThat(books.taken() + books.offered()).as("in the end").isEqualTo(books.capacity());
  }

  private static Callable<Boolean> at(CountDownLatch start, Step step) {
    return () -> {
      start.await();
      step.go();
      return true;
    };
  }

  private interface Step {
    void go() throws Exception;
  }

  private Void audit(AtomicBoolean open) throws Exception {
    while (open.get()) {
      Books books = door.books();
      if (!books.balance()) {
        troubles.add(books);
      }
    }
    return null;
  }
}
