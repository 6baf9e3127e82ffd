package io.integrationhub.run;

import java.util.regex.Pattern;

/**
 * What an item is.
 *
 * @param name public name in kebab case, for example {@code product}: it stands in the database, metrics and reports
 * @param type the canonical record; it is stored as JSON, so that its components are records, collections, optionals,
 *     numbers, texts and sealed interfaces of such records
 */
public record ItemKind<T>(String name, Class<T> type) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    public ItemKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a kind of item is in kebab case: " + name);
        }
    }

    /** Names the item of this kind with this key. */
    public ItemRef ref(String key) {
        return new ItemRef(name, key);
    }
}
