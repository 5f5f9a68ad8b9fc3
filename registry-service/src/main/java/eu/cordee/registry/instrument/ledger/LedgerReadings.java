package eu.cordee.registry.instrument.ledger;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import eu.cordee.registry.instrument.programme.FundingAccess;
import eu.cordee.registry.instrument.programme.FundingProgramme;
import eu.cordee.registry.instrument.programme.FundingRole;
import eu.cordee.registry.sheet.SheetFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What managers and auditors read of a ledger: the money and nothing else. */
@ApplicationScoped
class LedgerReadings {

  /** Of one file. */
  private static final int MOST = 200_000;

  private static final UUID FIRST = new UUID(0, 0);

  private static final String ENTRIES =
      """
      select e.id, e.call_id, c.title, e.organisation_id, e.organisation_name, e.voucher_id, e.kind, e.committed, e.paid,
        e.reason, coalesce(trim(p.given_name || ' ' || p.family_name), ''), e.entered_at, e.corrects
      from ledger_entry e join funding_call c on c.id = e.call_id left join person p on p.id = e.person_id
      where e.programme_id = :programme and e.id > :last order by e.id
      """;

  private static final String CALLS =
      """
      select b.call_id, c.title, b.budget, b.committed, b.paid
      from call_balance b join funding_call c on c.id = b.call_id
      where c.programme_id = :programme and b.call_id > :last order by b.call_id
      """;

  private static final String CAPS =
      """
      select b.organisation_id, coalesce((select e.organisation_name from ledger_entry e
          where e.programme_id = b.programme_id and e.organisation_id = b.organisation_id order by e.id desc limit 1), ''),
        b.cap, b.committed, b.paid
      from cap_balance b where b.programme_id = :programme and b.organisation_id > :last order by b.organisation_id
      """;

  private static final List<String> COLUMNS =
      List.of(
          "entry",
          "enteredAt",
          "kind",
          "call",
          "organisation",
          "voucher",
          "currency",
          "promised",
          "released",
          "paid",
          "takenBack",
          "reason",
          "enteredBy",
          "corrects");

  private final Session session;
  private final FundingAccess access;

  LedgerReadings(Session session, FundingAccess access) {
    this.session = session;
    this.access = access;
  }

  @Transactional
  Page<LedgerEntryView> entries(UUID programmeId, @Nullable String cursor, int limit) {
    require(programmeId);
    return Page.of(
        entriesBehind(programmeId, cursor, limit + 1),
        limit,
        one -> one.id().toString(),
        Function.identity());
  }

  @Transactional
  Page<CallBalanceView> calls(UUID programmeId, @Nullable String cursor, int limit) {
    require(programmeId);
    List<CallBalanceView> found =
        rows(CALLS, programmeId, cursor, limit + 1)
            .getResultStream()
            .map(Object[].class::cast)
            .map(
                row ->
                    new CallBalanceView(
                        (UUID) row[0],
                        (String) row[1],
                        money(row[2]),
                        money(row[3]),
                        money(row[4])))
            .toList();
    return Page.of(found, limit, one -> one.callId().toString(), Function.identity());
  }

  @Transactional
  Page<CapBalanceView> caps(UUID programmeId, @Nullable String cursor, int limit) {
    require(programmeId);
    List<CapBalanceView> found =
        rows(CAPS, programmeId, cursor, limit + 1)
            .getResultStream()
            .map(Object[].class::cast)
            .map(
                row ->
                    new CapBalanceView(
                        (UUID) row[0],
                        (String) row[1],
                        money(row[2]),
                        money(row[3]),
                        money(row[4])))
            .toList();
    return Page.of(found, limit, one -> one.organisationId().toString(), Function.identity());
  }

  /**
   * All entries, for who audits. Amounts are whole numbers of minor units without a sign, which
   * spreadsheets would take for a formula: what is added and what is taken back stand in columns of
   * their own.
   */
  @Transactional
  byte[] file(UUID programmeId) {
    String currency = require(programmeId).currency();
    return new SheetFile(
            COLUMNS,
            entriesBehind(programmeId, null, MOST).stream()
                .map(
                    one ->
                        List.of(
                            one.id().toString(),
                            one.enteredAt().toString(),
                            one.kind().name(),
                            one.callTitle(),
                            one.organisationName(),
                            one.voucherId().toString(),
                            currency,
                            String.valueOf(Math.max(one.committed(), 0)),
                            String.valueOf(Math.max(-one.committed(), 0)),
                            String.valueOf(Math.max(one.paid(), 0)),
                            String.valueOf(Math.max(-one.paid(), 0)),
                            one.reason(),
                            one.enteredBy(),
                            Objects.toString(one.corrects(), "")))
                .toList())
        .csv();
  }

  private FundingProgramme require(UUID programmeId) {
    FundingProgramme programme = access.there(programmeId);
    access.require(programme, FundingRole.MANAGER, FundingRole.AUDITOR);
    return programme;
  }

  private List<LedgerEntryView> entriesBehind(
      UUID programmeId, @Nullable String cursor, int limit) {
    return rows(ENTRIES, programmeId, cursor, limit)
        .getResultStream()
        .map(Object[].class::cast)
        .map(LedgerReadings::entry)
        .toList();
  }

  private NativeQuery<Object[]> rows(
      String question, UUID programmeId, @Nullable String cursor, int limit) {
    return session
        .createNativeQuery(question, Object[].class)
        .setParameter("programme", programmeId)
        .setParameter("last", Objects.requireNonNullElse(Cursor.readId(cursor), FIRST))
        .setMaxResults(limit);
  }

  private static LedgerEntryView entry(Object[] row) {
    return new LedgerEntryView(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (UUID) row[3],
        (String) row[4],
        (UUID) row[5],
        LedgerEntryKind.valueOf((String) row[6]),
        money(row[7]),
        money(row[8]),
        (String) row[9],
        (String) row[10],
        (Instant) row[11],
        (UUID) row[12]);
  }

  private static long money(Object number) {
    return ((Number) number).longValue();
  }
}
