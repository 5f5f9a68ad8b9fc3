package eu.cordee.rotation.command;

import eu.cordee.rotation.check.RotationChecker;
import eu.cordee.rotation.check.RotationResult;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.search.RotationEngine;
import java.lang.management.ManagementFactory;

/** One run of the engine, checked, with wall and processor time in milliseconds. */
record Measured(RotationResult result, boolean valid, long milliseconds, long processor) {

  static Measured run(Cafe cafe) {
    long start = System.nanoTime();
    long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    RotationResult result = RotationEngine.rotate(cafe, 1);
    long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy;
    long passed = System.nanoTime() - start;
    boolean valid = RotationChecker.faults(cafe, result.rotation()).isEmpty();
    return new Measured(result, valid, passed / 1_000_000, used / 1_000_000);
  }

  boolean repeatFree() {
    return valid && result.figures().repeats() == 0;
  }
}
