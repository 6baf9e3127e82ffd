package io.integrationhub.customersync.address;

import io.integrationhub.core.ContentHash;
import java.util.regex.Pattern;

/** Keys as commercetools accepts them: https://docs.commercetools.com/api/general-concepts#keys. */
public final class ResourceKey {

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_-]{2,256}");
    private static final String PREFIX = "hub-";

    private ResourceKey() {}

    /** The text itself if it can be a key, otherwise one that is always the same for it. */
    public static String of(String text) {
        return isAccepted(text) ? text : generated(text);
    }

    /** Whether the text can be a key as it is. */
    public static boolean isAccepted(String text) {
        return ACCEPTED.matcher(text).matches();
    }

    /** A key that is always the same for this content. */
    public static String generated(Object content) {
        return PREFIX + ContentHash.ofFields(content).shortForm();
    }
}
