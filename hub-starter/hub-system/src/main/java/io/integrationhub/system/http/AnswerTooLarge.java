package io.integrationhub.system.http;

import java.io.IOException;

/** The answer's body did not fit. */
final class AnswerTooLarge extends IOException {

    AnswerTooLarge(long limit) {
        super("answer is larger than " + limit + " bytes");
    }
}
