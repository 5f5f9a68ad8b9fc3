package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.registry.instrument.voucher.VoucherMeetings.VoucherMeetingView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Vouchers over HTTP. */
@Path("/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "vouchers", description = "Money for one organisation, from application to report")
public class VoucherResource {

  private final Vouchers vouchers;
  private final VoucherSteps steps;
  private final VoucherAssessments assessments;
  private final VoucherMeetings meetings;

  VoucherResource(
      Vouchers vouchers,
      VoucherSteps steps,
      VoucherAssessments assessments,
      VoucherMeetings meetings) {
    this.vouchers = vouchers;
    this.steps = steps;
    this.assessments = assessments;
    this.meetings = meetings;
  }

  @GET
  @Operation(
      operationId = "listVouchers",
      summary =
          "Those of organisations that I speak for, that I assess, and of programmes I manage")
  public Page<VoucherCardView> list(
      @Parameter(description = "Only those of this call") @QueryParam("call") @Nullable UUID call,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return vouchers.list(call, cursor, limit);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "applyForVoucher",
      summary = "Begin an application to an open call; for who speaks for the organisation")
  public VoucherView apply(@NotNull @Valid StartVoucher wish) {
    return vouchers.apply(wish);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getVoucher",
      summary = "One voucher; for the applicant, managers of the programme and its assessors")
  public VoucherView get(UUID id) {
    return vouchers.get(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "writeVoucher",
      summary = "Write an application until it is handed in; for the applicant")
  public VoucherView write(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteVoucher wish) {
    return vouchers.write(id, ifMatch, wish);
  }

  @PUT
  @Path("/{id}/claim")
  @Operation(
      operationId = "writeVoucherClaim",
      summary = "Write what is to be paid, until it is handed in; for the applicant")
  public VoucherView claim(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid VoucherClaim wish) {
    return vouchers.claim(id, ifMatch, wish);
  }

  @GET
  @Path("/{id}/meetings")
  @Operation(
      operationId = "listVoucherMeetings",
      summary =
          "Meetings on record that may be its uses: of the organisation, held in the period; for"
              + " who sees the voucher")
  public Page<VoucherMeetingView> meetings(
      UUID id,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return meetings.list(id, cursor, limit);
  }

  @POST
  @Path("/{id}/steps")
  @Idempotent
  @Operation(
      operationId = "takeVoucherStep",
      summary =
          "Hand in, give up, claim and report, for the applicant; admit, exclude, award, reject,"
              + " let lapse, pay, refuse and correct, for managers without a conflict of interest")
  public VoucherView take(UUID id, @NotNull @Valid TakeVoucherStep wish) {
    return steps.take(id, wish);
  }

  @PUT
  @Path("/{id}/checks")
  @Operation(
      operationId = "checkVoucher",
      summary = "Say what was found at conditions of the call; for managers of the programme")
  public VoucherView check(UUID id, @NotNull @Valid WriteVoucherChecks wish) {
    return vouchers.check(id, wish);
  }

  @PUT
  @Path("/{id}/assessors/{personId}")
  @Operation(
      operationId = "assignAssessor",
      summary =
          "Let somebody without a conflict of interest assess it; for managers of the programme")
  public VoucherView assign(UUID id, UUID personId) {
    return assessments.assign(id, personId);
  }

  @DELETE
  @Path("/{id}/assessors/{personId}")
  @Operation(
      operationId = "relieveAssessor",
      summary = "Let somebody no longer assess it; for managers of the programme")
  public void relieve(UUID id, UUID personId) {
    assessments.relieve(id, personId);
  }

  @PUT
  @Path("/{id}/assessment")
  @Operation(
      operationId = "writeVoucherAssessment",
      summary = "Say what it is worth, or declare a conflict of interest; for its assessors")
  public VoucherView assess(UUID id, @NotNull @Valid WriteVoucherAssessment wish) {
    return assessments.write(id, wish);
  }
}
