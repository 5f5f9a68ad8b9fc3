package eu.cordee.launcher.command;

import eu.cordee.launcher.LaunchException;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The Java half of {@code ./cordee}; the shell half finds a JDK and builds what is missing. */
@Command(
    name = "cordee",
    subcommands = {
      Up.class,
      Down.class,
      ShowStatus.class,
      Restart.class,
      Keep.class,
      Reset.class,
      BackUp.class,
      Restore.class,
      RunTests.class,
      Demo.class,
      ImportFile.class,
      Messages.class,
      ComposeEnvironment.class,
      UpdateRealm.class,
      ListLibraries.class,
      Bench.class
    })
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(System.err, arguments));
  }

  static int run(PrintStream err, String... arguments) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler((exception, command, parsed) -> explain(err, exception))
        .execute(arguments);
  }

  /** A sentence where there is one; a stack trace only for what nobody foresaw. */
  private static int explain(PrintStream err, Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof LaunchException)) {
      cause = cause.getCause();
    }
    if (cause == null) {
      failure.printStackTrace(err);
    } else {
      err.println(cause.getMessage());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
