package eu.cordee.launcher;

import java.nio.file.Path;

/**
 * A process the system stands on or consists of. Every method may be called from another JVM than
 * the starting one.
 */
public interface BackingSystem {

  /** What people call it. */
  String name();

  /** Starts it and returns when it can be used; does nothing when it runs already. */
  void start();

  /** Whether it can be used at this moment. */
  boolean isReady();

  /** Stops it in an orderly way, whoever started it; does nothing when it does not run. */
  void stop();

  /** Whether its process runs, ready or not. */
  boolean isAlive();

  /** Where it writes. */
  Path log();
}
