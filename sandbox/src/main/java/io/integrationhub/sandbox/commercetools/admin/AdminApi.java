package io.integrationhub.sandbox.commercetools.admin;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.subscription.NotificationDelivery;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The endpoints under {@code /stand-in/}, which control the stand-in and which commercetools does not have. */
public final class AdminApi {

    /** The first segment of their paths. */
    public static final String PATH = "stand-in";

    private final ApiFaults faults = new ApiFaults();
    private final RequestLog requests = new RequestLog();
    private final FaultAdmin faultAdmin = new FaultAdmin(faults);
    private final DeliveryAdmin deliveryAdmin;
    private final ProjectAdmin projectAdmin;

    public AdminApi(Function<String, Optional<Project>> projects, NotificationDelivery delivery) {
        this.deliveryAdmin = new DeliveryAdmin(delivery);
        this.projectAdmin = new ProjectAdmin(projects);
    }

    /** The faults that requests run into. */
    public ApiFaults faults() {
        return faults;
    }

    /** The requests received so far. */
    public RequestLog requests() {
        return requests;
    }

    /** Handles a request whose path begins with {@link #PATH}. */
    public Response handle(Request request) {
        List<String> path = request.segments().subList(1, request.segments().size());
        return switch (String.join("/", path)) {
            case "faults" -> faultAdmin.handle(request);
            case "requests" -> requests(request);
            case "deliveries" -> deliveryAdmin.deliveries(request);
            case "push-targets" -> deliveryAdmin.pushTarget(Json.object(request.body()));
            case "topics" -> deliveryAdmin.topic(Json.object(request.body()));
            default -> projectAdmin.handle(request, path).orElseThrow(() -> notFound(request));
        };
    }

    private static ApiError notFound(Request request) {
        return ApiError.notFound("The stand-in has no admin endpoint " + request.path() + ".");
    }

    private Response requests(Request request) {
        if (request.is("DELETE")) {
            requests.clear();
        }
        ObjectNode body = Json.object();
        ObjectNode counts = body.putObject("counts");
        requests.counts().forEach(counts::put);
        ArrayNode notImplemented = body.putArray("notImplemented");
        requests.notImplemented().forEach(notImplemented::add);
        return Response.ok(body);
    }
}
