package io.integrationhub.core.tenant;

import java.util.regex.Pattern;

/**
 * A tenant's short name: lower case letters and digits, as used in topics, variables, metrics and logs.
 *
 * @param value 1 to 32 characters of {@code [a-z0-9]}, beginning with a letter
 */
public record TenantId(String value) implements Comparable<TenantId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{0,31}");

    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("tenant '"
                    + value
                    + "': a tenant's name is 1 to 32 lower case letters and digits, beginning with a letter");
        }
    }

    /** Whether {@code value} can name a tenant. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
