package io.integrationhub.customersync.commercetools;

import io.integrationhub.customersync.address.AddressChange;
import io.integrationhub.customersync.address.AddressComparison;
import io.integrationhub.customersync.address.AddressField;
import io.integrationhub.customersync.address.AddressRole;
import io.integrationhub.customersync.address.AddressTarget;
import io.integrationhub.customersync.address.ExistingAddress;
import io.integrationhub.customersync.address.StatedAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Addresses of customers and Business Units, which are the same in commercetools. */
final class AddressJson {

    private static final String ADDRESS = "address";

    private AddressJson() {}

    /** The addresses of a customer or Business Unit. */
    static List<ExistingAddress> read(JsonNode owner) {
        return owner.path("addresses")
                .valueStream()
                .map(address -> new ExistingAddress(
                        address.path("id").asString(),
                        Optional.ofNullable(SdkJson.text(address, "key")),
                        content(address),
                        roles(owner, address.path("id").asString()),
                        SdkJson.fields(address.path("custom"))))
                .toList();
    }

    private static Map<AddressField, String> content(JsonNode address) {
        Map<AddressField, String> content = new EnumMap<>(AddressField.class);
        for (AddressField field : AddressField.values()) {
            Optional.ofNullable(SdkJson.text(address, field.property())).ifPresent(value -> content.put(field, value));
        }
        return content;
    }

    private static Set<AddressRole> roles(JsonNode owner, String id) {
        Set<AddressRole> roles = EnumSet.noneOf(AddressRole.class);
        for (AddressRole role : AddressRole.values()) {
            String use = role.use();
            boolean has = role.isDefault()
                    ? id.equals(SdkJson.text(owner, "default" + use + "AddressId"))
                    : SdkJson.texts(owner.path(use.toLowerCase(Locale.ROOT) + "AddressIds"))
                            .contains(id);
            if (has) {
                roles.add(role);
                roles.add(role.plain());
            }
        }
        return roles;
    }

    /** Adds the addresses that a draft has, and their roles, which name them by their place. */
    static void addTo(Map<String, Object> draft, List<AddressChange> changes) {
        List<Map<String, Object>> addresses = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (AddressChange change : changes) {
            switch (change) {
                case AddressChange.Add it -> {
                    keys.add(it.key());
                    addresses.add(draft(it.content(), Optional.of(it.key())));
                }
                case AddressChange.AddRole it ->
                    place(draft, it.role(), keys.indexOf(it.target().value()));
                case AddressChange.SetDefault it ->
                    it.target().ifPresent(target -> place(draft, it.role(), keys.indexOf(target.value())));
                case AddressChange.Replace _, AddressChange.Remove _, AddressChange.RemoveRole _ ->
                    throw new IllegalArgumentException("a new customer has no addresses to change");
            }
        }
        if (!addresses.isEmpty()) {
            draft.put("addresses", addresses);
        }
    }

    private static void place(Map<String, Object> draft, AddressRole role, int index) {
        String use = role.use();
        List<Integer> places = new ArrayList<>();
        if (draft.get(use.toLowerCase(Locale.ROOT) + "Addresses") instanceof List<?> list) {
            list.forEach(place -> places.add((Integer) place));
        }
        if (!places.contains(index)) {
            places.add(index);
        }
        draft.put(use.toLowerCase(Locale.ROOT) + "Addresses", places);
        if (role.isDefault()) {
            draft.put("default" + use + "Address", index);
        }
    }

    /** The changes that a new owner needs, which are additions only. */
    static List<AddressChange> additions(List<StatedAddress> stated) {
        return AddressComparison.between(stated, List.of(), _ -> false);
    }

    static Map<String, Object> action(AddressChange change) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("action", change.name());
        switch (change) {
            case AddressChange.Add it -> action.put(ADDRESS, draft(it.content(), Optional.of(it.key())));
            case AddressChange.Replace it -> {
                Map<String, Object> address = draft(it.content(), it.key());
                if (!it.custom().isEmpty()) {
                    address.put("custom", it.custom());
                }
                action.put("addressId", it.id());
                action.put(ADDRESS, address);
            }
            case AddressChange.Remove it -> action.put("addressId", it.id());
            case AddressChange.AddRole it -> put(action, it.target());
            case AddressChange.RemoveRole it -> put(action, it.target());
            case AddressChange.SetDefault it -> it.target().ifPresent(target -> put(action, target));
        }
        return action;
    }

    private static void put(Map<String, Object> action, AddressTarget target) {
        action.put(target.property(), target.value());
    }

    private static Map<String, Object> draft(Map<AddressField, String> content, Optional<String> key) {
        Map<String, Object> draft = new LinkedHashMap<>();
        key.ifPresent(it -> draft.put("key", it));
        content.forEach((field, value) -> draft.put(field.property(), value));
        return draft;
    }
}
