package eu.cordee.launcher.bench.wire;

import eu.cordee.launcher.LaunchException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Clients that each send their next request as soon as the last one was answered.
 *
 * @param ownAddresses whether each client comes from a loopback address of its own, so that none
 *     meets the gateway's limit per address; the limit itself stays in force
 */
public record Load(int port, int clients, boolean ownAddresses) {

  /**
   * One round.
   *
   * @param statuses how often each status was answered
   * @param nanos how long each answer took
   */
  public record Round(double seconds, Map<Integer, Long> statuses, long[] nanos) {

    /** Answers a second. */
    public double perSecond() {
      return nanos.length / seconds;
    }

    /** Refuses a round that measured something else than it was meant to. */
    public Round requireOnly(int... expected) {
      for (Map.Entry<Integer, Long> status : statuses.entrySet()) {
        if (Arrays.stream(expected).noneMatch(it -> it == status.getKey())) {
          throw new LaunchException("The round is worth nothing, its answers were " + statuses);
        }
      }
      return this;
    }
  }

  /** Sends until the time is over or there is no next request (null). */
  public Round run(Duration most, Supplier<byte @Nullable []> requests) {
    long begin = System.nanoTime();
    long end = begin + most.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Client>> running = new ArrayList<>();
      for (int number = 0; number < clients; number++) {
        Client client = new Client();
        InetAddress from = address(ownAddresses ? number + 2 : 1);
        running.add(threads.submit(() -> client.work(new Wire(from, port), end, requests)));
      }
      List<Client> done = new ArrayList<>();
      for (Future<Client> client : running) {
        done.add(client.get());
      }
      return together(done, (System.nanoTime() - begin) / 1e9);
    } catch (ExecutionException e) {
      throw new LaunchException("The load broke off: " + e.getCause(), e);
    } catch (IOException e) {
      throw new LaunchException("The load could not begin: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private static InetAddress address(int last) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  private static Round together(List<Client> clients, double seconds) {
    Map<Integer, Long> statuses = new TreeMap<>();
    LongStream nanos = LongStream.empty();
    for (Client client : clients) {
      client.statuses.forEach((status, count) -> statuses.merge(status, count, Long::sum));
      nanos = LongStream.concat(nanos, client.nanos.stream().mapToLong(Long::longValue));
    }
    return new Round(seconds, statuses, nanos.toArray());
  }

  private static final class Client {
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();

    Client work(Wire connected, long end, Supplier<byte @Nullable []> requests) throws IOException {
      try (Wire wire = connected) {
        for (byte[] next = requests.get(); next != null; next = requests.get()) {
          long begin = System.nanoTime();
          if (begin >= end) {
            break;
          }
          statuses.merge(wire.exchange(next), 1L, Long::sum);
          nanos.add(System.nanoTime() - begin);
        }
        return this;
      }
    }
  }
}
