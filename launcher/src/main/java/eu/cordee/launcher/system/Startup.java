package eu.cordee.launcher.system;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.part.Announcer;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.postgres.Postgres;
import eu.cordee.launcher.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to start everything, as parallel as the parts' needs allow: all or nothing, also when
 * it is interrupted with Ctrl-C on the way.
 */
final class Startup {

  private static final long PATIENCE_SECONDS = 60;

  /** A service sees within seconds that its database is back. */
  private static final Duration HEALING = Duration.ofSeconds(15);

  private final Announcer announcer;
  private final Duration healing;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Part> started = Collections.synchronizedList(new ArrayList<>());

  Startup(Announcer announcer) {
    this(announcer, HEALING);
  }

  Startup(Announcer announcer, Duration healing) {
    this.announcer = announcer;
    this.healing = healing;
  }

  void run(Part postgres, Part kafka, Part keycloak, List<Part> services) {
    Thread whenInterrupted = new Thread(this::undo, "undo-start");
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
    try {
      startInOrder(postgres, kafka, keycloak, services).join();
      Runtime.getRuntime().removeShutdownHook(whenInterrupted);
      threads.shutdown();
    } catch (CompletionException e) {
      undo();
      throw e.getCause() instanceof LaunchException sentence
          ? sentence
          : new LaunchException("The start failed: " + e.getCause(), e);
    }
  }

  /**
   * Services migrate their databases and create their topics when they start; Keycloak they need
   * only later.
   */
  private CompletableFuture<Object> startInOrder(
      Part postgres, Part kafka, Part keycloak, List<Part> services) {
    CompletableFuture<Void> database = CompletableFuture.runAsync(() -> start(postgres), threads);
    CompletableFuture<Void> broker = CompletableFuture.runAsync(() -> start(kafka), threads);
    CompletableFuture<Void> identity = database.thenRunAsync(() -> start(keycloak), threads);
    Stream<CompletableFuture<Void>> running =
        services.stream()
            .map(
                service ->
                    CompletableFuture.allOf(database, broker)
                        .thenRunAsync(() -> start(service), threads));
    return allOrFirstFailure(
        Stream.concat(Stream.of(database, broker, identity), running).toList());
  }

  private static CompletableFuture<Object> allOrFirstFailure(List<CompletableFuture<Void>> tasks) {
    CompletableFuture<Void> failed = new CompletableFuture<>();
    List<CompletableFuture<Void>> watched =
        tasks.stream()
            .map(task -> task.whenComplete((nothing, failure) -> reportTo(failed, failure)))
            .toList();
    return CompletableFuture.anyOf(
        failed, CompletableFuture.allOf(watched.toArray(CompletableFuture[]::new)));
  }

  private static void reportTo(CompletableFuture<Void> failed, @Nullable Throwable failure) {
    if (failure != null) {
      failed.completeExceptionally(
          failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
    }
  }

  private void start(Part part) {
    if (part.isReady()) {
      announcer.say(part.name(), "runs already");
      return;
    }
    if (part.isAlive() && healsItself(part)) {
      announcer.say(part.name(), "ready");
      return;
    }
    announcer.say(part.name(), "starting");
    started.add(part);
    part.start();
    announcer.say(part.name(), "ready");
  }

  /** What runs may only have waited for what was broken: it is not started anew at once. */
  private boolean healsItself(Part part) {
    announcer.say(part.name(), "runs, and does not answer yet");
    return Waiting.until(healing, () -> part.isReady() || !part.isAlive()) && part.isReady();
  }

  /** Interrupts what is still starting, waits until it has let go, and stops the rest. */
  private synchronized void undo() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        announcer.say("", "a part does not let go; ./cordee down will stop it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Part> begun = List.copyOf(started);
    WholeSystem.stop(
        begun.stream().filter(part -> !(part instanceof Postgres)).toList(), announcer);
    WholeSystem.stop(begun.stream().filter(part -> part instanceof Postgres).toList(), announcer);
    started.clear();
  }
}
