package eu.cordee.registry.instrument.ledger;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.instrument.programme.FundingAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Where the money goes. Every entry comes with the change of both balances that it means, in one
 * transaction: first that of the call, then that of the organisation in the programme, always in
 * this order, so that two who enter at once wait for each other and never in a circle. Each change
 * asks in its own statement whether there is enough, with the row locked; what the database checks
 * besides is what no statement could get round.
 *
 * <p>All amounts are in minor units of the programme's currency.
 */
@ApplicationScoped
public class Ledger {

  private static final String CHANGE_CALL =
      """
      update call_balance set committed = committed + :committed, paid = paid + :paid
      where call_id = :call and committed + :committed <= budget
      """;

  private static final String HAVE_CAP =
      """
      insert into cap_balance (programme_id, organisation_id, cap) values (:programme, :organisation, :cap)
      on conflict do nothing
      """;

  /** What entries got for which this one stands counts, too; theirs only shrinks. */
  private static final String CHANGE_CAP =
      """
      update cap_balance set committed = committed + :committed, paid = paid + :paid
      where programme_id = :programme and organisation_id = :organisation
        and (:committed <= 0 or committed + :committed + (
          with recursive gone as (
            select id from organisation where successor_id = :organisation
            union select o.id from organisation o join gone on o.successor_id = gone.id)
          select coalesce(sum(b.committed), 0) from cap_balance b join gone on gone.id = b.organisation_id
          where b.programme_id = :programme) <= cap)
      """;

  private static final String INSERT =
      """
      insert into ledger_entry values (:id, :programme, :call, :organisation, :name, :voucher, :kind,
        :committed, :paid, :reason, :person, now(), :corrects)
      """;

  private static final String SETTLED =
      """
      select e.id, e.committed, e.paid from ledger_entry e
      where e.voucher_id = :voucher and e.kind in ('PAYMENT', 'RELEASE')
        and not exists (select 1 from ledger_entry c where c.corrects = e.id)
      order by e.id
      """;

  private final Session session;
  private final FundingAccess access;

  Ledger(Session session, FundingAccess access) {
    this.session = session;
    this.access = access;
  }

  /** A call has money from now on. */
  public void open(UUID callId, long budget) {
    session
        .createNativeMutationQuery(
            "insert into call_balance (call_id, budget) values (:call, :budget)")
        .setParameter("call", callId)
        .setParameter("budget", budget)
        .executeUpdate();
  }

  /**
   * Promises money.
   *
   * @throws ProblemException 409 where the call or the organisation has not that much left
   */
  public void award(LedgerAccount account, long amount, String reason) {
    enter(account, LedgerEntryKind.AWARD, new Change(amount, 0), reason, null);
  }

  /** What was promised and is not paid is free again. */
  public void release(LedgerAccount account, long amount, String reason) {
    enter(account, LedgerEntryKind.RELEASE, new Change(-amount, 0), reason, null);
  }

  /** Pays of what was promised. */
  public void pay(LedgerAccount account, long amount, String reason) {
    enter(account, LedgerEntryKind.PAYMENT, new Change(0, amount), reason, null);
  }

  /**
   * Takes back by counter-entries how a voucher was settled: all is promised again and nothing
   * paid.
   *
   * @throws ProblemException 409 where what was released is spent otherwise by now
   */
  public void unsettle(LedgerAccount account, String reason) {
    List<Object[]> settled =
        session
            .createNativeQuery(SETTLED, Object[].class)
            .setParameter("voucher", account.voucherId())
            .getResultStream()
            .map(Object[].class::cast)
            .toList();
    for (Object[] entry : settled) {
      Change counter =
          new Change(-((Number) entry[1]).longValue(), -((Number) entry[2]).longValue());
      enter(account, LedgerEntryKind.CORRECTION, counter, reason, (UUID) entry[0]);
    }
  }

  /** What an entry adds to the balances. */
  private record Change(long committed, long paid) {}

  private void enter(
      LedgerAccount account,
      LedgerEntryKind kind,
      Change change,
      String reason,
      @Nullable UUID corrects) {
    int called =
        session
            .createNativeMutationQuery(CHANGE_CALL)
            .setParameter("committed", change.committed)
            .setParameter("paid", change.paid)
            .setParameter("call", account.callId())
            .executeUpdate();
    if (called == 0) {
      throw new ProblemException(LedgerProblem.BUDGET_SPENT);
    }
    changeCap(account, change);
    session
        .createNativeMutationQuery(INSERT)
        .setParameter("id", Ids.next())
        .setParameter("programme", account.programmeId())
        .setParameter("call", account.callId())
        .setParameter("organisation", account.organisationId())
        .setParameter("name", account.organisationName())
        .setParameter("voucher", account.voucherId())
        .setParameter("kind", kind.name())
        .setParameter("committed", change.committed)
        .setParameter("paid", change.paid)
        .setParameter("reason", reason)
        .setParameter("person", access.me())
        .setParameter("corrects", corrects, UUID.class)
        .executeUpdate();
  }

  private void changeCap(LedgerAccount account, Change change) {
    session
        .createNativeMutationQuery(HAVE_CAP)
        .setParameter("programme", account.programmeId())
        .setParameter("organisation", account.organisationId())
        .setParameter("cap", account.cap())
        .executeUpdate();
    int capped =
        session
            .createNativeMutationQuery(CHANGE_CAP)
            .setParameter("committed", change.committed)
            .setParameter("paid", change.paid)
            .setParameter("programme", account.programmeId())
            .setParameter("organisation", account.organisationId())
            .executeUpdate();
    if (capped == 0) {
      throw new ProblemException(LedgerProblem.CAP_REACHED);
    }
  }
}
