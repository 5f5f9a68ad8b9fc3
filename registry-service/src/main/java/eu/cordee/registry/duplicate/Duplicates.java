package eu.cordee.registry.duplicate;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.duplicate.DuplicateRepository.Pair;
import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.organisation.Speakers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries may be of the same organisation, for those who speak for them. */
@ApplicationScoped
class Duplicates {

  private static final UUID NOBODY = new UUID(0, 0);

  private final DuplicateRepository repository;
  private final OrganisationRepository organisations;
  private final Speakers speakers;
  private final Caller caller;

  Duplicates(
      DuplicateRepository repository,
      OrganisationRepository organisations,
      Speakers speakers,
      Caller caller) {
    this.repository = repository;
    this.organisations = organisations;
    this.speakers = speakers;
    this.caller = caller;
  }

  /** Of which the caller may merge both. */
  @Transactional
  Page<DuplicateView> list(@Nullable String cursor, int limit) {
    UUID me = caller.knownPersonId().orElse(NOBODY);
    return page(repository.all(me, caller.hasRole("admin"), cursor, limit + 1), limit);
  }

  /** Around one for which the caller speaks. */
  @Transactional
  Page<DuplicateView> around(UUID organisationId, @Nullable String cursor, int limit) {
    if (organisations.existing(Set.of(organisationId)).isEmpty()) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    requireSpeaker(List.of(organisationId));
    return page(repository.around(organisationId, cursor, limit + 1), limit);
  }

  private Page<DuplicateView> page(List<Pair> found, int limit) {
    Set<UUID> ids = new HashSet<>();
    found.forEach(pair -> ids.addAll(List.of(pair.firstId(), pair.secondId())));
    Map<UUID, String> names = organisations.names(ids);
    Set<UUID> mine = speakers.spokenForByCaller(ids);
    return Page.of(
        found,
        limit,
        Pair::position,
        pair ->
            new DuplicateView(
                pair.firstId(),
                names.getOrDefault(pair.firstId(), ""),
                pair.secondId(),
                names.getOrDefault(pair.secondId(), ""),
                pair.reasons(),
                mine.contains(pair.firstId()) && mine.contains(pair.secondId())));
  }

  @Transactional
  void dismiss(UUID firstId, UUID secondId, DismissDuplicate wish) {
    if (firstId.equals(secondId)) {
      throw ProblemException.badField("secondId", "is the same entry");
    }
    if (organisations.existing(List.of(firstId, secondId)).size() < 2) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    requireSpeaker(List.of(firstId, secondId));
    repository.dismiss(firstId, secondId, wish.reason().strip(), caller.personId());
  }

  private void requireSpeaker(Collection<UUID> ids) {
    if (!speakers.spokenForByCaller(ids).containsAll(ids)) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only who speaks for the organisations may");
    }
  }
}
