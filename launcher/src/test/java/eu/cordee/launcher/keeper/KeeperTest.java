package eu.cordee.launcher.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeeperTest {

  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(10), Duration.ofMillis(80), Duration.ofSeconds(10));

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Mortal service = new Mortal("event-service");
  private final Mortal neighbour = new Mortal("gateway");
  private final Keeper keeper = new Keeper(List.of(service, neighbour), QUICK, LOOK, said::add);

  @AfterEach
  void leave() {
    keeper.leave(PATIENCE);
  }

  @Test
  void startsAgainWhatEndedByItselfAndSaysSo() {
    // Given
    service.start();
    neighbour.start();
    keeper.begin();
    // When
    service.fall();
    // Then
    await(service::isAlive);
    await(() -> said.size() == 2);
    assertThat(said.get(0)).startsWith("event-service ended by itself, see event-service.log");
    assertThat(said.get(1)).startsWith("event-service is ready again");
    assertThat(neighbour.starts).hasValue(1);
  }

  @Test
  void waitsLongerEachTimeForWhatCannotLiveAndKeepsNobodyElseWaiting() {
    // Given
    service.cannotLive = true;
    neighbour.start();
    keeper.begin();
    await(() -> service.starts.get() >= 4);
    // When
    neighbour.fall();
    // Then
    await(neighbour::isAlive);
    assertThat(said).contains("event-service ended while it started.");
    assertThat(said.stream().filter(line -> line.contains("started again in")).count())
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void startsNothingOnceItHasLeft() throws Exception {
    // Given
    service.start();
    neighbour.start();
    keeper.begin();
    // When
    keeper.leave(PATIENCE);
    service.fall();
    // Then, after more looks than it takes above
    Thread.sleep(LOOK.multipliedBy(40));
    assertThat(service.isAlive()).isFalse();
    assertThat(said).isEmpty();
  }

  @Test
  void leavesInTheMiddleOfAStart() {
    // Given
    service.neverReady = true;
    neighbour.start();
    keeper.begin();
    await(() -> service.starts.get() == 1);
    long begun = System.nanoTime();
    // When
    keeper.leave(PATIENCE);
    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
  }

  private static void await(BooleanSupplier condition) {
    assertThat(Waiting.until(PATIENCE, condition)).isTrue();
  }

  /** A part without a process. */
  private static final class Mortal implements Part {

    private final String name;
    private final AtomicInteger starts = new AtomicInteger();
    private volatile boolean alive;
    private volatile boolean cannotLive;
    private volatile boolean neverReady;

    private Mortal(String name) {
      this.name = name;
    }

    private void fall() {
      alive = false;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void start() {
      starts.incrementAndGet();
      if (cannotLive) {
        throw new LaunchException(name + " ended while it started.");
      }
      if (neverReady) {
        try {
          Thread.sleep(PATIENCE.multipliedBy(4));
        } catch (InterruptedException e) {
          throw new LaunchException("Interrupted while waiting.", e);
        }
      }
      alive = true;
    }

    @Override
    public boolean isReady() {
      return alive;
    }

    @Override
    public void stop() {
      alive = false;
    }

    @Override
    public OptionalLong pid() {
      return alive ? OptionalLong.of(1) : OptionalLong.empty();
    }

    @Override
    public int port() {
      return 1;
    }

    @Override
    public Path log() {
      return Path.of(name + ".log");
    }
  }
}
