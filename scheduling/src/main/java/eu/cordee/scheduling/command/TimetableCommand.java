package eu.cordee.scheduling.command;

import eu.cordee.scheduling.bound.NativeSolver;
import eu.cordee.scheduling.brokerage.BrokerageEvent;
import eu.cordee.scheduling.brokerage.BrokeragePlan;
import eu.cordee.scheduling.brokerage.BrokerageSolver;
import eu.cordee.scheduling.brokerage.Derivation;
import eu.cordee.scheduling.brokerage.DznReader;
import eu.cordee.scheduling.brokerage.MalformedEventException;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.RunProgress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./cordee timetable}: plans an event from a file and says how good the plan is. */
public final class TimetableCommand {

  private static final int DONE = 0;
  private static final int REFUSED = 2;

  private final PrintStream out;
  private final PrintStream err;

  /** Results go to {@code out}, refusals to {@code err}. */
  public TimetableCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    String home = System.getenv("CORDEE_HOME");
    if (home != null && System.getProperty(NativeSolver.CACHE) == null) {
      System.setProperty(NativeSolver.CACHE, Path.of(home, "native").toString());
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new TimetableCommand(out, err).run(List.of(arguments)));
  }

  /** Returns the exit code: 0 with an answer, 1 if a check failed, 2 if the input is no good. */
  public int run(List<String> arguments) {
    try {
      if (!arguments.isEmpty() && arguments.getFirst().equals("verify")) {
        return new VerifyCommand(out).run(arguments.subList(1, arguments.size()));
      }
      return plan(Options.parse(arguments));
    } catch (Usage refused) {
      err.println(refused.getMessage());
      return REFUSED;
    }
  }

  private int plan(Options options) throws Usage {
    if (options.threads() > 1) {
      err.println("One thread is used: the plan is the same whatever their number.");
    }
    if (options.file().toString().endsWith(".json")) {
      return new EventCommand(out).plan(options);
    }
    long start = System.nanoTime();
    BrokerageEvent event = readEvent(options.file());
    BrokeragePlan plan =
        BrokerageSolver.solve(
            event, options.fairness(), options.limits(), new Cancellation(), RunProgress.NONE);
    double seconds = (System.nanoTime() - start) / 1e9;
    out.println(options.json() ? PlanText.json(plan, seconds) : PlanText.plain(plan, seconds));
    if (options.certificate() != null) {
      write(
          options.certificate(),
          PlanText.certificate(plan, options.fairness(), Derivation.of(event)));
    }
    return DONE;
  }

  static BrokerageEvent readEvent(Path file) throws Usage {
    try {
      return DznReader.read(read(file));
    } catch (MalformedEventException malformed) {
      throw new Usage(malformed.getMessage());
    }
  }

  static String read(Path file) throws Usage {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException notText) {
      throw new Usage("The file " + file + " is not UTF-8 text.");
    } catch (IOException unreadable) {
      throw new Usage("The file " + file + " cannot be read.");
    }
  }

  static void write(Path file, String text) throws Usage {
    try {
      Files.writeString(file, text + "\n");
    } catch (IOException unwritable) {
      throw new Usage("The file " + file + " cannot be written.");
    }
  }
}
