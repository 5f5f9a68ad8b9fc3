package eu.cordee.launcher.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the JVMs of the system are run: the same Java as this one, small heaps, and the collector
 * that needs least.
 */
public final class Jvm {

  /**
   * The quick compiler alone: halves the start of what is large and then has little to do on one
   * machine.
   */
  public static final String QUICK = "-XX:TieredStopAtLevel=1";

  /**
   * The thorough compiler takes up a method four times as late as usual. While everything starts at
   * once it would need the time of the start; loops it takes up as early as ever.
   */
  public static final String[] PATIENT = {
    "-XX:Tier4InvocationThreshold=20000",
    "-XX:Tier4MinInvocationThreshold=2400",
    "-XX:Tier4CompileThreshold=60000"
  };

  private Jvm() {}

  /**
   * The start of a command line.
   *
   * @param heap most megabytes of heap
   */
  public static List<String> command(int heap, String... more) {
    List<String> command = new ArrayList<>(List.of(java(), "-Xms32m", "-Xmx" + heap + "m"));
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of(more));
    return command;
  }

  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
