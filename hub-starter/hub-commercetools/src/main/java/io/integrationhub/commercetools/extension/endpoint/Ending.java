package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionAnswer;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Accepted;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Changes;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Refused;
import io.integrationhub.core.fault.FaultCode;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * How a call ended.
 *
 * @param answer what commercetools is told
 * @param body the same as JSON
 * @param outcome {@code answered}, or why the tenant's choice was taken: a fault code in lower case
 */
record Ending(ExtensionAnswer answer, byte[] body, String outcome) {

    /** @throws RuntimeException if it cannot be written as JSON */
    static Ending answered(ExtensionAnswer answer) {
        return new Ending(answer, AnswerJson.body(answer), "answered");
    }

    static Ending chosen(ExtensionAnswer answer, FaultCode why) {
        return new Ending(answer, AnswerJson.body(answer), why.name().toLowerCase(Locale.ROOT));
    }

    HttpStatus status() {
        return switch (answer) {
            case Accepted _, Changes _ -> HttpStatus.OK;
            case Refused _ -> HttpStatus.BAD_REQUEST;
        };
    }

    /** For metrics: {@code accepted}, {@code changed} or {@code refused}. */
    String answerName() {
        return switch (answer) {
            case Accepted _ -> "accepted";
            case Changes changes -> changes.actions().isEmpty() ? "accepted" : "changed";
            case Refused _ -> "refused";
        };
    }
}
