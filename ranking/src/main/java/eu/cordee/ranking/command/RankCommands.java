package eu.cordee.ranking.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** How the commands of this module run: what they refuse, they refuse in one line. */
final class RankCommands {

  /** A full disk, or a reader that went away. */
  private static final int UNWRITTEN = 4;

  private RankCommands() {}

  /** Ends the process with what {@link #run} answers. */
  static void main(Callable<Integer> command, String... arguments) {
    int status = run(command, utf8(System.out), utf8(System.err), arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * The command's own exit code, or 2 after one sentence on what is wrong with what it was given; 4
   * where its answer could not be written.
   */
  static int run(Callable<Integer> command, PrintStream out, PrintStream err, String... arguments) {
    int code = answer(command, out, err, arguments);
    if (out.checkError()) {
      err.println("The answer could not be written.");
      return UNWRITTEN;
    }
    return code;
  }

  private static int answer(
      Callable<Integer> command, PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((wrong, all) -> refuse(err, wrong))
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (failure instanceof IllegalArgumentException senseless) {
                return refuse(err, senseless);
              }
              throw failure;
            })
        .execute(arguments);
  }

  private static int refuse(PrintStream err, Exception wrong) {
    String sentence = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    err.println(sentence.replaceFirst("is not an? (int|long)$", "is not a whole number"));
    return ExitCode.USAGE;
  }

  /** The same stream, writing UTF-8 whatever the machine's language is. */
  static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
