package eu.cordee.matchmaking.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Overlaps;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * G1, small and complete: every interleaving of the statements of every pair of operations on one
 * agenda, on two real connections.
 */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class InterleavingResourceTest {

  private static final int AT_ONCE = 4;

  @Inject AgroalDataSource dataSource;
  @Inject Overlaps overlaps;

  /** Of one run: what it was, whether each side committed, and what is wrong afterwards. */
  private record Outcome(
      String name,
      boolean firstOk,
      boolean secondOk,
      List<String> wrong,
      Callable<Outcome> again) {}

  @Test
  void noInterleavingOfAnyTwoOperationsBooksTwice() throws Exception {
    // When
    List<Outcome> outcomes = everyInterleaving();
    // Then
    assertThat(outcomes).hasSizeGreaterThan(600);
    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome.wrong).as(outcome.name).isEmpty());
    // And nobody waits in vain: of two operations at least one takes place, if need be when the
    // victims of a deadlock or a time-out try again, as the service lets them
    for (Outcome outcome : outcomes) {
      Outcome last = outcome.firstOk || outcome.secondOk ? outcome : outcome.again.call();
      assertThat(last.firstOk || last.secondOk).as(outcome.name).isTrue();
      assertThat(last.wrong).as(outcome.name).isEmpty();
    }
  }

  @Test
  void withoutTheConstraintTheSameCheckFindsDoubleBookings() throws Exception {
    // When
    List<Outcome> outcomes = overlaps.withoutConstraint(this::everyInterleaving);
    // Then
    assertThat(outcomes).anySatisfy(outcome -> assertThat(outcome.wrong).isNotEmpty());
  }

  private List<Outcome> everyInterleaving() throws Exception {
    List<Callable<Outcome>> runs = new ArrayList<>();
    List<String> names = List.copyOf(new Operations().all().keySet());
    for (int i = 0; i < names.size(); i++) {
      for (int j = i; j < names.size(); j++) {
        addRuns(names.get(i), names.get(j), runs);
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Outcome> outcome : workers.invokeAll(runs)) {
        outcomes.add(outcome.get());
      }
    }
    return outcomes;
  }

  private void addRuns(String first, String second, List<Callable<Outcome>> runs) {
    Operations shape = new Operations();
    int a = shape.all().get(first).size();
    int b = shape.all().get(second).size();
    for (int order = 0; order < 1 << (a + b); order++) {
      if (Integer.bitCount(order) == b) {
        int chosen = order;
        runs.add(() -> run(first, second, chosen, a + b));
      }
    }
  }

  /** A one in {@code order} is a step of the second operation. */
  private Outcome run(String first, String second, int order, int steps) throws Exception {
    Operations world = new Operations();
    try (Connection connection = dataSource.getConnection()) {
      // A meeting and what it occupies are only there together.
      connection.setAutoCommit(false);
      world.prepare(connection);
      connection.commit();
      connection.setAutoCommit(true);
    }
    boolean firstOk;
    boolean secondOk;
    try (Session one = new Session(dataSource.getConnection(), world.all().get(first));
        Session two = new Session(dataSource.getConnection(), world.all().get(second))) {
      for (int step = 0; step < steps; step++) {
        ((order >> step & 1) == 0 ? one : two).advance();
      }
      firstOk = one.committed();
      secondOk = two.committed();
    }
    String name = first + " | " + second + " " + Integer.toBinaryString(order);
    return new Outcome(
        name,
        firstOk,
        secondOk,
        overlaps.of(world.eventId),
        () -> run(first, second, order, steps));
  }
}
