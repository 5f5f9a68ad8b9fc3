package eu.cordee.matchmaking.timetable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import eu.cordee.matchmaking.timetable.Scheduler.Order;
import eu.cordee.matchmaking.timetable.Scheduler.Plan;
import eu.cordee.matchmaking.timetable.Scheduler.Task;
import eu.cordee.matchmaking.timetable.Scheduler.Wish;
import eu.cordee.scheduling.model.BoundCertificate;
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

  private final Task task;
  private final Plan plan;
  private final List<UUID> people;
  private final List<UUID> requests;
  private final Map<Integer, List<Order>> ordersAfter;

  private Proof(Assignment assignment, Task task, Plan plan) {
    this.task = task;
    this.plan = plan;
    this.people = assignment.participantIds();
    this.requests = assignment.requestIds();
    this.ordersAfter = task.orders().stream().collect(Collectors.groupingBy(Order::after));
  }

  /**
   * The three files in one.
   *
   * @param assignment says what the numbers of the task stand for
   * @param task what was to be planned; larger than that of the assignment if it is a what-if
   */
  static byte[] zip(Assignment assignment, Task task, Plan plan) {
    Proof proof = new Proof(assignment, task, plan);
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
    json.writeNumberField("slots", task.slots());
    json.writeNumberField("tables", Arrays.stream(task.freeTables()).max().orElse(0));
    json.writeFieldName("tablesBySlot");
    json.writeArray(task.freeTables(), 0, task.slots());
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
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("id", people.get(person).toString());
    json.writeNumberField("cap", Math.min(task.slots(), task.caps()[person]));
    json.writeNumberField("floor", task.floors()[person]);
    slots(json, "unavailable", task.busy().get(person));
    json.writeEndObject();
  }

  private void request(JsonGenerator json, int request) throws IOException {
    Wish wish = task.wishes().get(request);
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("id", requests.get(request).toString());
    json.writeStringField("host", people.get(wish.host()).toString());
    json.writeStringField("guest", people.get(wish.guest()).toString());
    json.writeNumberField("weight", wish.weight());
    if (wish.allowed().cardinality() < task.slots()) {
      slots(json, "slots", wish.allowed());
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
    claims(json);
    json.writeArrayFieldStart("meetings");
    int[] taken = new int[task.slots()];
    for (int request = 0; request < requests.size(); request++) {
      int slot = plan.slotOf()[request];
      if (slot != Plan.NOWHERE) {
        Wish wish = task.wishes().get(request);
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("request", requests.get(request).toString());
        json.writeNumberField("slot", slot + 1);
        json.writeNumberField("table", ++taken[slot]);
        json.writeStringField("host", people.get(wish.host()).toString());
        json.writeStringField("guest", people.get(wish.guest()).toString());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void certificate(JsonGenerator json) throws IOException {
    BoundCertificate certificate = plan.certificate();
    claims(json);
    json.writeStringField("problem", "event");
    json.writeStringField("method", plan.quality().boundMethod().name());
    json.writeNumberField("bound", certificate.bound());
    json.writeNumberField("tablePrice", certificate.tablePrice());
    json.writeNumberField("interpreterPrice", certificate.interpreterPrice());
    json.writeFieldName("participantPrices");
    json.writeArray(certificate.participantPrices(), 0, certificate.participantPrices().length);
  }

  /** What plan and certificate have to agree about. */
  private void claims(JsonGenerator json) throws IOException {
    Quality quality = plan.quality();
    boolean optimal = quality.weight() == quality.weightBound();
    json.writeStringField("status", optimal ? "OPTIMAL" : "FEASIBLE");
    json.writeNumberField("weight", quality.weight());
    json.writeNumberField("upperBound", quality.weightBound());
  }
}
