package io.integrationhub.orderexport.progress;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Converts names assigned by the order master to valid keys in commercetools. */
final class ResourceKey {

    /** https://docs.commercetools.com/api/general-concepts#keys */
    private static final int MAX_LENGTH = 256;

    /** Leaves room for what is appended to the keys of returns. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{2," + (MAX_LENGTH - 16) + "}");

    private static final int MAX_READABLE_LENGTH = 200;

    private ResourceKey() {}

    /** Returns the name itself if it is a valid key, otherwise its readable part with a digest that keeps it unique. */
    static String from(String name) {
        if (FORM.matcher(name).matches()) {
            return name;
        }
        String readable = name.replaceAll("[^A-Za-z0-9_-]", "-");
        UUID digest = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return readable.substring(0, Math.min(readable.length(), MAX_READABLE_LENGTH)) + "-" + digest;
    }
}
