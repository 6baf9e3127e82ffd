package io.integrationhub.orderexport.progress;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names given by a master, made into keys that commercetools takes. */
final class ResourceKey {

    /** https://docs.commercetools.com/api/general-concepts#keys */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{2,256}");

    private static final int LONGEST_READABLE = 200;

    private ResourceKey() {}

    /** The name itself where it can be a key; otherwise its readable part and a digest, so that names stay apart. */
    static String from(String name) {
        if (FORM.matcher(name).matches()) {
            return name;
        }
        String readable = name.replaceAll("[^A-Za-z0-9_-]", "-");
        UUID digest = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return readable.substring(0, Math.min(readable.length(), LONGEST_READABLE)) + "-" + digest;
    }
}
