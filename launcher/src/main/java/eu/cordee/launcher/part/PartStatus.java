package eu.cordee.launcher.part;

import eu.cordee.launcher.process.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of {@code ./cordee status}.
 *
 * @param pid 0 when it does not run
 * @param ready whether it can be used now
 * @param memoryMegabytes of the process with its children; what they share counts once
 * @param uptimeSeconds since the process started
 */
public record PartStatus(
    String name, long pid, int port, boolean ready, long memoryMegabytes, long uptimeSeconds) {

  public static PartStatus of(Part part) {
    Optional<ProcessHandle> process =
        part.pid().stream().boxed().findFirst().flatMap(ProcessHandle::of);
    return new PartStatus(
        part.name(),
        process.map(ProcessHandle::pid).orElse(0L),
        part.port(),
        process.isPresent() && part.isReady(),
        process.map(Memory::usedMegabytes).orElse(0L),
        process
            .flatMap(running -> running.info().startInstant())
            .map(PartStatus::secondsSince)
            .orElse(0L));
  }

  private static long secondsSince(Instant start) {
    return Math.max(0, Duration.between(start, Instant.now()).toSeconds());
  }
}
