package eu.cordee.event.registration;

import eu.cordee.contracts.PersonMessage;
import eu.cordee.event.personcopy.KnownPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Participants come for the organisation that they work for, where that is known; when it changes,
 * all are told.
 */
@ApplicationScoped
class OrganisationFollower {

  private final KnownPeople people;
  private final ParticipantRepository participants;
  private final ParticipantFacts facts;

  OrganisationFollower(
      KnownPeople people, ParticipantRepository participants, ParticipantFacts facts) {
    this.people = people;
    this.participants = participants;
    this.facts = facts;
  }

  /** In the transaction that stores the registry's message. */
  void follow(@Observes PersonMessage message) {
    PersonMessage.State person = message.state();
    List<Participant> elsewhere = new ArrayList<>();
    for (Participant one : participants.registeredAnywhere(person.id())) {
      UUID organisation = people.organisation(person.id(), one.eventId());
      if (!Objects.equals(one.organisationId(), organisation)) {
        one.comeFor(organisation);
        elsewhere.add(one);
      }
    }
    facts.changed(elsewhere);
  }
}
