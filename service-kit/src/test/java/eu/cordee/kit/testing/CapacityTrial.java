package eu.cordee.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * G2: a thousand people want a hundred places at once; some who got one give it back, and the house
 * grows meanwhile. Looks at the books at every moment and at the end.
 */
public final class CapacityTrial {

  private static final int IN_FLIGHT = 100;
  private static final int GROWTH_STEPS = 10;

  private final Door door;
  private final List<UUID> people;
  private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
  private final AtomicInteger entered = new AtomicInteger();
  private final AtomicBoolean staying = new AtomicBoolean();

  public CapacityTrial(Door door, List<UUID> people) {
    this.door = door;
    this.people = people;
  }

  /** What gives places away. */
  public interface Door {

    /** The place, or empty when all are taken. */
    Optional<UUID> enter(UUID personId) throws Exception;

    void leave(UUID personId, UUID place) throws Exception;

    /** Makes a few more places. */
    void grow(int places) throws Exception;

    /** All three as of one moment. */
    Books books() throws Exception;
  }

  /** What is written: places there are, places counted as taken, people who have one. */
  public record Books(int capacity, int taken, int counted) {
    public boolean balance() {
      return taken == counted && counted <= capacity;
    }

    /**
     * As a statement finds them.
     *
     * @param sql gives the three in this order
     */
    public static Books read(DataSource database, String sql, Object... arguments)
        throws SQLException {
      try (Connection connection = database.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int index = 0; index < arguments.length; index++) {
          statement.setObject(index + 1, arguments[index]);
        }
        try (ResultSet result = statement.executeQuery()) {
          result.next();
          return new Books(result.getInt(1), result.getInt(2), result.getInt(3));
        }
      }
    }
  }

  /** Fails unless exactly all places are given in the end, and never one too many on the way. */
  public void run() throws Exception {
    AtomicBoolean open = new AtomicBoolean(true);
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> auditor = crowd.submit(() -> audit(open));
      Future<?> builder = crowd.submit(this::build);
      List<UUID> refused = wave(crowd, people);
      builder.get();
      // Places that came free after somebody was told "full" are there for whoever asks again.
      refused = wave(crowd, refused);
      // The last who gave a place back may have done so when nobody asked any more. Now all stay.
      staying.set(true);
      wave(crowd, refused);
      open.set(false);
      auditor.get();
    }
    Books books = door.books();
    assertThat(troubles).as("at every moment").isEmpty();
    assertThat(books.taken()).as("taken").isEqualTo(books.capacity());
    assertThat(books.counted()).as("counted").isEqualTo(books.capacity());
  }

  private List<UUID> wave(ExecutorService crowd, List<UUID> all) throws Exception {
    Semaphore inFlight = new Semaphore(IN_FLIGHT);
    List<Future<Boolean>> asking = new ArrayList<>();
    for (UUID person : all) {
      asking.add(crowd.submit(() -> ask(person, inFlight)));
    }
    List<UUID> refused = new ArrayList<>();
    for (int index = 0; index < all.size(); index++) {
      if (!asking.get(index).get()) {
        refused.add(all.get(index));
      }
    }
    return refused;
  }

  /** Every fifth who gets a place gives it back, until the last wave. */
  private boolean ask(UUID person, Semaphore inFlight) throws Exception {
    inFlight.acquire();
    try {
      Optional<UUID> place = door.enter(person);
      if (place.isPresent() && entered.incrementAndGet() % 5 == 0 && !staying.get()) {
        door.leave(person, place.get());
      }
      return place.isPresent();
    } finally {
      inFlight.release();
    }
  }

  private Void build() throws Exception {
    for (int step = 0; step < GROWTH_STEPS; step++) {
      Thread.sleep(30);
      door.grow(2);
    }
    return null;
  }

  private Void audit(AtomicBoolean open) throws Exception {
    while (open.get()) {
      Books books = door.books();
      if (!books.balance()) {
        troubles.add(books.toString());
      }
      Thread.sleep(5);
    }
    return null;
  }
}
