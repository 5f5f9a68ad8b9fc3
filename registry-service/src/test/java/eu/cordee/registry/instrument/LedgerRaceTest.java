package eu.cordee.registry.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.registry.instrument.FundingDesk.Firm;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Budget and cap under 64 awards that begin at the same moment. */
@QuarkusTest
class LedgerRaceTest extends RegistryResourceTest {

  private static final int AT_ONCE = 64;

  /** Those of the sabotage each hold a connection while they wait for all others. */
  private static final int SABOTEURS = 8;

  private static final long AMOUNT = 100;

  @Inject AgroalDataSource database;

  private FundingDesk desk;

  @BeforeEach
  void aProgramme() {
    desk = new FundingDesk(10 * AMOUNT);
  }

  @Test
  void theBudgetOfACallIsNeverOverspent() throws Exception {
    // Given
    String call = desk.opened(10 * AMOUNT, AMOUNT);
    List<String> vouchers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      vouchers.add(desk.assessed(FundingDesk.firm("firm" + i), call, AMOUNT));
    }
    // When
    List<Integer> answers = awarded(vouchers);
    // Then
    assertThat(Collections.frequency(answers, 200)).isEqualTo(10);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(AT_ONCE - 10);
    assertThat(desk.balance(call)).containsExactly(10 * AMOUNT, 0);
    assertThat(promised("call_id", call)).isEqualTo(10 * AMOUNT);
  }

  /** One organisation applies to 64 calls of two kinds of budget; its cap is for all together. */
  @Test
  void theCapOfAnOrganisationHoldsOverAllCalls() throws Exception {
    // Given
    Firm firm = FundingDesk.firm("one");
    List<String> vouchers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      vouchers.add(desk.assessed(firm, desk.opened(1_000 * AMOUNT, AMOUNT), AMOUNT));
    }
    // When
    List<Integer> answers = awarded(vouchers);
    // Then
    assertThat(Collections.frequency(answers, 200)).isEqualTo(10);
    assertThat(promised("organisation_id", firm.id())).isEqualTo(10 * AMOUNT);
    assertThat(
            truth.count(
                "select committed from cap_balance where organisation_id = '" + firm.id() + "'"))
        .isEqualTo(10 * AMOUNT);
  }

  /** Half of the awards for each of two calls, by which two organisations meet crosswise. */
  @Test
  void awardsOnTwoCallsOfTwoOrganisationsNeverWaitInACircle() throws Exception {
    // Given
    List<String> calls = List.of(desk.opened(1_000, 1_000), desk.opened(1_000, 1_000));
    List<Firm> firms = List.of(FundingDesk.firm("one"), FundingDesk.firm("two"));
    List<String> vouchers = new ArrayList<>();
    for (Firm firm : firms) {
      for (String call : calls) {
        vouchers.add(desk.assessed(firm, call, 600));
      }
    }
    // When
    List<Integer> answers = awarded(vouchers);
    // Then: a second award of 600 fits neither in the budget nor in the cap of 1,000.
    assertThat(answers).isSubsetOf(200, 409);
    assertThat(Collections.frequency(answers, 200)).isEqualTo(2);
    calls.forEach(call -> assertThat(promised("call_id", call)).isLessThanOrEqualTo(1_000));
    firms.forEach(
        firm -> assertThat(promised("organisation_id", firm.id())).isLessThanOrEqualTo(1_000));
  }

  /** The sabotage twin: who reads the sum, then enters, overspends the budget of a call. */
  @Test
  void readingTheSumFirstOverspendsTheBudget() throws Exception {
    String call = desk.opened(AMOUNT, AMOUNT);
    String voucher = desk.assessed(FundingDesk.firm("one"), call, AMOUNT);

    sabotage("call_id", call, List.of(call), voucher, UUID.randomUUID().toString());

    assertThat(promised("call_id", call)).isGreaterThan(AMOUNT);
  }

  /** The sabotage twin: the same with the cap of an organisation in two calls. */
  @Test
  void readingTheSumFirstOverspendsTheCap() throws Exception {
    List<String> calls = List.of(desk.opened(10_000, AMOUNT), desk.opened(10_000, AMOUNT));
    Firm firm = FundingDesk.firm("one");
    String voucher = desk.assessed(firm, calls.getFirst(), AMOUNT);

    sabotage("organisation_id", firm.id(), calls, voucher, firm.id());

    assertThat(promised("organisation_id", firm.id())).isGreaterThan(AMOUNT);
  }

  /** What no statement can get round: the balances themselves refuse to go over. */
  @Test
  void theBalancesRefuseWhatIsTooMuch() {
    String call = desk.opened(AMOUNT, AMOUNT);
    assertThatThrownBy(
            () ->
                truth.execute(
                    "update call_balance set committed = budget + 1 where call_id = '"
                        + call
                        + "'"))
        .hasStackTraceContaining("call_balance_within_budget");
  }

  private List<Integer> awarded(List<String> vouchers) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(vouchers.size());
    try (ExecutorService managers = Executors.newFixedThreadPool(vouchers.size())) {
      List<Future<Integer>> awards =
          vouchers.stream()
              .map(
                  voucher ->
                      managers.submit(
                          () -> {
                            long amount = AMOUNT * (vouchers.size() < AT_ONCE ? 6 : 1);
                            barrier.await();
                            return FundingDesk.step(desk.manager, voucher, "AWARD", amount)
                                .extract()
                                .statusCode();
                          }))
              .toList();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> award : awards) {
        answers.add(award.get());
      }
      return answers;
    }
  }

  private long promised(String column, String id) {
    return truth.count(
        "select cast(coalesce(sum(committed), 0) as bigint) from ledger_entry where %s = '%s'"
            .formatted(column, id));
  }

  /** Each sees that nothing is spent, waits until all have seen it, and enters. */
  private void sabotage(
      String column, String id, List<String> calls, String voucher, String organisation)
      throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(SABOTEURS);
    try (ExecutorService saboteurs = Executors.newFixedThreadPool(SABOTEURS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < SABOTEURS; i++) {
        String call = calls.get(i % calls.size());
        all.add(
            saboteurs.submit(
                () -> {
                  enter(column, id, call, voucher, organisation, barrier);
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private void enter(
      String column,
      String id,
      String call,
      String voucher,
      String organisation,
      CyclicBarrier barrier)
      throws SQLException, InterruptedException, BrokenBarrierException {
    try (Connection connection = database.getConnection()) {
      boolean fits;
      try (PreparedStatement read =
          connection.prepareStatement(
              "select coalesce(sum(committed), 0) from ledger_entry where "
                  + column
                  + " = ?::uuid")) {
        read.setString(1, id);
        try (ResultSet sum = read.executeQuery()) {
          sum.next();
          fits = sum.getLong(1) + AMOUNT <= AMOUNT;
        }
      }
      barrier.await();
      if (fits) {
        try (PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into ledger_entry values (?::uuid, ?::uuid, ?::uuid, ?::uuid, 'Works', ?::uuid, 'AWARD', ?, 0, '',
                  ?::uuid, now(), null)
                """)) {
          insert.setString(1, UUID.randomUUID().toString());
          insert.setString(2, desk.programme);
          insert.setString(3, call);
          insert.setString(4, organisation);
          insert.setString(5, voucher);
          insert.setLong(6, AMOUNT);
          insert.setString(7, UUID.randomUUID().toString());
          insert.executeUpdate();
        }
      }
    }
  }
}
