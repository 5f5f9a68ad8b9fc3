package eu.cordee.registry.person;

import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.imports.BadLines;
import eu.cordee.kit.imports.Imported;
import eu.cordee.registry.imports.References;
import eu.cordee.registry.imports.References.Noun;
import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.person.ImportPeople.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads many people, all or none. */
@ApplicationScoped
class PersonImport {

  private final Validator validator;
  private final References references;
  private final PersonRepository people;
  private final OrganisationRepository organisations;
  private final Introductions introductions;
  private final PersonFacts facts;
  private final Caller caller;

  PersonImport(
      Validator validator,
      References references,
      PersonRepository people,
      OrganisationRepository organisations,
      Introductions introductions,
      PersonFacts facts,
      Caller caller) {
    this.validator = validator;
    this.references = references;
    this.people = people;
    this.organisations = organisations;
    this.introductions = introductions;
    this.facts = facts;
    this.caller = caller;
  }

  /** What became of each row, in the order of the rows. */
  record ImportedPeople(List<Imported> people) {}

  @Transactional
  ImportedPeople load(List<Row> named) {
    List<Row> rows = whole(named);
    UUID me = caller.personId();
    references.oneImportAtATime(me);
    Map<String, UUID> ids =
        references.find(me, Noun.PERSON, rows.stream().map(Row::reference).toList());
    Map<String, UUID> addressed = people.idsByEmail(values(rows, Row::tidyEmail));
    refuseTaken(rows, ids, addressed);
    Map<String, UUID> byAddress = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !ids.containsKey(row.reference()) && addressed.containsKey(row.tidyEmail()))
        .forEach(row -> byAddress.put(row.reference(), addressed.get(row.tidyEmail())));
    Set<UUID> strangers = new HashSet<>(introductions.keep(me, reached(rows, byAddress)));
    references.keep(me, Noun.PERSON, byAddress);
    ids.putAll(byAddress);
    Set<UUID> changed = correct(rows, ids);
    strangers.removeAll(changed);
    facts.changed(people.lockAll(strangers));
    Map<String, UUID> fresh =
        create(rows.stream().filter(row -> !ids.containsKey(row.reference())).toList());
    references.keep(me, Noun.PERSON, fresh);
    ids.putAll(fresh);
    return new ImportedPeople(
        rows.stream()
            .map(Row::reference)
            .map(name -> Imported.of(name, ids.get(name), fresh.keySet(), changed))
            .toList());
  }

  private Map<String, UUID> create(List<Row> rows) {
    Map<String, UUID> fresh = new LinkedHashMap<>();
    List<Person> newcomers = new ArrayList<>();
    for (Row row : rows) {
      Person newcomer = Person.imported(row);
      newcomers.add(newcomer);
      fresh.put(row.reference(), newcomer.id());
    }
    facts.registered(newcomers);
    return fresh;
  }

  /** Who was known by an address alone: what the row calls them is all that may be answered. */
  private static Map<UUID, Row> reached(List<Row> rows, Map<String, UUID> byAddress) {
    Map<UUID, Row> reached = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> byAddress.containsKey(row.reference()))
        .forEach(row -> reached.put(byAddress.get(row.reference()), row));
    return reached;
  }

  /** Takes over what the rows say differently of people whom nobody has claimed. */
  private Set<UUID> correct(List<Row> rows, Map<String, UUID> ids) {
    Map<UUID, Person> present = people.lockUnclaimed(ids.values());
    List<Person> changed = new ArrayList<>();
    for (Row row : rows) {
      Person person = present.get(ids.get(row.reference()));
      if (person != null && person.correct(row)) {
        changed.add(person);
      }
    }
    facts.changed(changed);
    return changed.stream().map(Person::id).collect(Collectors.toSet());
  }

  /** A reference and an address that belong to two people: nobody can say who is meant. */
  private static void refuseTaken(
      List<Row> rows, Map<String, UUID> ids, Map<String, UUID> addressed) {
    BadLines bad = new BadLines();
    for (int i = 0; i < rows.size(); i++) {
      UUID named = ids.get(rows.get(i).reference());
      UUID reached = addressed.get(rows.get(i).tidyEmail());
      if (named != null && reached != null && !named.equals(reached)) {
        bad.add(i, "email belongs to somebody else than reference");
      }
    }
    bad.refuseIfAny();
  }

  /** Refuses bad lines, and finds where people work whose organisation's entry was merged. */
  private List<Row> whole(List<Row> rows) {
    BadLines bad = new BadLines();
    bad.addInvalid(rows, validator);
    bad.addRepeated(rows, "reference", Row::reference);
    bad.addRepeated(rows, "email", Row::tidyEmail);
    Map<UUID, UUID> standIns = organisations.standIns(values(rows, Row::organisationId));
    for (int i = 0; i < rows.size(); i++) {
      UUID organisationId = rows.get(i).organisationId();
      if (organisationId != null && !standIns.containsKey(organisationId)) {
        bad.add(i, "organisationId is not an organisation of the registry");
      }
    }
    bad.refuseIfAny();
    return rows.stream().map(row -> row.at(standIns)).toList();
  }

  private static <T> Set<T> values(
      List<Row> rows, java.util.function.Function<Row, @Nullable T> value) {
    return rows.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
