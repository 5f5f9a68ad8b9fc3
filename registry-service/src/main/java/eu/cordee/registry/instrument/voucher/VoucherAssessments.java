package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.instrument.programme.FundingAccess;
import eu.cordee.registry.instrument.programme.FundingConflicts;
import eu.cordee.registry.instrument.programme.FundingRole;
import eu.cordee.registry.instrument.voucher.VoucherReader.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Who assesses an application: two, neither with a conflict of interest; and what they say. The
 * voucher's row is locked: which of two assessments was first is clear.
 */
@ApplicationScoped
class VoucherAssessments {

  private static final int ASSESSORS = 2;

  private final EntityManager entityManager;
  private final VoucherReader reader;
  private final FundingAccess access;
  private final FundingConflicts conflicts;

  VoucherAssessments(
      EntityManager entityManager,
      VoucherReader reader,
      FundingAccess access,
      FundingConflicts conflicts) {
    this.entityManager = entityManager;
    this.reader = reader;
    this.access = access;
    this.conflicts = conflicts;
  }

  @Transactional
  VoucherView assign(UUID id, UUID personId) {
    Seen seen = toAssess(id);
    if (seen.by(personId).isPresent()) {
      return reader.view(seen);
    }
    if (!seen.programme().rolesOf(personId).contains(FundingRole.ASSESSOR)) {
      throw new ProblemException(VoucherProblem.NOT_AN_ASSESSOR);
    }
    if (seen.assessments().stream().filter(one -> one.declared() == null).count() >= ASSESSORS) {
      throw new ProblemException(VoucherProblem.ENOUGH_ASSESSORS);
    }
    if (conflicts.between(personId, seen.voucher().organisationId(), seen.programme().ownerId())) {
      throw new ProblemException(VoucherProblem.FUNDING_CONFLICT);
    }
    if (mayHaveRead(seen, personId)) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED,
          "Who may read all assessments does not assess where another's is in already");
    }
    entityManager.persist(new VoucherAssessment(id, personId));
    return changed(id, seen);
  }

  private static boolean mayHaveRead(Seen seen, UUID personId) {
    return seen.programme().rolesOf(personId).contains(FundingRole.MANAGER)
        && seen.assessments().stream().anyMatch(VoucherAssessment::isIn);
  }

  @Transactional
  void relieve(UUID id, UUID personId) {
    Seen seen = toAssess(id);
    VoucherAssessment one = seen.by(personId).orElseThrow(VoucherReader::unknown);
    one.requireOpen();
    entityManager.remove(one);
    changed(id, seen);
  }

  private Seen toAssess(UUID id) {
    Seen seen = reader.locked(id);
    Vouchers.requireManager(access, seen);
    requireEligible(seen);
    return seen;
  }

  private static void requireEligible(Seen seen) {
    if (seen.voucher().state() != VoucherState.ELIGIBLE) {
      throw new ProblemException(VoucherProblem.VOUCHER_STEP_NOT_NOW);
    }
  }

  /** A conflict that came up since the assessor was named counts, too. */
  @Transactional
  VoucherView write(UUID id, WriteVoucherAssessment wish) {
    Seen seen = reader.locked(id);
    VoucherAssessment own =
        seen.by(access.me())
            .orElseThrow(
                () ->
                    new ProblemException(
                        KitProblem.NOT_ALLOWED, "Only assessors of this application may"));
    requireEligible(seen);
    if (seen.conflict()) {
      throw new ProblemException(VoucherProblem.FUNDING_CONFLICT);
    }
    int criteria = seen.call().criteria().size();
    if (wish.marks().size() > criteria) {
      throw ProblemException.badField("marks", "must not be more than there are criteria");
    }
    own.write(wish);
    if (Boolean.TRUE.equals(wish.submitted()) && own.declared() == null) {
      if (wish.marks().size() < criteria) {
        throw ProblemException.badField("marks", "must be one for each criterion to be handed in");
      }
      if (wish.recommended() == null) {
        throw ProblemException.badField("recommended", "must be said to be handed in");
      }
      own.submit();
    }
    return changed(id, seen);
  }

  private VoucherView changed(UUID id, Seen before) {
    before.voucher().touch();
    entityManager.flush();
    return reader.view(reader.seen(id));
  }
}
