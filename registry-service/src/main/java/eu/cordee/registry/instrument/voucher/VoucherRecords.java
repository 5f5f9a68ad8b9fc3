package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.Ids;
import eu.cordee.registry.instrument.programme.FundingAccess;
import eu.cordee.registry.instrument.voucher.VoucherView.VoucherStepView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What stays on record of a voucher: its steps. */
@ApplicationScoped
class VoucherRecords {

  private final Session session;
  private final FundingAccess access;

  VoucherRecords(Session session, FundingAccess access) {
    this.session = session;
    this.access = access;
  }

  void keep(UUID voucherId, VoucherStepKind kind, @Nullable Long amount, String reason) {
    session
        .createNativeMutationQuery(
            "insert into voucher_step values (:id, :voucher, :kind, :person, :amount, :reason, now())")
        .setParameter("id", Ids.next())
        .setParameter("voucher", voucherId)
        .setParameter("kind", kind.name())
        .setParameter("person", access.me())
        .setParameter("amount", amount, Long.class)
        .setParameter("reason", reason)
        .executeUpdate();
  }

  List<VoucherStepView> steps(UUID voucherId, boolean named) {
    return session
        .createNativeQuery(
            "select kind, person_id, amount, reason, taken_at from voucher_step where voucher_id = :voucher order by id",
            Object[].class)
        .setParameter("voucher", voucherId)
        .getResultStream()
        .map(Object[].class::cast)
        .map(
            row ->
                new VoucherStepView(
                    VoucherStepKind.valueOf((String) row[0]),
                    named ? access.nameOf((UUID) row[1]) : "",
                    (Long) row[2],
                    (String) row[3],
                    (Instant) row[4]))
        .toList();
  }
}
