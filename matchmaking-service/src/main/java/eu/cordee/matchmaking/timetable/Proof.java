package eu.cordee.matchmaking.timetable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import eu.cordee.matchmaking.assignment.Assignment;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.BoundCertificate;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.model.Timetable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that anybody needs to check a plan and its bound without believing us: the event as the run
 * saw it, the plan and the certificate, as the three files that {@code ./cordee timetable verify}
 * reads. Participants and requests go by their ids; the tables that are free in a slot are numbered
 * anew, because any of them will do.
 */
final class Proof {

  private final SchedulingProblem problem;
  private final Timetable timetable;
  private final List<UUID> people;
  private final List<UUID> requests;
  private final Map<Integer, List<Order>> ordersAfter;

  private Proof(Assignment assignment, SchedulingProblem problem, Timetable timetable) {
    this.problem = problem;
    this.timetable = timetable;
    this.people = assignment.participantIds();
    this.requests = assignment.requestIds();
    this.ordersAfter = problem.orders().stream().collect(Collectors.groupingBy(Order::after));
  }

  /**
   * The three files in one.
   *
   * @param assignment says what the numbers of the problem stand for
   * @param problem what was to be planned; larger than that of the assignment if it is a what-if
   */
  static byte[] zip(Assignment assignment, SchedulingProblem problem, Timetable timetable) {
    Proof proof = new Proof(assignment, problem, timetable);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      write(zip, "event.json", proof::event);
      write(zip, "plan.json", proof::plan);
      write(zip, "certificate.json", proof::certificate);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Writes one of the documents. */
  private interface Document {
    void write(JsonGenerator json) throws IOException;
  }

  private static void write(ZipOutputStream zip, String name, Document document)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    JsonGenerator json = new JsonFactory().createGenerator(zip);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    document.write(json);
    json.writeEndObject();
    json.close();
    zip.closeEntry();
  }

  private void event(JsonGenerator json) throws IOException {
    int[] tables = problem.tables().stream().mapToInt(BitSet::cardinality).toArray();
    json.writeNumberField("slots", problem.slots());
    json.writeNumberField("tables", Arrays.stream(tables).max().orElse(0));
    json.writeFieldName("tablesBySlot");
    json.writeArray(tables, 0, problem.slots());
    json.writeArrayFieldStart("participants");
    for (int person = 0; person < people.size(); person++) {
      participant(json, person);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("requests");
    for (int request = 0; request < requests.size(); request++) {
      request(json, request);
    }
    json.writeEndArray();
  }

  private void participant(JsonGenerator json, int person) throws IOException {
    Attendee who = problem.participants().get(person);
    BitSet unavailable = Slots.first(problem.slots());
    unavailable.andNot(who.available());
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("id", people.get(person).toString());
    json.writeNumberField("cap", who.cap());
    json.writeNumberField("floor", who.floor());
    slots(json, "unavailable", unavailable);
    json.writeEndObject();
  }

  private void request(JsonGenerator json, int request) throws IOException {
    Request wanted = problem.requests().get(request);
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("id", requests.get(request).toString());
    json.writeStringField("host", people.get(wanted.hosts()[0]).toString());
    json.writeStringField("guest", people.get(wanted.guests()[0]).toString());
    json.writeNumberField("weight", wanted.weight());
    if (wanted.allowed().cardinality() < problem.slots()) {
      slots(json, "slots", wanted.allowed());
    }
    json.writeArrayFieldStart("after");
    for (Order order : ordersAfter.getOrDefault(request, List.of())) {
      json.writeString(requests.get(order.before()).toString());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void slots(JsonGenerator json, String name, BitSet slots) throws IOException {
    json.writeArrayFieldStart(name);
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      json.writeNumber(slot + 1);
    }
    json.writeEndArray();
  }

  private void plan(JsonGenerator json) throws IOException {
    Plan plan = timetable.plan();
    claims(json);
    json.writeArrayFieldStart("meetings");
    int[] taken = new int[problem.slots()];
    for (int request = 0; request < requests.size(); request++) {
      int slot = plan.slots()[request];
      if (plan.isPlaced(request)) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("request", requests.get(request).toString());
        json.writeNumberField("slot", slot + 1);
        json.writeNumberField("table", ++taken[slot]);
        json.writeStringField("host", people.get(plan.hosts()[request]).toString());
        json.writeStringField("guest", people.get(plan.guests()[request]).toString());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void certificate(JsonGenerator json) throws IOException {
    BoundCertificate certificate = timetable.certificate();
    claims(json);
    json.writeStringField("problem", "event");
    json.writeStringField("method", timetable.method().name());
    json.writeNumberField("bound", certificate.bound());
    json.writeNumberField("tablePrice", certificate.tablePrice());
    json.writeNumberField("interpreterPrice", certificate.interpreterPrice());
    json.writeFieldName("participantPrices");
    json.writeArray(certificate.participantPrices(), 0, certificate.participantPrices().length);
  }

  /** What plan and certificate have to agree about. */
  private void claims(JsonGenerator json) throws IOException {
    json.writeStringField("status", timetable.status().name());
    json.writeNumberField("weight", timetable.weight());
    json.writeNumberField("upperBound", timetable.upperBound());
  }
}
