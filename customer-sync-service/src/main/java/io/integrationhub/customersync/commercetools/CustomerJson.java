package io.integrationhub.customersync.commercetools;

import com.commercetools.api.models.customer.CustomerDraft;
import com.commercetools.api.models.customer.CustomerUpdateAction;
import io.integrationhub.commercetools.provisioning.FieldChanges;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.change.CustomerChange;
import io.integrationhub.customersync.customer.change.CustomerChange.AddGroup;
import io.integrationhub.customersync.customer.change.CustomerChange.ChangeAddresses;
import io.integrationhub.customersync.customer.change.CustomerChange.ChangeEmail;
import io.integrationhub.customersync.customer.change.CustomerChange.RemoveGroup;
import io.integrationhub.customersync.customer.change.CustomerChange.SetCustomFields;
import io.integrationhub.customersync.customer.change.CustomerChange.SetField;
import io.integrationhub.customersync.customer.change.CustomerChange.SetIdentifier;
import io.integrationhub.customersync.customer.change.CustomerChange.SetStores;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Translates customers and their changes into drafts and update actions.
 *
 * @param hasSingleGroup whether the one customer group of a customer is used, instead of its group assignments
 */
record CustomerJson(boolean hasSingleGroup) {

    private static final String GROUP = "customerGroup";

    /** Signs in elsewhere: the hub knows no passwords. */
    private static final String AUTHENTICATION = "ExternalAuth";

    CustomerDraft draft(Customer customer, FieldChanges custom) {
        Map<String, Object> draft = new LinkedHashMap<>();
        Customer.Identity identity = customer.identity();
        draft.put("key", identity.key());
        draft.put("customerNumber", identity.number().value());
        identity.externalId().ifPresent(id -> draft.put("externalId", id));
        draft.put("email", identity.email().orElseThrow());
        draft.put("authenticationMode", AUTHENTICATION);
        customer.profile().forEach((field, value) -> value.ifPresent(text -> draft.put(field.property(), text)));
        customer.addresses().ifPresent(stated -> AddressJson.addTo(draft, AddressJson.additions(stated)));
        customer.stores().filter(stores -> !stores.isEmpty()).ifPresent(stores -> draft.put("stores", stores(stores)));
        customer.groups().ifPresent(groups -> addGroups(draft, groups));
        if (custom instanceof FieldChanges.SetType type) {
            draft.put("custom", Map.of("type", SdkJson.key("type", type.key()), "fields", type.values()));
        }
        return SdkJson.object(draft, CustomerDraft.class);
    }

    private void addGroups(Map<String, Object> draft, Collection<String> groups) {
        if (groups.isEmpty()) {
            return;
        }
        if (hasSingleGroup) {
            draft.put(GROUP, SdkJson.key("customer-group", groups.iterator().next()));
            return;
        }
        draft.put(
                "customerGroupAssignments",
                new TreeSet<>(groups).stream().map(CustomerJson::assignment).toList());
    }

    /** Without changes that are part of others: a new group replaces the one that a customer has. */
    List<CustomerChange> relevant(List<CustomerChange> changes) {
        boolean isReplaced = hasSingleGroup && changes.stream().anyMatch(AddGroup.class::isInstance);
        return isReplaced
                ? changes.stream()
                        .filter(change -> !(change instanceof RemoveGroup))
                        .toList()
                : changes;
    }

    /** The update actions for a change; custom fields have actions of their own. */
    Stream<CustomerUpdateAction> actions(CustomerChange change, FieldChanges custom) {
        return switch (change) {
            case SetCustomFields _ ->
                custom.toJson().stream().map(json -> SdkJson.object(SdkJson.fields(json), CustomerUpdateAction.class));
            default -> Stream.of(SdkJson.object(action(change), CustomerUpdateAction.class));
        };
    }

    private Map<String, Object> action(CustomerChange change) {
        return switch (change) {
            case ChangeEmail it -> action(it, "email", it.email());
            case SetField it -> action(it, it.field().property(), it.value().orElse(null));
            case SetIdentifier it -> action(it, it.identifier().property(), it.value());
            case ChangeAddresses it -> AddressJson.action(it.change());
            case AddGroup it
            when hasSingleGroup -> Map.of("action", "setCustomerGroup", GROUP, SdkJson.key("customer-group", it.key()));
            case AddGroup it -> action(it, "customerGroupAssignment", assignment(it.key()));
            case RemoveGroup _ when hasSingleGroup -> Map.of("action", "setCustomerGroup");
            case RemoveGroup it -> action(it, GROUP, SdkJson.key("customer-group", it.key()));
            case SetStores it -> action(it, "stores", stores(it.stores()));
            case SetCustomFields _ -> throw new IllegalArgumentException("custom fields have actions of their own");
        };
    }

    /** @param value null removes the field */
    private static Map<String, Object> action(CustomerChange change, String property, @Nullable Object value) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("action", change.name());
        if (value != null) {
            action.put(property, value);
        }
        return action;
    }

    private static Map<String, Object> assignment(String group) {
        return Map.of(GROUP, SdkJson.key("customer-group", group));
    }

    static List<Map<String, Object>> stores(Collection<String> stores) {
        return new TreeSet<>(stores)
                .stream().map(store -> SdkJson.key("store", store)).toList();
    }
}
