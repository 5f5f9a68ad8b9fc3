package eu.cordee.timetablebench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Wall clock and processor time since it was made; the latter is less disturbed by neighbours. */
final class Stopwatch {

  private final long start = System.nanoTime();
  private final long processor = processorTime();

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Of the whole process: native threads and the collector count too. */
  double processorSeconds() {
    return (processorTime() - processor) / 1e9;
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
