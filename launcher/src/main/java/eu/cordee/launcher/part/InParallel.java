package eu.cordee.launcher.part;

import eu.cordee.launcher.LaunchException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Does several things at once and waits for all of them, also when one fails: nothing may go on
 * behind one's back.
 */
public final class InParallel {

  private InParallel() {}

  public static void run(Runnable... tasks) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> running =
          Stream.of(tasks).map(task -> CompletableFuture.runAsync(task, threads)).toList();
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof LaunchException launch ? launch : e;
    }
  }
}
