package eu.cordee.gateway.problem;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The same answers for the gateway's own resources as for its routes. */
class ProblemMapper {

  @ServerExceptionMapper
  Response refuse(Refusal refusal) {
    GatewayProblem problem = refusal.problem();
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type("application/problem+json")
            .header("Cache-Control", "no-store")
            .entity(problem.json(refusal.detail()));
    if (refusal.retryAfterSeconds() > 0) {
      answer.header("Retry-After", refusal.retryAfterSeconds());
    }
    return answer.build();
  }
}
