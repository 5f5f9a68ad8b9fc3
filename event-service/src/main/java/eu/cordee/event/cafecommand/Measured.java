package eu.cordee.event.cafecommand;

import eu.cordee.event.cafe.Cafe;
import eu.cordee.event.cafe.RotationChecker;
import eu.cordee.event.cafe.RotationResult;
import eu.cordee.event.cafe.search.RotationEngine;
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
