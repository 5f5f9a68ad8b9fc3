package eu.cordee.launcher.part;

import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A part of the running system. Every method may be called from another JVM than the one that
 * started it.
 */
public interface Part {

  /** What people call it. */
  String name();

  /** Starts it and returns when it can be used; does nothing when it runs already. */
  void start();

  /** Whether it can be used at this moment. */
  boolean isReady();

  /** Stops it in an orderly way, whoever started it; does nothing when it does not run. */
  void stop();

  /** Whether its process runs, ready or not. */
  default boolean isAlive() {
    return pid().isPresent();
  }

  /** The process id, when it runs. */
  OptionalLong pid();

  /** Where it listens. */
  int port();

  /** Where it writes. */
  Path log();
}
