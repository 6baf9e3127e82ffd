package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.product.CatalogModel;
import io.integrationhub.sandbox.http.Response;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The Project's settings, including whether its messages can be queried. */
final class ProjectEndpoint implements Endpoint {

    private static final List<String> AREAS = List.of("project_settings");

    @Override
    public List<String> routes() {
        return List.of("GET .", "POST .");
    }

    @Override
    public Optional<Response> handle(ProjectRequest request) {
        if (!request.rest().isEmpty()) {
            return Optional.empty();
        }
        if (request.http().is("GET")) {
            return Optional.of(Response.ok(request.project().settings()));
        }
        if (request.http().is("POST")) {
            request.session().require(AREAS, true);
            return Optional.of(Response.ok(update(request)));
        }
        return Optional.empty();
    }

    private static ObjectNode update(ProjectRequest request) {
        ObjectNode settings = request.project().settings().deepCopy();
        ObjectNode body = request.body();
        long actual = settings.path("version").asLong();
        if (body.path("version").asLong() != actual) {
            throw ApiError.concurrentModification(body.path("version").asLong(), actual);
        }
        for (ObjectNode action : Json.objects(body, "actions")) {
            apply(settings, action);
        }
        settings.put("version", actual + 1);
        request.project().changeSettings(settings);
        return settings;
    }

    private static void apply(ObjectNode settings, ObjectNode action) {
        String name = action.path("action").asString("");
        switch (name) {
            case "changeMessagesConfiguration" -> {
                ObjectNode messages = settings.putObject("messages");
                Json.copy(action.path("messagesConfiguration"), messages, "enabled", "deleteDaysAfterCreation");
            }
            case "changeMessagesEnabled" ->
                ((ObjectNode) settings.path("messages")).set("enabled", action.path("messagesEnabled"));
            case "setProductCatalogModel" -> settings.set(CatalogModel.FIELD, action.path(CatalogModel.FIELD));
            case "setReservationExpirationInMinutes", "setReleaseExpiredReservations" ->
                Json.copy(
                        action,
                        (ObjectNode) settings.path("inventory"),
                        "reservationExpirationInMinutes",
                        "releaseExpiredReservations");
            case "changeName" -> settings.set("name", action.path("name"));
            case "changeCountries" -> settings.set("countries", action.path("countries"));
            case "changeCurrencies" -> settings.set("currencies", action.path("currencies"));
            case "changeLanguages" -> settings.set("languages", action.path("languages"));
            default -> throw ApiError.notImplemented("the update action '" + name + "' of the project");
        }
    }
}
