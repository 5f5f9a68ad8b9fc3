package eu.cordee.registry.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.registry.instrument.FundingDesk.Firm;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The way of a voucher against a model of it that is written down here, without a look at how the
 * service does it: from every state every step is tried, and afterwards state and money are what
 * the model says.
 */
@QuarkusTest
class VoucherWalkTest extends RegistryResourceTest {

  private static final long AWARD = 1_000;
  private static final long PART = 400;

  /** Steps, with the two ways of paying as two of them. */
  private static final List<String> STEPS =
      List.of(
          "SUBMIT",
          "WITHDRAW",
          "ADMIT",
          "AWARD",
          "REJECT",
          "LAPSE",
          "CLAIM",
          "PAY",
          "PAY_PART",
          "REFUSE",
          "CORRECT",
          "REPORT");

  private static final List<String> OF_APPLICANTS =
      List.of("SUBMIT", "WITHDRAW", "CLAIM", "REPORT");

  /** What is promised and paid in a state of the model. */
  private record Money(long committed, long paid) {}

  private static final Money NOTHING = new Money(0, 0);
  private static final Money PROMISED = new Money(AWARD, 0);

  private static final Map<String, Money> MONEY =
      Map.ofEntries(
          Map.entry("DRAFT", NOTHING),
          Map.entry("SUBMITTED", NOTHING),
          Map.entry("ELIGIBLE", NOTHING),
          Map.entry("AWARDED", PROMISED),
          Map.entry("REJECTED", NOTHING),
          Map.entry("WITHDRAWN", NOTHING),
          Map.entry("LAPSED", NOTHING),
          Map.entry("CLAIMED", PROMISED),
          Map.entry("PAID", new Money(AWARD, AWARD)),
          Map.entry("PARTLY_PAID", new Money(PART, PART)),
          Map.entry("REFUSED", NOTHING));

  private static final Map<String, String> LEADS =
      Map.ofEntries(
          Map.entry("DRAFT SUBMIT", "SUBMITTED"),
          Map.entry("DRAFT WITHDRAW", "WITHDRAWN"),
          Map.entry("SUBMITTED ADMIT", "ELIGIBLE"),
          Map.entry("SUBMITTED WITHDRAW", "WITHDRAWN"),
          Map.entry("ELIGIBLE AWARD", "AWARDED"),
          Map.entry("ELIGIBLE REJECT", "REJECTED"),
          Map.entry("ELIGIBLE WITHDRAW", "WITHDRAWN"),
          Map.entry("AWARDED CLAIM", "CLAIMED"),
          Map.entry("AWARDED LAPSE", "LAPSED"),
          Map.entry("AWARDED WITHDRAW", "WITHDRAWN"),
          Map.entry("CLAIMED PAY", "PAID"),
          Map.entry("CLAIMED PAY_PART", "PARTLY_PAID"),
          Map.entry("CLAIMED REFUSE", "REFUSED"),
          Map.entry("PAID CORRECT", "CLAIMED"),
          Map.entry("PAID REPORT", "REPORTED"),
          Map.entry("PARTLY_PAID CORRECT", "CLAIMED"),
          Map.entry("PARTLY_PAID REPORT", "REPORTED"),
          Map.entry("REFUSED CORRECT", "CLAIMED"));

  private FundingDesk desk;

  @BeforeEach
  void aProgramme() {
    desk = new FundingDesk(1_000_000);
  }

  /** The shortest way to every state that the model can reach. */
  private static Map<String, List<String>> ways(Map<String, String> model) {
    Map<String, List<String>> ways = new LinkedHashMap<>(Map.of("DRAFT", List.of()));
    Deque<String> left = new ArrayDeque<>(List.of("DRAFT"));
    while (!left.isEmpty()) {
      String state = left.removeFirst();
      for (String step : STEPS) {
        String next = model.get(state + " " + step);
        if (next != null && !ways.containsKey(next)) {
          List<String> way = new ArrayList<>(ways.get(state));
          way.add(step);
          ways.put(next, way);
          left.addLast(next);
        }
      }
    }
    return ways;
  }

  /** Every step from every state; what went otherwise than in the model. */
  private List<String> walk(Map<String, String> model, List<String> states) {
    List<String> otherwise = new ArrayList<>();
    Map<String, List<String>> ways = ways(model);
    for (String state : states) {
      String call = desk.opened(AWARD, AWARD);
      Firm firm = FundingDesk.firm("walker");
      Walker walker = new Walker(call, firm, FundingDesk.applied(firm, call));
      FundingDesk.written(firm, walker.voucher, AWARD);
      ways.get(state).forEach(step -> walker.take(step).statusCode(200));
      for (String step : STEPS) {
        String next = model.get(state + " " + step);
        if (next == null) {
          int status = walker.take(step).extract().statusCode();
          if (status != refusal(step, ways.get(state))) {
            otherwise.add(state + " " + step + ": " + status);
          }
        }
      }
      otherwise.addAll(walker.differences(state));
    }
    return otherwise;
  }

  /** What was never handed in is nobody's but the applicant's: for managers it is not there. */
  private static int refusal(String step, List<String> way) {
    return OF_APPLICANTS.contains(step) || way.contains("SUBMIT") ? 409 : 404;
  }

  @Test
  void everyStepFromEveryStateIsAsInTheModel() {
    Map<String, List<String>> ways = ways(LEADS);
    assertThat(ways).hasSize(12);
    assertThat(walk(LEADS, List.copyOf(ways.keySet()))).isEmpty();
  }

  /** The ways that are no shortest ones: what was settled is settled again, otherwise. */
  @Test
  void whatIsCorrectedIsSettledAnew() {
    String call = desk.opened(AWARD, AWARD);
    Firm firm = FundingDesk.firm("walker");
    Walker walker = new Walker(call, firm, desk.claimed(firm, call, AWARD));
    String state = "CLAIMED";
    for (String step :
        List.of("PAY", "CORRECT", "PAY_PART", "CORRECT", "REFUSE", "CORRECT", "PAY", "REPORT")) {
      walker.take(step).statusCode(200);
      state = LEADS.get(state + " " + step);
      assertThat(walker.differences(state)).isEmpty();
    }
  }

  /** The sabotage twin: a model that forbids one step is told by what the service takes. */
  @Test
  void anotherModelIsNotWhatTheServiceDoes() {
    Map<String, String> other = new HashMap<>(LEADS);
    other.remove("AWARDED LAPSE");
    assertThat(walk(other, List.of("AWARDED"))).contains("AWARDED LAPSE: 200");
  }

  /** One voucher on its way. */
  private final class Walker {

    private final String call;
    private final Firm firm;
    private final String voucher;

    Walker(String call, Firm firm, String voucher) {
      this.call = call;
      this.firm = firm;
      this.voucher = voucher;
    }

    ValidatableResponse take(String step) {
      if (step.equals("AWARD") && state().equals("ELIGIBLE")) {
        assessed();
      }
      if (step.equals("REJECT") && state().equals("ELIGIBLE")) {
        assessed();
      }
      if (step.equals("CLAIM") && state().equals("AWARDED")) {
        FundingDesk.claimWritten(firm, voucher, AWARD);
      }
      return switch (step) {
        case "AWARD", "PAY" -> FundingDesk.step(desk.manager, voucher, step, AWARD);
        case "PAY_PART" -> FundingDesk.step(desk.manager, voucher, "PAY", PART);
        case "SUBMIT", "WITHDRAW", "CLAIM", "REPORT" ->
            FundingDesk.step(firm.speaker(), voucher, step);
        default -> FundingDesk.step(desk.manager, voucher, step);
      };
    }

    private void assessed() {
      for (Client assessor : List.of(desk.first, desk.second)) {
        desk.assign(voucher, assessor).statusCode(200);
        FundingDesk.assess(assessor, voucher, true);
      }
    }

    private String state() {
      return firm.speaker().request().get("/vouchers/" + voucher).jsonPath().getString("state");
    }

    /** By the voucher, by the balance and by the sum of the entries. */
    List<String> differences(String expected) {
      List<String> differences = new ArrayList<>();
      if (!state().equals(expected)) {
        differences.add(state() + " instead of " + expected);
      }
      Money wanted = MONEY.get(expected);
      long[] balance = desk.balance(call);
      Money summed = new Money(sum("committed"), sum("paid"));
      if (wanted != null
          && !(wanted.equals(summed) && wanted.equals(new Money(balance[0], balance[1])))) {
        differences.add(expected + " with " + summed);
      }
      return differences;
    }

    private long sum(String column) {
      return truth.count(
          "select cast(coalesce(sum(%s), 0) as bigint) from ledger_entry where call_id = '%s'"
              .formatted(column, call));
    }
  }
}
