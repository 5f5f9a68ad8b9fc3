package eu.cordee.scheduling.command;

import eu.cordee.scheduling.bound.NativeSolver;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ./cordee timetable}: plans an event from a file and says how good the plan is. */
public final class TimetableCommand {

  private static final int REFUSED = 2;

  /** A fault of the program or of where it runs: neither an answer nor a refutation. */
  private static final int FAILED = 4;

  private final PrintStream out;
  private final PrintStream err;

  /** Results go to {@code out}, refusals to {@code err}. */
  public TimetableCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Ends the process with the exit code of {@link #run}. */
  public static void main(String[] arguments) {
    String home = System.getenv("CORDEE_HOME");
    if (home != null && System.getProperty(NativeSolver.CACHE) == null) {
      System.setProperty(NativeSolver.CACHE, Path.of(home, "native").toString());
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new TimetableCommand(out, err).run(List.of(arguments)));
  }

  /**
   * Does what the arguments say.
   *
   * @return the exit code: 0 with an answer, 1 if a check failed, 2 if the input is no good, 3 if
   *     what is claimed may be true and cannot be checked without a search, 4 if the program itself
   *     failed or its answer could not be written
   */
  public int run(List<String> arguments) {
    int code;
    try {
      code = answer(arguments);
    } catch (OutOfMemoryError tooLarge) {
      long megabytes = Runtime.getRuntime().maxMemory() / (1024 * 1024);
      err.println("The input does not fit into the " + megabytes + " MB this program may use.");
      return FAILED;
    }
    if (out.checkError()) {
      err.println("The answer could not be written.");
      return FAILED;
    }
    return code;
  }

  private int answer(List<String> arguments) {
    return new CommandLine(new PlanCommand(out, err))
        .addSubcommand("verify", new VerifyCommand(out))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setExitCodeExceptionMapper(thrown -> FAILED)
        .setParameterExceptionHandler((refused, line) -> refuse(sentence(refused)))
        .setExecutionExceptionHandler(
            (thrown, command, line) -> {
              if (thrown instanceof Usage refused) {
                return refuse(refused.getMessage());
              }
              throw thrown;
            })
        .execute(arguments.toArray(String[]::new));
  }

  private static String sentence(ParameterException refused) {
    return switch (refused) {
      case UnmatchedArgumentException unknown ->
          "The argument '"
              + unknown.getUnmatched().getFirst()
              + "' is not understood. "
              + Options.USAGE;
      case MissingParameterException missing ->
          "The option "
              + ((CommandLine.Model.OptionSpec) missing.getMissing().getFirst()).longestName()
              + " needs a value. "
              + Options.USAGE;
      case OverwrittenOptionException twice ->
          "The option "
              + ((CommandLine.Model.OptionSpec) twice.getOverwritten()).longestName()
              + " is given twice.";
      default -> refused.getMessage();
    };
  }

  private int refuse(String sentence) {
    err.println(sentence);
    return REFUSED;
  }
}
