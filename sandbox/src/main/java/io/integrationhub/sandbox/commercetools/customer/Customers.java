package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceType.UniqueValue;
import io.integrationhub.sandbox.commercetools.values.AddressBook;
import io.integrationhub.sandbox.commercetools.values.CustomFieldActions;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code customer}. */
public final class Customers {

    static final String TYPE = "customer";

    static final String PERSON =
            "firstName lastName middleName title salutation dateOfBirth companyName vatId locale externalId";

    static final EnumField AUTHENTICATION_MODE = EnumField.of("authenticationMode", "Password ExternalAuth");
    static final AddressBook ADDRESSES = new AddressBook(TYPE, "Customer");

    private Customers() {}

    public static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "customers")
                .scopes("customers")
                .fields("customerNumber email isEmailVerified customerGroup customerGroupAssignments custom stores"
                        + " authenticationMode " + AddressBook.FIELDS + " " + PERSON)
                .selector("key", "key")
                .unique("customerNumber")
                .uniqueValues(Customers::emails)
                .queryField(
                        "lowercaseEmail",
                        customer -> JsonNodeFactory.instance.stringNode(
                                lowercase(customer.path("email").asString(""))))
                .draft(CustomerDrafts.SHAPE, CustomerDrafts::create)
                .onDelete((customer, change) ->
                        change.addMessage(TYPE, customer, "CustomerDeleted").set("email", customer.path("email")));
        CustomerActions.addTo(type);
        ADDRESSES.addTo(type);
        new GroupAssignments(TYPE, "Customer").addTo(type);
        CustomFieldActions custom = new CustomFieldActions(TYPE, "Customer", "previous");
        custom.addTo(type);
        custom.addForAddressesTo(type);
        return type;
    }

    /** An e-mail address is unique in each Store of a customer, or among the customers without Stores. */
    private static List<UniqueValue> emails(ObjectNode customer) {
        String email = customer.path("email").asString("");
        List<String> stores = Json.objects(customer, "stores").stream()
                .map(store -> store.path("key").asString())
                .toList();
        return (stores.isEmpty() ? List.of("") : stores)
                .stream()
                        .map(store -> new UniqueValue("email", store, email, lowercase(email)))
                        .toList();
    }

    static String lowercase(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
