package io.integrationhub.commercetools;

import io.integrationhub.core.fault.Fault;
import java.util.List;
import java.util.Optional;

/**
 * The cause of a fault whose request commercetools answered with an error response. Keeps the error codes only:
 * messages and values may contain personal data.
 */
public final class CommercetoolsError extends RuntimeException {

    private final int status;
    private final transient List<String> codes;

    public CommercetoolsError(int status, List<String> codes) {
        super(status + " " + String.join(", ", codes), null, false, false);
        this.status = status;
        this.codes = List.copyOf(codes);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether one of the errors has this code, for example {@code DuplicateField}. */
    public boolean has(String code) {
        return codes.contains(code);
    }

    /** The error behind a fault, if commercetools responded. */
    public static Optional<CommercetoolsError> behind(Fault fault) {
        return fault.getCause() instanceof CommercetoolsError error ? Optional.of(error) : Optional.empty();
    }
}
