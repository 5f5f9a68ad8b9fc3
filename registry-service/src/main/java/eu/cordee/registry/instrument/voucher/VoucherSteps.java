package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemBody.Violation;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.time.DatabaseTime;
import eu.cordee.registry.instrument.ledger.Ledger;
import eu.cordee.registry.instrument.ledger.LedgerAccount;
import eu.cordee.registry.instrument.programme.FundingAccess;
import eu.cordee.registry.instrument.voucher.VoucherReader.Seen;
import eu.cordee.registry.organisation.OrganisationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way of a voucher, step by step, with the entries of the ledger that a step means. Locks are
 * taken in one order: the voucher, its organisation, then the balances as {@link Ledger} does.
 */
@ApplicationScoped
class VoucherSteps {

  private static final int ASSESSORS = 2;

  private final VoucherRepository repository;
  private final VoucherReader reader;
  private final VoucherRecords records;
  private final Eligibility eligibility;
  private final Ledger ledger;
  private final FundingAccess access;
  private final OrganisationRepository organisations;

  VoucherSteps(
      VoucherRepository repository,
      VoucherReader reader,
      VoucherRecords records,
      Eligibility eligibility,
      Ledger ledger,
      FundingAccess access,
      OrganisationRepository organisations) {
    this.repository = repository;
    this.reader = reader;
    this.records = records;
    this.eligibility = eligibility;
    this.ledger = ledger;
    this.access = access;
    this.organisations = organisations;
  }

  @Transactional
  VoucherView take(UUID id, TakeVoucherStep wish) {
    Seen seen = reader.locked(id);
    requireSide(seen, wish.kind());
    Voucher voucher = seen.voucher();
    VoucherState next =
        wish.kind()
            .from(voucher.state())
            .orElseThrow(() -> new ProblemException(VoucherProblem.VOUCHER_STEP_NOT_NOW));
    String reason = Objects.requireNonNullElse(wish.reason(), "").strip();
    requireFields(wish, reason);
    VoucherState reached = apply(seen, wish, next, reason);
    voucher.move(reached);
    repository.flush();
    records.keep(id, wish.kind(), wish.amount(), reason);
    return reader.view(seen);
  }

  private void requireSide(Seen seen, VoucherStepKind kind) {
    if (!kind.isOfApplicant()) {
      Vouchers.requireManager(access, seen);
    } else if (!seen.applicant()) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only who speaks for the organisation may");
    }
  }

  private static void requireFields(TakeVoucherStep wish, String reason) {
    if (wish.kind().needsReason() && reason.isEmpty()) {
      throw ProblemException.badField("reason", "is needed for this step");
    }
    if (wish.kind().needsAmount() != (wish.amount() != null)) {
      throw ProblemException.badField(
          "amount", wish.amount() == null ? "is needed for this step" : "is for other steps");
    }
  }

  /** Does what the step means beside the new state; which may be another one by what is paid. */
  private VoucherState apply(Seen seen, TakeVoucherStep wish, VoucherState next, String reason) {
    Voucher voucher = seen.voucher();
    switch (wish.kind()) {
      case SUBMIT -> submit(seen);
      case ADMIT, EXCLUDE -> requireChecks(voucher, wish.kind());
      case REJECT -> requireAssessments(seen);
      case AWARD -> award(seen, amount(wish.amount()), reason);
      case WITHDRAW, LAPSE -> {
        if (voucher.state() == VoucherState.AWARDED) {
          ledger.release(account(seen), amount(voucher.awarded()), reason);
        }
      }
      case CLAIM -> claim(voucher);
      case PAY -> {
        return pay(seen, amount(wish.amount()), reason);
      }
      case REFUSE -> ledger.release(account(seen), amount(voucher.awarded()), reason);
      case CORRECT -> {
        ledger.unsettle(account(seen), reason);
        voucher.pay(null);
      }
      case REPORT -> {
        // What was reported stands in the step.
      }
    }
    return next;
  }

  private void submit(Seen seen) {
    Voucher voucher = seen.voucher();
    seen.call().requireOpen(DatabaseTime.now());
    List<Violation> missing = new ArrayList<>();
    if (voucher.purpose().isEmpty()) {
      missing.add(new Violation("purpose", "is needed to hand it in"));
    }
    if (voucher.requested() == null) {
      missing.add(new Violation("requested", "is needed to hand it in"));
    }
    requireNothing(missing);
    voucher.check(eligibility.checks(seen.call(), seen.programme(), voucher));
    voucher.submit(DatabaseTime.now());
  }

  private static void requireNothing(List<Violation> missing) {
    if (!missing.isEmpty()) {
      throw new ProblemException(VoucherProblem.VOUCHER_INCOMPLETE, missing);
    }
  }

  private static void requireChecks(Voucher voucher, VoucherStepKind kind) {
    boolean passed = voucher.checks().stream().allMatch(one -> Boolean.TRUE.equals(one.passed()));
    boolean failed = voucher.checks().stream().anyMatch(one -> Boolean.FALSE.equals(one.passed()));
    if (kind == VoucherStepKind.ADMIT ? !passed : !failed) {
      throw new ProblemException(VoucherProblem.CHECKS_SAY_OTHERWISE);
    }
  }

  private static void requireAssessments(Seen seen) {
    if (seen.assessments().stream().filter(VoucherAssessment::isIn).count() < ASSESSORS) {
      throw new ProblemException(VoucherProblem.ASSESSMENTS_MISSING);
    }
  }

  private void award(Seen seen, long amount, String reason) {
    requireAssessments(seen);
    Voucher voucher = seen.voucher();
    long most = Math.min(amount(voucher.requested()), amount(seen.call().maximum()));
    if (amount > most) {
      throw ProblemException.badField(
          "amount", "must not be more than was asked for, nor than one application may get");
    }
    UUID organisation = voucher.organisationId();
    voucher.award(
        organisations.standIns(Set.of(organisation)).getOrDefault(organisation, organisation),
        amount);
    ledger.award(account(seen), amount, reason);
  }

  private static void claim(Voucher voucher) {
    List<Violation> missing = new ArrayList<>();
    VoucherClaim claim = voucher.claim();
    if (claim == null || claim.uses().isEmpty()) {
      missing.add(new Violation("uses", "must name at least one"));
    }
    if (claim == null || claim.proofs().isEmpty()) {
      missing.add(new Violation("proofs", "must name at least one"));
    }
    requireNothing(missing);
    voucher.claim(Objects.requireNonNull(claim).amount());
  }

  /** What is promised and not paid is free again at once. */
  private VoucherState pay(Seen seen, long amount, String reason) {
    Voucher voucher = seen.voucher();
    long claimed = amount(voucher.claimed());
    if (amount > claimed) {
      throw ProblemException.badField("amount", "must not be more than was claimed");
    }
    if (amount < claimed && reason.isEmpty()) {
      throw ProblemException.badField("reason", "is needed where less is paid than was claimed");
    }
    ledger.pay(account(seen), amount, reason);
    long rest = amount(voucher.awarded()) - amount;
    if (rest > 0) {
      ledger.release(account(seen), rest, reason);
    }
    voucher.pay(amount);
    return amount < claimed ? VoucherState.PARTLY_PAID : VoucherState.PAID;
  }

  private static LedgerAccount account(Seen seen) {
    Voucher voucher = seen.voucher();
    return new LedgerAccount(
        seen.programme().id(),
        seen.programme().cap(),
        voucher.callId(),
        voucher.organisationId(),
        voucher.organisationName(),
        voucher.id());
  }

  private static long amount(@Nullable Long amount) {
    return Objects.requireNonNull(amount);
  }
}
