package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tokens that confirm an e-mail address or reset a password.
 *
 * @param typeId the resource type of the tokens, which their message refers to
 * @param name {@code Email} or {@code Password}, as in {@code CustomerEmailTokenCreated}
 */
public record CustomerTokens(String typeId, String name) {

    public static final CustomerTokens EMAIL = new CustomerTokens("customer-email-token", "Email");
    public static final CustomerTokens PASSWORD = new CustomerTokens("customer-password-token", "Password");

    /** Longer-lived tokens are too valuable for a message. */
    private static final Duration MAX_IN_MESSAGE = Duration.ofMinutes(60);

    private static final String CUSTOMER_ID = "customerId";
    private static final String EXPIRES_AT = "expiresAt";

    /** The resource types of the tokens, which have endpoints of their own. */
    public static List<ResourceType> resourceTypes() {
        return List.of(EMAIL.resourceType(), PASSWORD.resourceType());
    }

    private ResourceType resourceType() {
        return ResourceType.of(typeId, typeId + "s")
                .scopes("customers")
                .fields("customerId value expiresAt invalidateOlderTokens")
                .unique("value");
    }

    /** Creates a token; its message has the value only if the token is short-lived. */
    ObjectNode create(ObjectNode customer, long ttlMinutes, boolean invalidateOlder, Change change) {
        if (ttlMinutes < 1) {
            throw ApiError.invalidField("ttlMinutes", String.valueOf(ttlMinutes), "a positive number");
        }
        if (invalidateOlder) {
            invalidate(customer, change);
        }
        Duration ttl = Duration.ofMinutes(ttlMinutes);
        ObjectNode token = change.create(typeId);
        token.set(CUSTOMER_ID, customer.path("id"));
        token.put("value", change.newId().replace("-", "") + change.newId().substring(0, 8));
        token.put(EXPIRES_AT, change.now().plus(ttl).toString());
        token.put("invalidateOlderTokens", invalidateOlder);
        ObjectNode message = change.addMessage(typeId, token, "Customer" + name + "TokenCreated");
        Json.copy(token, message, CUSTOMER_ID, EXPIRES_AT, "invalidateOlderTokens");
        if (ttl.compareTo(MAX_IN_MESSAGE) <= 0) {
            message.set("value", token.path("value"));
        }
        return token;
    }

    /** The customer of a token that is valid. */
    public ObjectNode customer(String value, Project project, Instant now) {
        ObjectNode token = project.find(typeId, "value", value).orElseThrow(() -> unknown(value));
        if (!now.isBefore(Instant.parse(token.path(EXPIRES_AT).asString()))) {
            String kind = name.equals("Email") ? "email" : "password";
            String message = "The given " + kind + " token has expired.";
            throw ApiError.of(400, "ExpiredCustomer" + name + "Token", message);
        }
        return project.find(Customers.TYPE, token.path(CUSTOMER_ID).asString()).orElseThrow(() -> unknown(value));
    }

    private static ApiError unknown(String value) {
        return ApiError.notFound("The Customer with ID 'Token(" + value + ")' was not found.");
    }

    void invalidate(ObjectNode customer, Change change) {
        JsonNode id = customer.path("id");
        change.project().all(typeId).stream()
                .filter(token -> token.path(CUSTOMER_ID).equals(id))
                .forEach(token -> change.delete(typeId, token));
    }
}
