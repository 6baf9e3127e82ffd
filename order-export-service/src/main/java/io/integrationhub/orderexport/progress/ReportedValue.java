package io.integrationhub.orderexport.progress;

import java.util.Map;

/**
 * The value of one reported field.
 *
 * @param field reported field
 * @param values value by name; a field with a single value uses {@link #VALUE}
 * @param version version of the report
 */
public record ReportedValue(ReportedField field, Map<String, String> values, ReportVersion version) {

    static final String VALUE = "value";
    static final String AMOUNT = "amount";

    public ReportedValue {
        values = Map.copyOf(values);
    }

    static ReportedValue of(ReportedField field, String value, ReportVersion version) {
        return new ReportedValue(field, Map.of(VALUE, value), version);
    }

    /** Returns the single value. */
    public String value() {
        return get(VALUE);
    }

    /** Returns the single value as an integer. */
    public long number() {
        return number(VALUE);
    }

    /** Returns the reported amount of money; empty if none was reported. */
    public String amount() {
        return get(AMOUNT);
    }

    /** Returns the value with this name; empty if it was not reported. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Returns the value with this name as an integer. */
    public long number(String name) {
        return Long.parseLong(get(name));
    }

    /** Whether this value was reported later than another value of the same field. */
    boolean isNewerThan(ReportedValue other) {
        return version.compareTo(other.version) > 0;
    }
}
