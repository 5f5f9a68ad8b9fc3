package eu.cordee.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept about a process so that a later one finds it again.
 *
 * @param name what people call it, also the name of its log
 * @param pid its process id
 * @param startedAt Unix time in milliseconds; tells it from a stranger that was given the same pid
 *     later
 * @param port where it listens
 */
public record ProcessRecord(String name, long pid, long startedAt, int port) {

  /**
   * The clock of a machine may be corrected while a process runs, and start times are rounded to
   * ticks.
   */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  static ProcessRecord of(String name, long pid, int port) {
    long startedAt =
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().startInstant())
            .orElseGet(Instant::now)
            .toEpochMilli();
    return new ProcessRecord(name, pid, startedAt, port);
  }

  /** The process, when it still runs and is the same one. */
  public Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
  }

  public boolean alive() {
    return handle().isPresent();
  }

  private boolean isTheSame(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(start -> Math.abs(start.toEpochMilli() - startedAt) <= TOLERANCE.toMillis())
        .orElse(true);
  }
}
