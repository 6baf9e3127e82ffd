package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code subscription}. */
public final class Subscriptions {

    static final String TYPE = "subscription";
    static final String HEALTHY = "Healthy";
    static final String MISCONFIGURED = "ConfigurationError";

    private static final int MAX_PER_PROJECT = 50;
    private static final EnumField STATUS = EnumField.of(
            "status", "Healthy ConfigurationError ConfigurationErrorDeliveryStopped TemporaryError ManuallySuspended");
    private static final Set<String> WITH_MESSAGES = Set.of(
            "approval-flow",
            "approval-rule",
            "associate-role",
            "business-unit",
            "category",
            "customer",
            "customer-email-token",
            "customer-group",
            "customer-password-token",
            "inventory-entry",
            "order",
            "payment",
            "product",
            "product-selection",
            "product-tailoring",
            "quote",
            "quote-request",
            "review",
            "shopping-list",
            "staged-quote",
            "standalone-price",
            "store",
            "variant");
    private static final Set<String> WITH_CHANGES_ONLY = Set.of(
            "cart",
            "channel",
            "extension",
            "key-value-document",
            "order-edit",
            "product-type",
            "product-discount",
            "cart-discount",
            "discount-code",
            "shipping-method",
            "state",
            "subscription",
            "tax-category",
            "type",
            "zone");

    private Subscriptions() {}

    public static ResourceType resourceType() {
        Shape messages = Shape.of("resourceTypeId! types");
        Shape changes = Shape.of("resourceTypeId!");
        return ResourceType.of(TYPE, "subscriptions")
                .scopes("subscriptions")
                .requireManageScope()
                .fields("destination messages changes events format status")
                .selector("key", "key")
                .draft(
                        Shape.of("key destination! messages changes events format")
                                .with("messages", messages)
                                .with("changes", changes)
                                .with("format", Shape.of("type! cloudEventsVersion")),
                        Subscriptions::create)
                .setter("setKey", "key")
                .action(
                        "setMessages",
                        Shape.of("messages").with("messages", messages),
                        (subscription, action, change) -> setSources(subscription, action, "messages"))
                .action(
                        "setChanges",
                        Shape.of("changes").with("changes", changes),
                        (subscription, action, change) -> setSources(subscription, action, "changes"))
                .action(
                        "setEvents",
                        Shape.of("events"),
                        (subscription, action, change) -> setSources(subscription, action, "events"))
                .action(
                        "changeDestination",
                        Shape.of("destination!"),
                        (subscription, action, change) -> setDestination(subscription, action.path("destination")));
    }

    /**
     * Changes a Subscription's health status, as commercetools itself does when deliveries keep failing.
     *
     * @param body {@code key} of the Subscription and its new {@code status}
     */
    public static ObjectNode changeStatus(Project project, ObjectNode body) {
        String key = body.path("key").asString("");
        String status = STATUS.required(body);
        ObjectNode current = project.find(TYPE, "key", key)
                .orElseThrow(() -> ApiError.notFound("The Subscription '" + key + "' was not found."));
        Change change = project.begin(new Caller("platform", "stand-in"));
        change.edit(TYPE, current).put("status", status);
        project.commit(change);
        return project.find(TYPE, "key", key).orElse(current);
    }

    private static void create(ObjectNode subscription, ObjectNode draft, Change change) {
        if (change.project().all(TYPE).size() >= MAX_PER_PROJECT) {
            throw ApiError.of(400, "MaxResourceLimitExceeded", "A Project has at most 50 Subscriptions.")
                    .with("exceededResource", TYPE);
        }
        Json.copy(draft, subscription, "key");
        for (String source : new String[] {"messages", "changes", "events"}) {
            setSources(subscription, draft, source);
        }
        if (draft.hasNonNull("format")) {
            subscription.set("format", draft.path("format").deepCopy());
        } else {
            subscription.putObject("format").put("type", "Platform");
        }
        setDestination(subscription, draft.path("destination"));
        requireSources(subscription);
    }

    private static void setSources(ObjectNode subscription, JsonNode action, String field) {
        subscription.putArray(field).addAll(Json.objects(action, field));
        for (ObjectNode source : Json.objects(subscription, "messages")) {
            String typeId = source.path("resourceTypeId").asString();
            if (!WITH_MESSAGES.contains(typeId)) {
                throw ApiError.invalidField("resourceTypeId", typeId, "resource types that have messages");
            }
            for (JsonNode type : Json.list(source, "types")) {
                if (!ApiDescription.get().messages().contains(type.asString())) {
                    throw ApiError.invalidInput("There is no Message of the type '" + type.asString() + "'.");
                }
            }
        }
        for (ObjectNode source : Json.objects(subscription, "changes")) {
            String typeId = source.path("resourceTypeId").asString();
            if (!WITH_MESSAGES.contains(typeId) && !WITH_CHANGES_ONLY.contains(typeId)) {
                throw ApiError.invalidField("resourceTypeId", typeId, "resource types that have change notifications");
            }
        }
    }

    private static void requireSources(ObjectNode subscription) {
        boolean empty = subscription.path("messages").isEmpty()
                && subscription.path("changes").isEmpty()
                && subscription.path("events").isEmpty();
        if (empty) {
            throw ApiError.invalidInput("A Subscription needs messages, changes or events.");
        }
    }

    private static void setDestination(ObjectNode subscription, JsonNode draft) {
        ObjectNode destination = Destination.read(draft);
        boolean cloudEvents =
                subscription.path("format").path("type").asString("").equals("CloudEvents");
        if (destination.path("type").asString().equals("EventGrid") && !cloudEvents) {
            throw ApiError.invalidInput("The destination EventGrid supports the format CloudEvents only.");
        }
        subscription.set("destination", destination);
        subscription.put("status", Destination.isCorrupted(draft) ? MISCONFIGURED : HEALTHY);
    }
}
