package eu.cordee.scheduling.command;

import eu.cordee.scheduling.brokerage.BrokerageEvent;
import eu.cordee.scheduling.brokerage.BrokeragePlan;
import eu.cordee.scheduling.brokerage.BrokerageSolver;
import eu.cordee.scheduling.brokerage.Derivation;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.RunProgress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code timetable FILE}: a {@code .dzn} file is an instance of the published problem, a {@code
 * .json} file an event whose requests need not all fit.
 */
@Command(
    name = "timetable",
    mixinStandardHelpOptions = true,
    description = "Plan an event from a file, and say how good the plan is.",
    footer = "timetable verify --help says how to check such a plan.")
final class PlanCommand implements Callable<Integer> {

  /** Of the published problem: nobody has more than so many breaks above the fewest. */
  private static final int FAIRNESS = 2;

  private final PrintStream out;
  private final PrintStream err;

  @Mixin private final Options options = new Options();

  PlanCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws Usage {
    if (options.certificate() != null && isOneFile(options.certificate(), options.file())) {
      throw new Usage("The certificate would overwrite the event " + options.file() + ".");
    }
    boolean event = options.file().toString().endsWith(".json");
    if (event && options.fairness() != null) {
      throw new Usage("The option --fairness is for .dzn files: an event has cap and floor.");
    }
    if (options.threads() > 1) {
      err.println("One thread is used: the plan is the same whatever their number.");
    }
    if (event) {
      new EventCommand(out).plan(options);
    } else {
      planPublished();
    }
    return 0;
  }

  private static boolean isOneFile(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private void planPublished() throws Usage {
    long start = System.nanoTime();
    BrokerageEvent event = CommandFiles.readEvent(options.file());
    BrokeragePlan plan =
        BrokerageSolver.solve(
            event, fairness(), options.limits(), new Cancellation(), RunProgress.NONE);
    double seconds = (System.nanoTime() - start) / 1e9;
    out.println(options.json() ? PlanText.json(plan, seconds) : PlanText.plain(plan, seconds));
    if (options.certificate() != null) {
      CommandFiles.write(
          options.certificate(), PlanText.certificate(plan, fairness(), Derivation.of(event)));
    }
  }

  private int fairness() {
    Integer asked = options.fairness();
    return asked == null ? FAIRNESS : asked;
  }
}
