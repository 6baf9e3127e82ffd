package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInFaults;
import io.integrationhub.sandbox.http.StandInServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The server of one engine: serves its API with the active faults, and its admin endpoints without. */
final class TaxServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TaxServer.class);

    private final StandInServer server;
    private final TaxStandIn engine;
    private final TaxAdmin admin;

    TaxServer(InetSocketAddress address, TaxStandIn engine) {
        this.engine = engine;
        this.admin = new TaxAdmin(engine);
        this.server = new StandInServer(address, this::handle);
    }

    void start() {
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    private Optional<Response> handle(Request request) {
        if (request.path().startsWith(TaxAdmin.PATH)) {
            return Optional.of(errorsAsResponses(request, admin::handle));
        }
        try {
            Thread.sleep(engine.faults().delay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        StandInFaults faults = engine.faults();
        Response response = faults.isDown() ? unavailable() : errorsAsResponses(request, engine::handle);
        boolean lost = !request.is("GET") && response.status() < 300 && faults.dropsNextResponse();
        return lost ? Optional.empty() : Optional.of(response);
    }

    private static Response errorsAsResponses(Request request, Function<Request, Response> handler) {
        try {
            return handler.apply(request);
        } catch (JacksonException e) {
            return error(400, "the body is not JSON");
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("The tax stand-in failed");
            return error(500, "the stand-in itself failed");
        }
    }

    private static Response unavailable() {
        return error(503, "temporarily unavailable");
    }

    private static Response error(int status, String message) {
        return Response.json(status, TaxJson.object().put("error", message));
    }

    @Override
    public void close() {
        server.close();
    }
}
