package eu.cordee.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** One line per step, with the seconds since the beginning. */
public final class Progress {

  private final PrintStream out;
  private final long beginning = System.nanoTime();

  public Progress(PrintStream out) {
    this.out = out;
  }

  public synchronized void say(String what, String happens) {
    out.printf(Locale.ROOT, "%6.1f s  %-20s %s%n", seconds(), what, happens);
    out.flush();
  }

  public double seconds() {
    return (System.nanoTime() - beginning) / 1e9;
  }
}
