package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code customer}. */
public final class Customers {

    static final String TYPE = "customer";

    private static final String PERSON =
            "firstName lastName middleName title salutation dateOfBirth companyName vatId locale" + " externalId";

    private Customers() {}

    public static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "customers")
                .scopes("customers")
                .fields("customerNumber email addresses defaultShippingAddressId"
                        + " shippingAddressIds defaultBillingAddressId"
                        + " billingAddressIds isEmailVerified customerGroup"
                        + " customerGroupAssignments custom stores authenticationMode "
                        + PERSON)
                .selector("key", "key")
                .unique("email")
                .unique("customerNumber")
                .draft(draft(), Customers::create)
                .onDelete((customer, change) ->
                        change.addMessage(TYPE, customer, "CustomerDeleted").set("email", customer.path("email")));
        CustomerActions.addTo(type);
        CustomerAddresses.addTo(type);
        return type;
    }

    private static Shape draft() {
        return Shape.of("key customerNumber email! password anonymousCart anonymousId addresses"
                        + " defaultShippingAddress shippingAddresses defaultBillingAddress"
                        + " billingAddresses isEmailVerified customerGroup"
                        + " customerGroupAssignments custom stores authenticationMode "
                        + PERSON)
                .with("addresses", Addresses.SHAPE)
                .with("custom", CustomFields.DRAFT);
    }

    private static void create(ObjectNode customer, ObjectNode draft, Change change) {
        Json.copy(draft, customer, PERSON.split(" "));
        Json.copy(draft, customer, "key", "customerNumber", "email");
        customer.put("isEmailVerified", draft.path("isEmailVerified").asBoolean(false));
        String mode = Json.text(draft, "authenticationMode").orElse("Password");
        customer.put("authenticationMode", mode);
        if (mode.equals("Password")) {
            Json.text(draft, "password").orElseThrow(() -> ApiError.requiredField("password"));
            customer.put("password", "****");
        }
        ArrayNode addresses = customer.putArray("addresses");
        Json.objects(draft, "addresses").forEach(address -> addresses.add(Addresses.readWithId(address, change)));
        roles(customer, draft);
        customer.putArray("stores").addAll(Json.objects(draft, "stores"));
        if (draft.hasNonNull("customerGroup")) {
            customer.set("customerGroup", change.reference("customer-group", draft.path("customerGroup")));
        }
        ArrayNode assignments = customer.putArray("customerGroupAssignments");
        Json.objects(draft, "customerGroupAssignments")
                .forEach(one -> assignments
                        .addObject()
                        .set("customerGroup", change.reference("customer-group", one.path("customerGroup"))));
        Json.set(customer, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.addMessage(TYPE, customer, "CustomerCreated").set("customer", customer);
    }

    /** Sets the shipping and billing addresses: drafts refer to them by index, customers by id. */
    private static void roles(ObjectNode customer, ObjectNode draft) {
        for (String role : List.of("Shipping", "Billing")) {
            String name = role.toLowerCase(Locale.ROOT);
            ArrayNode ids = customer.putArray(name + "AddressIds");
            for (JsonNode index : draft.path(name + "Addresses")) {
                ids.add(idAt(customer, index.asInt()));
            }
            Optional.ofNullable(draft.get("default" + role + "Address")).ifPresent(index -> {
                String id = idAt(customer, index.asInt());
                customer.put("default" + role + "AddressId", id);
                boolean listed =
                        ids.valueStream().anyMatch(one -> one.asString().equals(id));
                if (!listed) {
                    ids.add(id);
                }
            });
        }
    }

    private static String idAt(ObjectNode customer, int index) {
        return Json.text(customer.path("addresses").path(index), "id")
                .orElseThrow(() -> ApiError.invalidInput("No address has the index " + index + "."));
    }
}
