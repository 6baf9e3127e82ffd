package io.integrationhub.sandbox.commercetools.extension;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.query.Predicate;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code extension}. */
public final class Extensions {

    static final String TYPE = "extension";

    private static final int MAX_PER_PROJECT = 25;
    private static final int MAX_TIMEOUT = 10_000;
    private static final Set<String> TRIGGERS = Set.of("cart", "order", "payment", "customer", "customer-group");
    private static final Shape TRIGGER = Shape.of("resourceTypeId! actions! condition");

    private Extensions() {}

    public static ResourceType resourceType() {
        ResourceType type = extension();
        addActions(type);
        return type;
    }

    private static ResourceType extension() {
        return ResourceType.of(TYPE, "extensions")
                .scopes("extensions")
                .requireManageScope()
                .fields("destination triggers timeoutInMs dependencies expansionPaths" + " additionalContext")
                .selector("key", "key")
                .responseView(Extensions::masked)
                .onDelete(Dependencies::checkDeletion)
                .draft(
                        Shape.of("key destination! triggers! timeoutInMs dependencies" + " additionalContext")
                                .with("destination", Shape.of("type! url! authentication"))
                                .with("triggers", TRIGGER),
                        Extensions::create);
    }

    private static void addActions(ResourceType type) {
        type.setter("setKey", "key")
                .action(
                        "changeTriggers",
                        Shape.of("triggers!").with("triggers", TRIGGER),
                        (extension, action, change) -> setTriggers(extension, action, change))
                .action(
                        "changeDestination",
                        Shape.of("destination!"),
                        (extension, action, change) -> setDestination(extension, action))
                .action(
                        "setTimeoutInMs",
                        Shape.of("timeoutInMs"),
                        (extension, action, change) -> setTimeout(extension, action))
                .action(
                        "setDependencies",
                        Shape.of("dependencies!"),
                        (extension, action, change) -> Dependencies.set(extension, action, change))
                .action(
                        "setAdditionalContext",
                        Shape.of("additionalContext!"),
                        (extension, action, change) ->
                                Json.set(extension, "additionalContext", action.get("additionalContext")));
    }

    private static void create(ObjectNode extension, ObjectNode draft, Change change) {
        if (change.project().all(TYPE).size() >= MAX_PER_PROJECT) {
            throw ApiError.of(400, "MaxResourceLimitExceeded", "A Project has at most 25 Extensions.")
                    .with("exceededResource", TYPE);
        }
        Json.copy(draft, extension, "key", "additionalContext");
        setDestination(extension, draft);
        setTriggers(extension, draft, change);
        setTimeout(extension, draft);
        Dependencies.set(extension, draft, change);
    }

    private static void setDestination(ObjectNode extension, JsonNode draft) {
        JsonNode destination = draft.path("destination");
        String type = destination.path("type").asString("");
        if (!type.equals("HTTP")) {
            throw ApiError.notImplemented("the extension destination '" + type + "'");
        }
        if (!isHttp(destination.path("url").asString(""))) {
            throw ApiError.invalidInput("The url of the destination is no address.");
        }
        extension.set("destination", destination.deepCopy());
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = new URI(url);
            return String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void setTriggers(ObjectNode extension, JsonNode draft, Change change) {
        for (ObjectNode trigger : Json.objects(draft, "triggers")) {
            String typeId = trigger.path("resourceTypeId").asString();
            if (!TRIGGERS.contains(typeId)) {
                throw ApiError.notImplemented("extensions on '" + typeId + "'");
            }
            Json.text(trigger, "condition")
                    .ifPresent(condition -> Predicate.parse(
                                    condition, Map.of(), change.project().resourceType(typeId))
                            .requireCustomFields(change.project()));
        }
        extension.set("triggers", draft.path("triggers").deepCopy());
    }

    private static void setTimeout(ObjectNode extension, JsonNode draft) {
        extension.remove("timeoutInMs");
        if (draft.hasNonNull("timeoutInMs")) {
            int timeout = draft.path("timeoutInMs").asInt();
            if (timeout < 1 || timeout > MAX_TIMEOUT) {
                throw ApiError.invalidField("timeoutInMs", String.valueOf(timeout), "1 to 10000");
            }
            extension.put("timeoutInMs", timeout);
        }
    }

    /** A copy with masked secrets, which responses never contain. */
    private static ObjectNode masked(ObjectNode extension) {
        ObjectNode masked = extension.deepCopy();
        if (masked.path("destination").get("authentication") instanceof ObjectNode authentication) {
            for (String secret : new String[] {"headerValue", "key"}) {
                Json.text(authentication, secret)
                        .ifPresent(value ->
                                authentication.put(secret, value.substring(0, Math.min(3, value.length())) + "*****"));
            }
        }
        return masked;
    }
}
