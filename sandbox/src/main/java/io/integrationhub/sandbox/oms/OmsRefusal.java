package io.integrationhub.sandbox.oms;

import java.util.List;

/** A request the OMS does not do, with what the caller is told. */
final class OmsRefusal extends RuntimeException {

    private final int status;
    private final String code;
    private final transient List<String> details;

    OmsRefusal(int status, String code, String message, List<String> details) {
        super(message);
        this.status = status;
        this.code = code;
        this.details = List.copyOf(details);
    }

    OmsRefusal(int status, String code, String message) {
        this(status, code, message, List.of());
    }

    OmsAnswer answer() {
        return OmsAnswer.error(status, code, String.valueOf(getMessage()), details);
    }
}
