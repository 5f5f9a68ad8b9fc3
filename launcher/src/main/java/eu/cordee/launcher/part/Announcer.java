package eu.cordee.launcher.part;

import java.io.PrintStream;
import java.util.Locale;

/** One line per step, with the seconds since the beginning. */
public final class Announcer {

  private final PrintStream out;
  private final long beginning = System.nanoTime();

  public Announcer(PrintStream out) {
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
