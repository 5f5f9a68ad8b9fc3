package eu.cordee.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.part.Announcer;
import eu.cordee.launcher.part.Part;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StartupTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Announcer progress =
      new Announcer(new PrintStream(out, true, StandardCharsets.UTF_8));
  private final FakePart postgres = new FakePart("PostgreSQL", 1);
  private final FakePart kafka = new FakePart("Kafka", 2);
  private final FakePart keycloak = new FakePart("Keycloak", 3);
  private final FakePart service = new FakePart("gateway", 4);

  @Test
  void startsEverythingAndSaysSoLineByLine() {
    // When
    new Startup(progress).run(postgres, kafka, keycloak, List.of(service));

    // Then
    assertThat(List.of(postgres, kafka, keycloak, service)).allMatch(Part::isReady);
    assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("\\d\\.\\d s  gateway +ready");
  }

  @Test
  void stopsEverythingAgainWhenOnePartFails() {
    // Given
    FakePart broken =
        new FakePart("event-service", 5) {
          @Override
          public void start() {
            super.start();
            throw new LaunchException("event-service ended while it started.");
          }
        };

    // When, Then
    assertThatThrownBy(
            () -> new Startup(progress).run(postgres, kafka, keycloak, List.of(service, broken)))
        .isInstanceOf(LaunchException.class)
        .hasMessage("event-service ended while it started.");
    assertThat(List.of(postgres, kafka, keycloak, service, broken)).noneMatch(Part::isAlive);
  }

  @Test
  void doesNotWaitForASlowPartWhenAnotherHasFailed() {
    // Given
    FakePart slow =
        new FakePart("Keycloak", 3) {
          @Override
          public void start() {
            super.start();
            waitForever();
          }
        };
    FakePart broken =
        new FakePart("Kafka", 2) {
          @Override
          public void start() {
            throw new LaunchException("Kafka ended while it started.");
          }
        };

    // When, Then
    assertThatThrownBy(() -> new Startup(progress).run(postgres, broken, slow, List.of(service)))
        .hasMessage("Kafka ended while it started.");
    assertThat(slow.isAlive()).isFalse();
  }

  @Test
  void leavesAloneWhatRanBefore() {
    // Given
    kafka.start();
    FakePart broken =
        new FakePart("event-service", 5) {
          @Override
          public void start() {
            throw new LaunchException("no");
          }
        };

    // When
    assertThatThrownBy(() -> new Startup(progress).run(postgres, kafka, keycloak, List.of(broken)))
        .isInstanceOf(LaunchException.class);

    // Then
    assertThat(kafka.isAlive()).isTrue();
    assertThat(postgres.isAlive()).isFalse();
  }

  @Test
  void doesNotStartAnewWhatOnlyWaitedForWhatWasBroken() {
    // Given a service that answers once its database does
    FakePart waiting =
        new FakePart("event-service", 5) {
          @Override
          public void start() {
            throw new LaunchException("it was started anew");
          }

          @Override
          public OptionalLong pid() {
            return OptionalLong.of(5);
          }

          @Override
          public boolean isReady() {
            return postgres.isReady();
          }
        };

    // When
    new Startup(progress, Duration.ofSeconds(5)).run(postgres, kafka, keycloak, List.of(waiting));

    // Then
    assertThat(waiting.isReady()).isTrue();
  }

  @Test
  void startsAnewWhatDoesNotHeal() {
    // Given
    FakePart stuck =
        new FakePart("event-service", 5) {
          @Override
          public OptionalLong pid() {
            return OptionalLong.of(5);
          }
        };

    // When
    new Startup(progress, Duration.ofMillis(1)).run(postgres, kafka, keycloak, List.of(stuck));

    // Then
    assertThat(stuck.isReady()).isTrue();
  }

  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new LaunchException("interrupted", e);
    }
  }
}
