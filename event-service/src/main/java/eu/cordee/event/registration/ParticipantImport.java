package eu.cordee.event.registration;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.event.EventRepository;
import eu.cordee.event.personcopy.KnownPeople;
import eu.cordee.event.registration.ImportRules.Entry;
import eu.cordee.event.time.DatabaseClock;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.imports.ImportOutcome;
import eu.cordee.kit.imports.Imported;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Registers thousands of people at once, all or none. */
@ApplicationScoped
class ParticipantImport {

  private final EventAccess access;
  private final EventRepository events;
  private final ParticipantRepository participants;
  private final ParticipantFacts facts;
  private final ServesWaitlist waitlist;
  private final RefusedOrganisers refused;
  private final KnownPeople people;
  private final DatabaseClock clock;
  private final Caller caller;

  ParticipantImport(
      EventAccess access,
      EventRepository events,
      ParticipantRepository participants,
      ParticipantFacts facts,
      ServesWaitlist waitlist,
      RefusedOrganisers refused,
      KnownPeople people,
      DatabaseClock clock,
      Caller caller) {
    this.access = access;
    this.events = events;
    this.participants = participants;
    this.facts = facts;
    this.waitlist = waitlist;
    this.refused = refused;
    this.people = people;
    this.clock = clock;
    this.caller = caller;
  }

  @Idempotent
  ImportedParticipants register(UUID eventId, ImportParticipants wish) {
    Event event = access.organisedLocked(eventId);
    event.requireNotCancelled();
    Map<UUID, KnownPeople.Known> known =
        people.find(ImportRules.personIds(wish.participants()), eventId);
    List<Entry> entries = ImportRules.read(wish.participants(), known.keySet());
    ImportRules.requireFree(entries, bearers(eventId, entries));
    Map<UUID, Participant> present = present(eventId, entries);
    List<Participant> changed = renamed(entries, present);
    facts.changed(changed);
    List<Participant> fresh = newcomers(eventId, entries, present.keySet(), known);
    refused.requireWelcome(event, enteredByOthers(fresh));
    takePlaces(event, fresh.size());
    facts.registered(fresh);
    waitlist.havePlaces(eventId, fresh.stream().map(Participant::personId).toList());
    Map<UUID, ImportOutcome> outcomes = new HashMap<>();
    changed.forEach(one -> outcomes.put(one.personId(), ImportOutcome.CHANGED));
    fresh.forEach(one -> outcomes.put(one.personId(), ImportOutcome.CREATED));
    present.putAll(byPerson(fresh));
    return new ImportedParticipants(
        entries.stream().map(entry -> imported(entry, present, outcomes)).toList());
  }

  private static Imported imported(
      Entry entry, Map<UUID, Participant> present, Map<UUID, ImportOutcome> outcomes) {
    return new Imported(
        entry.reference(),
        present.get(entry.personId()).id(),
        outcomes.getOrDefault(entry.personId(), ImportOutcome.UNCHANGED));
  }

  /** Those whom the caller calls otherwise now. */
  private static List<Participant> renamed(List<Entry> entries, Map<UUID, Participant> present) {
    return entries.stream()
        .filter(entry -> present.containsKey(entry.personId()))
        .filter(entry -> present.get(entry.personId()).refer(entry.reference()))
        .map(entry -> present.get(entry.personId()))
        .toList();
  }

  private List<Participant> newcomers(
      UUID eventId, List<Entry> entries, Set<UUID> present, Map<UUID, KnownPeople.Known> known) {
    Instant now = clock.now();
    List<Participant> fresh = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      UUID id = entry.personId();
      if (!present.contains(id)) {
        Participant newcomer =
            new Participant(eventId, id, known.get(id).organisationId(), now, !isCaller(id));
        newcomer.refer(entry.reference());
        fresh.add(newcomer);
      }
    }
    return fresh;
  }

  private static List<UUID> enteredByOthers(List<Participant> fresh) {
    return fresh.stream().filter(Participant::awaitsAcceptance).map(Participant::personId).toList();
  }

  private boolean isCaller(UUID personId) {
    return caller.knownPersonId().filter(personId::equals).isPresent();
  }

  private void takePlaces(Event event, int places) {
    if (!events.takePlaces(event.id(), places)) {
      throw new ProblemException(
          RegistrationProblem.CAPACITY_FULL,
          "%d places are needed, %d are left".formatted(places, event.placesToGive()));
    }
  }

  private Map<UUID, Participant> present(UUID eventId, List<Entry> entries) {
    List<UUID> personIds = entries.stream().map(Entry::personId).toList();
    return byPerson(participants.registered(eventId, personIds));
  }

  private Map<String, UUID> bearers(UUID eventId, List<Entry> entries) {
    Map<String, UUID> bearers = new HashMap<>();
    participants
        .referredTo(eventId, entries.stream().map(Entry::reference).toList())
        .forEach(one -> bearers.put(one.reference(), one.personId()));
    return bearers;
  }

  private static Map<UUID, Participant> byPerson(List<Participant> participants) {
    return participants.stream()
        .collect(Collectors.toMap(Participant::personId, Function.identity()));
  }
}
