package eu.cordee.registry.representative;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.history.History;
import eu.cordee.registry.history.HistoryItem;
import eu.cordee.registry.history.HistoryItemKind;
import eu.cordee.registry.organisation.Organisation;
import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.organisation.Organisations;
import eu.cordee.registry.organisation.Speakers;
import eu.cordee.registry.person.Cards;
import eu.cordee.registry.person.VerifiedAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for an organisation: whoever shows a verified mail address of one of its domains, and
 * whom a representative or an admin lets. Every change locks the organisation's row, so that nobody
 * still writes for whom it no longer speaks.
 */
@ApplicationScoped
class Representatives {

  private final RepresentativeRepository repository;
  private final OrganisationRepository entries;
  private final Organisations organisations;
  private final Speakers speakers;
  private final VerifiedAddress address;
  private final Cards cards;
  private final History history;
  private final Caller caller;

  Representatives(
      RepresentativeRepository repository,
      OrganisationRepository entries,
      Organisations organisations,
      Speakers speakers,
      VerifiedAddress address,
      Cards cards,
      History history,
      Caller caller) {
    this.repository = repository;
    this.entries = entries;
    this.organisations = organisations;
    this.speakers = speakers;
    this.address = address;
    this.cards = cards;
    this.history = history;
    this.caller = caller;
  }

  @Transactional
  Page<RepresentativeView> list(UUID organisationId) {
    if (entries.existing(Set.of(organisationId)).isEmpty()) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    if (!speakers.mayCallerSpeakFor(organisationId)) {
      throw notAllowed();
    }
    List<Representative> all = repository.of(organisationId);
    Map<UUID, String> names = repository.names(all.stream().map(Representative::personId).toList());
    return new Page<>(
        all.stream()
            .map(one -> RepresentativeView.of(one, names.getOrDefault(one.personId(), "")))
            .toList(),
        null);
  }

  /** The caller becomes one by the address that they can be reached at. */
  @Transactional
  RepresentativeView claim(UUID organisationId) {
    Organisation organisation = organisations.locked(organisationId);
    if (address.domain().filter(provesWorkingFor(organisation)).isEmpty()) {
      throw new ProblemException(RepresentativeProblem.OTHER_DOMAIN);
    }
    return add(organisationId, caller.personId(), null);
  }

  private static Predicate<String> provesWorkingFor(Organisation organisation) {
    return domain -> organisation.domains().contains(domain) && !PublicMailDomains.contain(domain);
  }

  /** Nobody can find out about people whom they may not see: those are unknown here, too. */
  @Transactional
  RepresentativeView grant(UUID organisationId, UUID personId) {
    requireRepresentative(organisationId);
    if (cards.visible(List.of(personId)).isEmpty()) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return add(organisationId, personId, caller.personId());
  }

  private RepresentativeView add(UUID organisationId, UUID personId, @Nullable UUID grantedBy) {
    Representative one =
        repository
            .find(organisationId, personId)
            .orElseGet(() -> new Representative(organisationId, personId, grantedBy));
    if (!repository.isPersistent(one)) {
      repository.persistAndFlush(one);
      keep(HistoryItemKind.REPRESENTATIVE_ADDED, one);
    }
    return RepresentativeView.of(
        one, repository.names(List.of(personId)).getOrDefault(personId, ""));
  }

  @Transactional
  void remove(UUID organisationId, UUID personId) {
    requireRepresentative(organisationId);
    repository
        .find(organisationId, personId)
        .ifPresent(
            one -> {
              repository.delete(one);
              keep(HistoryItemKind.REPRESENTATIVE_REMOVED, one);
            });
  }

  /** Who only entered an organisation names nobody: that could be the first step to keep it. */
  private void requireRepresentative(UUID organisationId) {
    organisations.locked(organisationId);
    if (!caller.hasRole("admin") && repository.find(organisationId, caller.personId()).isEmpty()) {
      throw notAllowed();
    }
  }

  private void keep(HistoryItemKind kind, Representative one) {
    history.keep(
        HistoryItem.ofRepresentative(
            kind, one.organisationId(), one.personId(), caller.personId()));
  }

  private static ProblemException notAllowed() {
    return new ProblemException(
        KitProblem.NOT_ALLOWED, "Only representatives of the organisation and admins may");
  }
}
