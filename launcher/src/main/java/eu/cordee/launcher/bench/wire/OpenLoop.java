package eu.cordee.launcher.bench.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests that come at their times whether or not the ones before were answered, as people do: who
 * waits for answers, like {@link Load}, asks less the slower they come, and never sees an overload.
 *
 * @param perSecond how many begin in a second, evenly
 */
public record OpenLoop(int port, double perSecond) {

  /**
   * What is asked.
   *
   * @param kind whatever tells such requests from others
   */
  public record Shot(String kind, byte[] request) {}

  /**
   * What came of it.
   *
   * @param status 0 where the connection broke or nothing came
   * @param nanos from the moment when it was due
   * @param inTime whether the answer came before the last request was due
   */
  public record Hit(String kind, int status, long nanos, boolean inTime) {}

  /** Asks for so long, and waits for the last answer. */
  public List<Hit> run(Duration most, Supplier<Shot> shots) {
    Queue<Wire> free = new ConcurrentLinkedQueue<>();
    Queue<Hit> hits = new ConcurrentLinkedQueue<>();
    long begin = System.nanoTime();
    long end = begin + most.toNanos();
    double between = 1e9 / perSecond;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long number = 0; begin + (long) (number * between) < end; number++) {
        long due = begin + (long) (number * between);
        LockSupport.parkNanos(due - System.nanoTime());
        Shot shot = shots.get();
        threads.execute(() -> hits.add(hit(shot, due, end, free)));
      }
    }
    free.forEach(OpenLoop::close);
    return new ArrayList<>(hits);
  }

  private Hit hit(Shot shot, long due, long end, Queue<Wire> free) {
    int status = 0;
    Wire wire = free.poll();
    try {
      if (wire == null) {
        wire = new Wire(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
      }
      status = wire.exchange(shot.request);
      free.add(wire);
    } catch (IOException broken) {
      close(wire);
    }
    long now = System.nanoTime();
    return new Hit(shot.kind, status, now - due, now <= end);
  }

  private static void close(@Nullable Wire wire) {
    try {
      if (wire != null) {
        wire.close();
      }
    } catch (IOException alreadyGone) {
      // Nobody waits for it.
    }
  }
}
