package io.integrationhub.stream.publish;

/**
 * Checks names that outside senders give to things. Names become keys, headers and table rows; a name that one of these
 * rejects would block the records behind it for ever.
 */
public final class RecordKey {

    /** Ids, numbers and keys of commercetools have at most 256 characters. */
    private static final int MAX_LENGTH = 256;

    private RecordKey() {}

    /** Whether it is short enough and has no control characters. */
    public static boolean isAcceptable(String name) {
        return name.length() <= MAX_LENGTH && name.chars().noneMatch(Character::isISOControl);
    }
}
