package eu.cordee.kit.identity;

import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.PersonMessage.PersonChanged;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.Scalars;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import eu.cordee.kit.request.MessageWait;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.Session;

/** This service's copy of {@code people.v1}: which person stands behind a login, and their name. */
@ApplicationScoped
public class SignedIn implements MessageListener<PersonMessage> {

  /** Well within the gateway's deadline of ten seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Session session;
  private final Inbox inbox;
  private final Event<PersonMessage> applied;
  private final Erasures erasures;
  private final WaitsInVain inVain = new WaitsInVain();
  private final SharedWaits waits = new SharedWaits(PATIENCE);

  SignedIn(Session session, Inbox inbox, Event<PersonMessage> applied, Erasures erasures) {
    this.session = session;
    this.inbox = inbox;
    this.applied = applied;
    this.erasures = erasures;
  }

  /** The person of a login, if known by now. */
  @Transactional
  public Optional<UUID> personOf(String subject) {
    List<UUID> found =
        Scalars.of(
                session,
                "select person_id from signed_in where subject = ?1",
                "person_id",
                UUID.class)
            .setParameter(1, subject)
            .getResultList();
    return found.stream().findFirst();
  }

  /** Waits only where no connection is held meanwhile, and for the same login not again at once. */
  Optional<UUID> waitForPerson(String subject) {
    Optional<UUID> person = personOf(subject);
    if (person.isPresent() || QuarkusTransaction.isActive() || inVain.isKnown(subject)) {
      return person;
    }
    boolean arrived =
        waits.on(subject, () -> MessageWait.until(PATIENCE, () -> personOf(subject).isPresent()));
    if (!arrived) {
      inVain.remember(subject);
      return person;
    }
    return personOf(subject);
  }

  @Incoming("people")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.PEOPLE;
  }

  /** Services that follow people observe the message, in the transaction that stores it. */
  @Override
  public void on(PersonMessage message) {
    PersonMessage.State person = message.state();
    // Also where a registry that has forgotten it tells their name again.
    if (person.erased() || erasures.isErased(person.id())) {
      erasures.erase(person.id());
      applied.fire(new PersonChanged(message.header(), PersonMessage.State.erased(person.id())));
      return;
    }
    session
        .createNativeQuery(
            """
            insert into signed_in (person_id, subject, organisation_id, given_name, family_name, unknown_to)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (person_id) do update set subject = excluded.subject, organisation_id = excluded.organisation_id,
              given_name = excluded.given_name, family_name = excluded.family_name, unknown_to = excluded.unknown_to
            """)
        .setParameter(1, person.id())
        .setParameter(2, person.subject())
        .setParameter(3, person.organisationId())
        .setParameter(4, person.givenName())
        .setParameter(5, person.familyName())
        .setParameter(6, person.unknownTo().toArray(UUID[]::new))
        .executeUpdate();
    applied.fire(message);
  }

  @Override
  public void forget(Collection<UUID> personIds) {
    session
        .createNativeMutationQuery("delete from signed_in where person_id = any (?1)")
        .setParameter(1, personIds.toArray(UUID[]::new))
        .executeUpdate();
  }
}
