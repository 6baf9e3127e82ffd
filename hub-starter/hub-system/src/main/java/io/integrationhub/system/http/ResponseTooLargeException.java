package io.integrationhub.system.http;

import java.io.IOException;

/** The body of a response is larger than the limit. */
final class ResponseTooLargeException extends IOException {

    ResponseTooLargeException(long limit) {
        super("the response is larger than " + limit + " bytes");
    }
}
