package io.integrationhub.stream;

/**
 * What a sender outside may name a thing: names become keys, headers and rows of tables, and a name that one of them
 * refuses would hold up the records behind it for ever.
 */
public final class RecordKey {

    /** Ids, numbers and keys of commercetools have at most 256 characters. */
    private static final int LONGEST = 256;

    private RecordKey() {}

    /** Whether it is short enough and has no control characters. */
    public static boolean isAcceptable(String name) {
        return name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
    }
}
