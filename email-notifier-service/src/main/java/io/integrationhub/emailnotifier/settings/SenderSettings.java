package io.integrationhub.emailnotifier.settings;

import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From whom mails are.
 *
 * @param address Address that mails are from, for example {@code orders@shop.example}. Required.
 * @param name Name shown beside it.
 * @param replyTo Address that replies go to. Empty for the sender's.
 * @param stores Addresses by the key of a Store, where they differ.
 * @param storeNames Names by the key of a Store, where they differ.
 */
public record SenderSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String name,
        @DefaultValue("") String replyTo,
        @DefaultValue Map<String, String> stores,
        @DefaultValue Map<String, String> storeNames) {

    public SenderSettings {
        stores = Map.copyOf(stores);
        storeNames = Map.copyOf(storeNames);
    }

    /** The address for a Store; empty key for none. */
    public String addressOf(String store) {
        return find(stores, store, address);
    }

    /** The name for a Store; empty key for none. */
    public String nameOf(String store) {
        return find(storeNames, store, name);
    }

    private static String find(Map<String, String> byStore, String store, String otherwise) {
        return byStore.entrySet().stream()
                .filter(entry ->
                        !store.isEmpty() && EmailSettings.plain(entry.getKey()).equals(EmailSettings.plain(store)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
