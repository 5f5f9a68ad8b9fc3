package eu.cordee.scheduling.command;

import eu.cordee.scheduling.brokerage.BrokerageChecker;
import eu.cordee.scheduling.brokerage.BrokerageEvent;
import eu.cordee.scheduling.brokerage.Derivation;
import eu.cordee.scheduling.brokerage.DerivationChecker;
import eu.cordee.scheduling.brokerage.DerivationChecker.Proven;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code timetable verify EVENT PLAN CERTIFICATE}, or {@code verify FILE.zip} with these three as
 * organisers download them: believes nothing and checks everything.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Check a plan and its bound without believing either. Exit code 0: verified, 1: refuted,"
            + " 2: not readable, 3: nothing refuted, not all proven.")
final class VerifyCommand implements Callable<Integer> {

  private static final List<String> IN_ZIP = List.of("event.json", "plan.json", "certificate.json");

  private static final int VERIFIED = 0;
  private static final int REFUTED = 1;
  private static final int UNPROVEN = 3;

  private final PrintStream out;

  @Parameters(
      paramLabel = "EVENT PLAN CERTIFICATE | FILE.zip",
      description = "Three files, or what an organiser downloaded of a run.",
      hideParamSyntax = true)
  private List<Path> files = new ArrayList<>();

  VerifyCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Usage {
    if (files.size() == 1) {
      return verifyZipped(files.getFirst());
    }
    if (files.size() != 3) {
      throw new Usage("To verify takes an event, a plan and a certificate. " + Options.USAGE);
    }
    if (files.getFirst().toString().endsWith(".json")) {
      return verifyEvent(files);
    }
    BrokerageEvent event = CommandFiles.readEvent(files.get(0));
    JsonTree plan = JsonTree.of(files.get(1));
    JsonTree certificate = JsonTree.of(files.get(2));
    Proven known = DerivationChecker.check(event, steps(certificate.path("steps")));
    if (!known.valid()) {
      return refuted("a step of the certificate does not follow");
    }
    if (!plan.path("status").equals(certificate.path("status"))) {
      return refuted("plan and certificate do not claim the same status");
    }
    return switch (plan.path("status").asText()) {
      case "INFEASIBLE" -> infeasible(known);
      case "OPTIMAL", "FEASIBLE" -> feasible(event, plan, certificate, known);
      case "UNKNOWN" -> unproven("nothing is claimed");
      default -> refuted("the plan has no status");
    };
  }

  private int verifyZipped(Path file) throws Usage {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      return verifyEvent(IN_ZIP.stream().map(zip::getPath).toList());
    } catch (IOException | ProviderNotFoundException unreadable) {
      throw new Usage("The file " + file + " is not what organisers download to check a run.");
    }
  }

  private int verifyEvent(List<Path> files) throws Usage {
    ReadEvent event = EventReader.read(files.get(0));
    PlanCheck check = new PlanCheck(event, JsonTree.of(files.get(1)), JsonTree.of(files.get(2)));
    return switch (check.verdict()) {
      case VERIFIED -> verified(check.reason());
      case REFUTED -> refuted(check.reason());
      case UNPROVEN -> unproven(check.reason());
    };
  }

  private int infeasible(Proven known) {
    return known.contradiction() != null
        ? verified("there is no plan: " + known.contradiction())
        : unproven("that there is no plan rests on search");
  }

  private int feasible(BrokerageEvent event, JsonTree plan, JsonTree certificate, Proven known)
      throws Usage {
    int fairness = number(certificate, "fairness");
    int lowerBound = number(certificate, "lowerBound");
    BrokerageChecker.Verdict verdict =
        BrokerageChecker.check(event, slots(event, plan.path("meetings")), fairness);
    if (!verdict.valid()) {
      return refuted(verdict.violations().getFirst());
    }
    if (!tablesDiffer(event, plan.path("meetings"))) {
      return refuted("a table is missing or taken twice in one slot");
    }
    int breaks = verdict.totalBreaks();
    if (number(plan, "breaks") != breaks || number(certificate, "breaks") != breaks) {
      return refuted("the plan has " + breaks + " breaks, which is not what is claimed");
    }
    boolean optimal = plan.path("status").asText().equals("OPTIMAL");
    if (number(plan, "lowerBound") != lowerBound || lowerBound > breaks) {
      return refuted("the claimed lower bounds contradict the plan or each other");
    }
    if (optimal && lowerBound != breaks) {
      return refuted("the plan is called optimal, but bound and breaks differ");
    }
    return lowerBound <= known.lowerBound()
        ? verified("the plan keeps every rule with " + breaks + " breaks, at least " + lowerBound)
        : unproven(
            "the plan keeps every rule with "
                + breaks
                + " breaks; the bound "
                + lowerBound
                + " rests on search, "
                + known.lowerBound()
                + " is certain");
  }

  private static List<Derivation.Step> steps(JsonTree listed) throws Usage {
    List<Derivation.Step> steps = new ArrayList<>();
    for (JsonTree step : listed.elements()) {
      try {
        steps.add(
            new Derivation.Step(
                Derivation.Because.valueOf(step.path(0).asText()),
                step.path(1).asInt() - 1,
                step.path(2).asInt() - 1,
                step.path(3).asInt() - 1,
                step.path(4).asInt()));
      } catch (IllegalArgumentException unknown) {
        throw new Usage("The certificate has a step of an unknown kind.");
      }
    }
    return steps;
  }

  private static int[] slots(BrokerageEvent event, JsonTree meetings) {
    int[] slots = new int[event.meetings().size()];
    Arrays.fill(slots, -1);
    for (JsonTree meeting : meetings.elements()) {
      int index = meeting.path("index").asInt() - 1;
      if (index >= 0 && index < slots.length && slots[index] < 0) {
        slots[index] = meeting.path("slot").asInt() - 1;
      }
    }
    return slots;
  }

  private static boolean tablesDiffer(BrokerageEvent event, JsonTree meetings) {
    Set<Long> taken = new HashSet<>();
    for (JsonTree meeting : meetings.elements()) {
      int table = meeting.path("table").asInt();
      long place = meeting.path("slot").asInt() * (event.tables() + 1L) + table;
      if (table < 1 || table > event.tables() || !taken.add(place)) {
        return false;
      }
    }
    return taken.size() == event.meetings().size();
  }

  private static int number(JsonTree node, String name) throws Usage {
    if (!node.path(name).isInt()) {
      throw new Usage("The number '" + name + "' is missing in plan or certificate.");
    }
    return node.path(name).asInt();
  }

  private int verified(String what) {
    out.println("VERIFIED: " + what);
    return VERIFIED;
  }

  private int refuted(String what) {
    out.println("REFUTED: " + what);
    return REFUTED;
  }

  private int unproven(String what) {
    out.println("UNPROVEN: " + what);
    return UNPROVEN;
  }
}
