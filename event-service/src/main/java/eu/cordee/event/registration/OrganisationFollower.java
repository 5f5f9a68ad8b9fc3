package eu.cordee.event.registration;

import eu.cordee.contracts.PersonMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;

/** Participants come for the organisation that they work for; when it changes, all are told. */
@ApplicationScoped
class OrganisationFollower {

  private final ParticipantRepository participants;
  private final ParticipantFacts facts;

  OrganisationFollower(ParticipantRepository participants, ParticipantFacts facts) {
    this.participants = participants;
    this.facts = facts;
  }

  /** In the transaction that stores the registry's message. */
  void follow(@Observes PersonMessage message) {
    PersonMessage.State person = message.state();
    List<Participant> elsewhere =
        participants.registeredAnywhere(person.id()).stream()
            .filter(one -> !Objects.equals(one.organisationId(), person.organisationId()))
            .toList();
    elsewhere.forEach(one -> one.comeFor(person.organisationId()));
    facts.changed(elsewhere);
  }
}
