package eu.cordee.registry.alliance;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.alliance.AllianceView.AllianceOrigin;
import eu.cordee.registry.alliance.AllianceView.ClusterCard;
import eu.cordee.registry.alliance.Signature.Signatory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What alliances sign. Everything happens under the lock of the alliance's row: the last signature
 * and the stage that it brings are one transaction, and no two signatures are the last.
 */
@ApplicationScoped
public class Agreements {

  private final Alliances alliances;
  private final AgreementRepository repository;
  private final PartyClusters clusters;
  private final AllianceFacts facts;
  private final Caller caller;
  private final JsonWebToken token;

  Agreements(
      Alliances alliances,
      AgreementRepository repository,
      PartyClusters clusters,
      AllianceFacts facts,
      Caller caller,
      JsonWebToken token) {
    this.alliances = alliances;
    this.repository = repository;
    this.clusters = clusters;
    this.facts = facts;
    this.caller = caller;
    this.token = token;
  }

  @Transactional
  AllianceView propose(UUID allianceId, ProposeAgreement wish) {
    Alliance alliance = alliances.locked(allianceId);
    alliance.requireStanding();
    if (alliances.speaksFor(alliance).isEmpty()) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only managers of a party may");
    }
    if (!wish.stage().mayFollow(alliance.stage())) {
      throw new ProblemException(AllianceProblem.STAGE_BEHIND);
    }
    if (alliance.signatories().size() < 2) {
      throw new ProblemException(AllianceProblem.TOO_FEW_PARTIES);
    }
    repository.openOf(allianceId).ifPresent(Agreement::replace);
    repository.flush();
    int number = repository.of(allianceId).size() + 1;
    repository.persist(
        new Agreement(allianceId, number, wish, content(alliance, number, wish), Alliances.now()));
    facts.changed(alliance);
    return alliances.whole(alliance);
  }

  /** What is signed says itself what it is about, and between whom. */
  private String content(Alliance alliance, int number, ProposeAgreement wish) {
    Map<UUID, ClusterCard> cards = clusters.cards(alliance.signatories());
    String parties =
        alliance.signatories().stream()
            .map(
                id ->
                    "- " + cards.get(id).name() + " (" + cards.get(id).country() + ", " + id + ")")
            .collect(Collectors.joining("\n"));
    return "%s (%s)\n%s, no. %d\n%s\n%s\n\n%s\n"
        .formatted(
            alliance.name(),
            alliance.id(),
            wish.stage(),
            number,
            alliances.originOf(alliance).map(Agreements::said).orElse(""),
            parties,
            wish.text().replace("\r\n", "\n").strip());
  }

  private static String said(AllianceOrigin origin) {
    return "\nAgreed on %s, %s (%s): %s\n"
        .formatted(origin.heldOn(), origin.workshopTitle(), origin.workshopId(), origin.decision());
  }

  @Transactional
  AllianceView sign(UUID allianceId, UUID agreementId, SignAgreement wish) {
    Alliance alliance = alliances.locked(allianceId);
    Agreement agreement =
        repository
            .findByIdOptional(agreementId)
            .filter(one -> one.allianceId().equals(allianceId))
            .orElseThrow(Alliances::unknown);
    List<Signature> present = repository.signatures(agreementId);
    requireMaySign(alliance, agreement, wish, present);
    String previous = present.isEmpty() ? "" : present.getLast().fingerprint();
    repository.keep(new Signature(agreement, wish, signatory(), previous));
    Set<UUID> signed = new HashSet<>(present.stream().map(Signature::clusterId).toList());
    signed.add(wish.clusterId());
    if (signed.containsAll(alliance.signatories())) {
      agreement.complete();
      alliance.advance(agreement.stage(), signed, Alliances.now());
      facts.formalised(alliance);
    } else {
      facts.changed(alliance);
    }
    return alliances.whole(alliance);
  }

  private void requireMaySign(
      Alliance alliance, Agreement agreement, SignAgreement wish, List<Signature> present) {
    clusters.lockAll(Set.of(wish.clusterId()));
    if (!alliances.speaksFor(alliance).contains(wish.clusterId())) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only managers of this party may");
    }
    alliance.requireStanding();
    if (present.stream().anyMatch(one -> one.clusterId().equals(wish.clusterId()))) {
      throw new ProblemException(AllianceProblem.ALREADY_SIGNED);
    }
    if (agreement.state() != AgreementState.OPEN) {
      throw new ProblemException(AllianceProblem.AGREEMENT_CLOSED);
    }
    if (!agreement.sha256().equals(wish.sha256())) {
      throw new ProblemException(AllianceProblem.OTHER_TEXT);
    }
    List<UUID> order = alliance.signatories();
    if (!order.contains(wish.clusterId())) {
      throw new ProblemException(AllianceProblem.NOT_A_PARTY);
    }
    if (agreement.inOrder() && !order.get(present.size()).equals(wish.clusterId())) {
      throw new ProblemException(AllianceProblem.NOT_YOUR_TURN);
    }
  }

  private Signatory signatory() {
    UUID me = caller.personId();
    return new Signatory(me, clusters.nameOf(me), authenticatedAt(), token.getClaim("acr"));
  }

  private @Nullable Instant authenticatedAt() {
    return token.getClaim("auth_time") instanceof Number seconds
        ? Instant.ofEpochSecond(seconds.longValue())
        : null;
  }

  /** Whoever has its fingerprint may read what was signed, and by whom. */
  @Transactional
  public AgreementView verify(String sha256) {
    Agreement agreement = repository.byFingerprint(sha256).orElseThrow(Alliances::unknown);
    return AgreementView.of(
        agreement, repository.signatures(agreement.id()), !caller.isAnonymous());
  }
}
