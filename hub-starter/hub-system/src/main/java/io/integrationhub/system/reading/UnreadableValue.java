package io.integrationhub.system.reading;

/** A value that the tenant's rules cannot read; the message says what was expected and shows the value. */
public final class UnreadableValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnreadableValue(Object value, String problem) {
        super(ShownValue.of(value) + " " + problem);
    }
}
