package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.admin.AdminApi;
import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import io.integrationhub.sandbox.commercetools.imports.ImportApi;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceWrites;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the HTTP API, the authorization server and the admin endpoints on one port, and injects the active faults. */
public final class ApiServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ApiServer.class);

    /** Smaller responses gain nothing from compression. */
    private static final int MIN_GZIP_BYTES = 2_048;

    /** The header of a response to what the stand-in lacks; it says what that is. */
    private static final String NOT_IMPLEMENTED = "X-Stand-In-Not-Implemented";

    private static final String CONTENT_TYPE = "Content-Type";

    private final StandInServer server;
    private final OAuthEndpoint oauth;
    private final CommercetoolsApi api;
    private final AdminApi admin;
    private final ImportApi imports;

    public ApiServer(
            int port,
            Function<String, Optional<Project>> projects,
            Collection<ResourceType> types,
            OAuthEndpoint oauth,
            AdminApi admin,
            BeforeCommit hook) {
        this.oauth = oauth;
        this.api = new CommercetoolsApi(projects, types, oauth, hook);
        this.admin = admin;
        this.imports = new ImportApi(projects, this::requireScope, new ResourceWrites(hook));
        this.server = new StandInServer(new InetSocketAddress(port), this::handle);
        server.start();
    }

    public int port() {
        return server.port();
    }

    /** Checks all requests and responses from now on against the OpenAPI document. */
    public void check(ContractCheck contract) {
        api.check(contract);
    }

    private Optional<Response> handle(Request request) {
        String correlationId = request.header("X-Correlation-ID").orElseGet(() -> "stand-in/" + UUID.randomUUID());
        if (request.segments().isEmpty()) {
            return Optional.of(finished(Response.empty(404), request, correlationId));
        }
        if (request.segments().getFirst().equals(AdminApi.PATH)) {
            return Optional.of(finished(errorsAsResponses(() -> admin.handle(request)), request, correlationId));
        }
        long beganAtNanos = System.nanoTime();
        Optional<ApiFault> fault = admin.faults().next(request);
        fault.ifPresent(ApiServer::delay);
        Response response = fault.flatMap(one -> one.responseInstead(request))
                .orElseGet(() -> errorsAsResponses(() -> route(request, correlationId)));
        notImplemented(response).ifPresent(what -> admin.requests().addNotImplemented(request, what));
        admin.requests().add(request, response.status(), correlationId, beganAtNanos);
        if (fault.filter(ApiFault::dropsResponse).isPresent()) {
            return Optional.empty();
        }
        Response sent = fault.flatMap(one -> one.responseAfterwards(request)).orElse(response);
        return Optional.of(finished(sent, request, correlationId));
    }

    private static void delay(ApiFault fault) {
        try {
            Thread.sleep(fault.latency());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Response route(Request request, String correlationId) {
        if (request.segments().getFirst().equals("oauth")) {
            return oauth.handle(request);
        }
        if (request.segments().getFirst().equals(ImportApi.PATH)) {
            return imports.handle(request);
        }
        return api.handle(request, correlationId);
    }

    private void requireScope(Request request, String projectKey, List<String> areas, boolean manages) {
        oauth.session(request, projectKey).require(areas, manages);
    }

    private static Optional<String> notImplemented(Response response) {
        return Optional.ofNullable(response.headers().get(NOT_IMPLEMENTED));
    }

    private static Response errorsAsResponses(Supplier<Response> handler) {
        try {
            return handler.get();
        } catch (ApiError error) {
            Response response = Response.json(error.status(), error.body());
            return error.isNotImplemented()
                    ? response.withHeader(NOT_IMPLEMENTED, String.valueOf(error.getMessage()))
                    : response;
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("The commercetools stand-in failed");
            ApiError error = ApiError.of(500, "General", "The stand-in failed: " + e);
            return Response.json(error.status(), error.body());
        }
    }

    /** Adds what all responses of commercetools have in common. */
    private static Response finished(Response response, Request request, String correlationId) {
        Response finished = response.withHeader("X-Correlation-ID", correlationId);
        if ("application/json".equals(response.headers().get(CONTENT_TYPE))) {
            finished = finished.withHeader(CONTENT_TYPE, "application/json; charset=utf-8");
        }
        boolean zipped = !request.is("HEAD")
                && response.body().length >= MIN_GZIP_BYTES
                && request.header("Accept-Encoding")
                        .filter(accepted -> accepted.contains("gzip"))
                        .isPresent();
        return zipped ? finished.withHeader("Content-Encoding", "gzip").withBody(gzip(response.body())) : finished;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        imports.close();
        server.close();
    }
}
