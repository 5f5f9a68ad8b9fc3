package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.instrument.call.FundingCall;
import eu.cordee.registry.instrument.call.FundingCalls;
import eu.cordee.registry.instrument.programme.FundingAccess;
import eu.cordee.registry.instrument.programme.FundingConflicts;
import eu.cordee.registry.instrument.programme.FundingProgramme;
import eu.cordee.registry.instrument.programme.FundingRole;
import eu.cordee.registry.instrument.voucher.VoucherView.VoucherAssessmentView;
import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.organisation.Speakers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who may see what of a voucher: the applicant all but what assessors say; managers and its
 * assessors from when it is handed in. Of assessments nobody sees another's before their own is in,
 * and who has a conflict of interest sees none. For all others there is no such voucher.
 */
@ApplicationScoped
class VoucherReader {

  private final VoucherRepository repository;
  private final VoucherRecords records;
  private final FundingCalls calls;
  private final FundingAccess access;
  private final FundingConflicts conflicts;
  private final OrganisationRepository organisations;
  private final Speakers speakers;

  VoucherReader(
      VoucherRepository repository,
      VoucherRecords records,
      FundingCalls calls,
      FundingAccess access,
      FundingConflicts conflicts,
      OrganisationRepository organisations,
      Speakers speakers) {
    this.repository = repository;
    this.records = records;
    this.calls = calls;
    this.access = access;
    this.conflicts = conflicts;
    this.organisations = organisations;
    this.speakers = speakers;
  }

  /** A voucher with all around it, and what the caller is to it. */
  record Seen(
      Voucher voucher,
      FundingCall call,
      FundingProgramme programme,
      List<VoucherAssessment> assessments,
      boolean applicant,
      boolean manages,
      boolean conflict) {

    Optional<VoucherAssessment> by(UUID personId) {
      return assessments.stream().filter(one -> one.isBy(personId)).findFirst();
    }
  }

  /**
   * A voucher that the caller may see.
   *
   * @throws ProblemException 404 when there is none
   */
  Seen seen(UUID id) {
    return seen(repository.findByIdOptional(id).orElseThrow(VoucherReader::unknown));
  }

  /** The same with its row locked until the transaction ends, before anything is read of it. */
  Seen locked(UUID id) {
    return seen(repository.findLocked(id).orElseThrow(VoucherReader::unknown));
  }

  Seen seen(Voucher voucher) {
    FundingCall call = calls.there(voucher.callId());
    FundingProgramme programme = access.there(call.programmeId());
    UUID organisation = standIn(voucher.organisationId());
    List<VoucherAssessment> assessments = repository.assessments(voucher.id());
    Seen seen =
        new Seen(
            voucher,
            call,
            programme,
            assessments,
            speakers.mayCallerSpeakFor(organisation),
            access.has(programme, FundingRole.MANAGER),
            conflicts.between(access.me(), organisation, programme.ownerId()));
    boolean works = seen.manages || seen.by(access.me()).isPresent();
    if (!seen.applicant && !(works && voucher.isHandedIn())) {
      throw unknown();
    }
    return seen;
  }

  private UUID standIn(UUID organisationId) {
    return organisations
        .standInsNow(Set.of(organisationId))
        .getOrDefault(organisationId, organisationId);
  }

  VoucherView view(Seen seen) {
    Voucher voucher = seen.voucher;
    Optional<VoucherAssessment> own = seen.by(access.me());
    boolean works = (seen.manages && !seen.conflict) || own.isPresent();
    boolean shown = own.map(VoucherAssessment::isIn).orElse(works);
    return new VoucherView(
        voucher.id(),
        voucher.callId(),
        seen.call.title(),
        seen.programme.id(),
        voucher.organisationId(),
        voucher.organisationName(),
        voucher.state(),
        seen.programme.currency(),
        voucher.purpose(),
        voucher.requested(),
        voucher.papers(),
        voucher.checks(),
        seen.call.criteria(),
        works ? seen.assessments.stream().map(one -> view(one, shown)).toList() : List.of(),
        !shown,
        seen.conflict,
        voucher.awarded(),
        voucher.claim(),
        voucher.claimed(),
        voucher.paid(),
        records.steps(voucher.id(), seen.manages),
        possible(seen),
        seen.applicant,
        seen.manages,
        own.filter(one -> !one.isIn() && one.declared() == null).isPresent(),
        voucher.version());
  }

  private VoucherAssessmentView view(VoucherAssessment one, boolean shown) {
    boolean mine = one.isBy(access.me());
    boolean visible = mine || (shown && one.isIn());
    return new VoucherAssessmentView(
        one.personId(),
        access.nameOf(one.personId()),
        mine,
        one.submittedAt(),
        visible ? one.marks() : List.of(),
        visible ? one.recommended() : null,
        visible ? one.comment() : "",
        one.declared());
  }

  private static List<VoucherStepKind> possible(Seen seen) {
    return Stream.of(VoucherStepKind.values())
        .filter(kind -> kind.from(seen.voucher.state()).isPresent())
        .filter(kind -> kind.isOfApplicant() ? seen.applicant : seen.manages && !seen.conflict)
        .toList();
  }

  static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
